package org.regionlens.desktop.compare;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.message.Trouble;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.session.SessionResult;
import org.regionlens.desktop.session.SessionResult.Side;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.desktop.whatif.WhatIfViewModel.Change;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.Settings;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;
import org.regionlens.media.input.Case;

/**
 * What stands as A, and which side the panes show. A is answered by a session of its own, for the
 * same maps and the same class as B. Pinned, A stays what it was, with its settings and its change
 * of the prediction. A second prediction has at any time the settings of B and the change of B's
 * prediction, so that the two differ in the prediction alone.
 */
public final class ComparisonViewModel {
  private final AnalysisSession present;
  private final AnalysisSession other;
  private final Change change;
  private final Threads threads;
  private final LatestTask task;
  private final Trouble trouble;
  private final ReadOnlyObjectWrapper<@Nullable Pinned> pinned = new ReadOnlyObjectWrapper<>();
  private final ObservableBooleanValue paper;
  private boolean changing;
  private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.PRESENT);

  /**
   * A model.
   *
   * @param present the session that the panes show: B
   * @param other answers for A
   * @param paper whether the present settings are, for a while, those without a cascade
   * @param change changes a second prediction
   * @param task changes predictions and subtracts maps in the background
   * @param trouble hears why B is shown where B − A was wanted
   */
  public ComparisonViewModel(
      AnalysisSession present,
      AnalysisSession other,
      ObservableBooleanValue paper,
      Change change,
      Threads threads,
      LatestTask task,
      Trouble trouble) {
    this.present = present;
    this.other = other;
    this.paper = paper;
    this.change = change;
    this.threads = threads;
    this.task = task;
    this.trouble = trouble;
    present.classes().addListener((property, before, now) -> other.classes().set(now));
    present.shownMaps().addListener((property, before, now) -> other.shownMaps().set(now));
    present.settings().addListener((property, before, now) -> setA());
    present.result().addListener((property, before, now) -> show());
    other.result().addListener((property, before, now) -> show());
    other.failure().addListener((property, before, now) -> answered(now));
    side.addListener(
        (property, before, now) -> {
          setA();
          show();
        });
    paper.addListener(
        (property, before, now) -> {
          setA();
          // While an answer is on its way, it brings the next look here.
          if (!present.busy().get()) {
            show();
          }
        });
    present
        .subject()
        .addListener(
            (property, before, now) -> {
              forget(before, now);
              followChange();
            });
  }

  ReadOnlyObjectProperty<@Nullable Pinned> pinned() {
    return pinned.getReadOnlyProperty();
  }

  /** Whether there is an A. */
  public BooleanBinding isPinned() {
    return pinned.isNotNull();
  }

  /** Whether A is another prediction with the settings of B, and not what was pinned. */
  boolean isSecond() {
    Pinned a = pinned.get();
    return a != null && a.isSecond();
  }

  /** What the panes show; nothing but B while there is no A. */
  public ObjectProperty<Side> side() {
    return side;
  }

  /** Lets the present settings and prediction stand as A, and shows what changes from now on. */
  public void pin() {
    Case subject = present.subject().get();
    if (subject != null) {
      take(new Pinned(subject, present.settings().get()));
    }
  }

  /**
   * Lets another prediction of the open image stand as A, with whatever settings and whatever
   * change of the prediction B has.
   */
  public void beside(Case second) {
    take(new Pinned(second, null));
  }

  /**
   * Lets stand as A again what did before.
   *
   * @param settings its settings; null: the present ones, whatever they are
   * @param seen the side that the panes show
   */
  void restore(Case subject, @Nullable Settings settings, Side seen) {
    take(new Pinned(subject, settings));
    side.set(seen);
  }

  /** There is no A any more. */
  public void unpin() {
    changing = false;
    pinned.set(null);
    side.set(Side.PRESENT);
    other.cancel();
    trouble.over();
    present.compare(null, null);
  }

  private void take(Pinned wanted) {
    changing = false;
    pinned.set(wanted);
    other.shownMaps().set(present.shownMaps().get());
    setA();
    other.open(wanted.subject(), present.classes().get());
    side.set(Side.DIFFERENCE);
    show();
    followChange();
  }

  /** What is pinned keeps its settings; the paper's are those of the side that is looked at. */
  private void setA() {
    Pinned a = pinned.get();
    if (a != null) {
      Settings own = a.settings();
      boolean off = paper.get() && side.get() == Side.PINNED;
      other
          .settings()
          .set(
              own == null
                  ? present.settings().get()
                  : off ? own.withCascade(new Cascade.Off()) : own);
    }
  }

  /** Changes a second prediction as B's is; while one change is made, newer ones wait. */
  private void followChange() {
    Pinned a = pinned.get();
    Case b = present.subject().get();
    if (a == null
        || b == null
        || !a.isSecond()
        || changing
        || a.subject().whatIf().equals(b.whatIf())) {
      return;
    }
    changing = true;
    task.submit(
        ticket -> change.of(a.subject(), b.whatIf(), Work.on(threads, ticket)),
        changed -> {
          changing = false;
          pinned.set(new Pinned(changed, null));
          other.alter(changed);
          followChange();
        },
        failure -> {
          changing = false;
          fail(failure);
        });
  }

  private void forget(@Nullable Case before, @Nullable Case now) {
    boolean same =
        before != null
            && now != null
            && (before.labels().equals(now.labels()) || now.hasFilesOf(before));
    if (!same && pinned.get() != null) {
      unpin();
    }
  }

  /** A could not be computed, or can be again. */
  private void answered(@Nullable Throwable failure) {
    if (failure == null) {
      show();
    } else if (pinned.get() != null) {
      fail(failure);
    }
  }

  /** There is nothing that B could be compared with: B is seen, and why is said. */
  private void fail(Throwable failure) {
    trouble.tell(failure);
    present.compare(null, null);
  }

  private void show() {
    SessionResult b = present.result().get();
    SessionResult a = other.result().get();
    Pinned wanted = pinned.get();
    if (changing) {
      // The task is changing A; its answer brings the next look here.
      return;
    }
    task.cancel();
    if (wanted == null
        || a == null
        || b == null
        || !isOfOpenImage(b)
        || !wanted.isAnsweredBy(a, b, other.settings().get())) {
      return;
    }
    switch (seen(wanted)) {
      case PRESENT -> compare(a, null);
      case PINNED -> compare(a, a.on(Side.PINNED));
      case DIFFERENCE ->
          task.submit(
              ticket -> Differences.of(b, a),
              made -> compare(a, made),
              failure -> {
                trouble.tell(failure);
                present.compare(a, null);
              });
    }
  }

  private void compare(SessionResult a, @Nullable SessionResult instead) {
    trouble.over();
    present.compare(a, instead);
  }

  /**
   * The side that is seen. Where A is pinned, the paper's map is looked at for itself: less A it
   * would be hardly anything, or nothing. A second prediction goes along, so B − A stays.
   */
  private Side seen(Pinned a) {
    boolean alone = paper.get() && !a.isSecond() && side.get() == Side.DIFFERENCE;
    return alone ? Side.PRESENT : side.get();
  }

  /** Whether an answer is about the image that is open, and not about the one before. */
  private boolean isOfOpenImage(SessionResult b) {
    Case open = present.subject().get();
    return open != null && open.labels().equals(b.question().subject().labels());
  }
}
