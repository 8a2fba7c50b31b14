package org.regionlens.desktop.session;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.thread.Delay;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.media.input.Case;

/**
 * The open case, what is asked about it, and the latest answer. Every change asks anew, for the
 * maps that are shown and not known already. An older request is cancelled and can never overwrite
 * a newer answer; until there is one, the last answer stays.
 */
public final class AnalysisSession {
  /** The share of the memory that earlier answers may take. */
  private static final int SHARE = 32;

  private final Analyser analyser;
  private final LatestTask task;
  private final LongSupplier nanoClock;
  private final Waiting waiting;
  private final Patience patience;
  private final ReadOnlyObjectWrapper<@Nullable Case> subject = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.defaults());
  private final ObjectProperty<ClassSelection> classes =
      new SimpleObjectProperty<>(new ClassSelection.All());
  private final ObjectProperty<Set<MapRef>> shownMaps = new SimpleObjectProperty<>(Set.of());
  private final ReadOnlyObjectWrapper<@Nullable SessionResult> result =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
  private final Answers answers = new Answers(Runtime.getRuntime().maxMemory() / SHARE);
  private Finishing finishing = (answer, shown, cancellation) -> {};
  private final ReadOnlyObjectWrapper<@Nullable SessionResult> seen = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable SessionResult> pinned =
      new ReadOnlyObjectWrapper<>();
  private @Nullable SessionResult standIn;
  private boolean changingSeveral;

  /**
   * @param analyser computes, in the background
   * @param task carries requests to the background and answers back
   * @param delay waits before the "out of date" mark appears
   * @param nanoClock nanoseconds, from any start
   */
  public AnalysisSession(Analyser analyser, LatestTask task, Delay delay, LongSupplier nanoClock) {
    this.analyser = analyser;
    this.task = task;
    this.nanoClock = nanoClock;
    this.waiting = new Waiting(delay);
    this.patience = new Patience(delay, this::ask);
    settings.addListener((property, before, now) -> ask());
    classes.addListener((property, before, now) -> ask());
    shownMaps.addListener((property, before, now) -> ask());
  }

  /** Opens a case on a class; settings stay as they are. */
  public void open(Case opened, ClassSelection selection) {
    giveUp();
    answers.clear();
    opening.set(true);
    changeSeveral(
        () -> {
          subject.set(opened);
          classes.set(selection);
        });
    opening.set(false);
  }

  /** Ends the open case; nothing is shown until another is opened. Settings stay. */
  public void close() {
    cancel();
    answers.clear();
    standIn = null;
    failure.set(null);
    seen.set(null);
    result.set(null);
    subject.set(null);
    waiting.end(false);
  }

  /** Puts the same case with another prediction in its place; class and settings stay. */
  public void alter(Case changed) {
    changeSeveral(() -> subject.set(changed));
  }

  /** True while a case takes its place: the class changes then without being chosen. */
  public ReadOnlyBooleanProperty opening() {
    return opening.getReadOnlyProperty();
  }

  /** Sets what is done with each answer in the background, before it is shown. */
  public void beforeShowing(Finishing work) {
    finishing = work;
  }

  /** Changes several properties and asks once. */
  public void changeSeveral(Runnable changes) {
    changingSeveral = true;
    try {
      changes.run();
    } finally {
      changingSeveral = false;
    }
    ask();
  }

  /** Gives up what is being computed. The last answer stays, marked if it is out of date. */
  public void cancel() {
    giveUp();
    waiting.end(waiting.busy.get() || waiting.outOfDate.get());
  }

  public ReadOnlyObjectProperty<@Nullable Case> subject() {
    return subject.getReadOnlyProperty();
  }

  public ObjectProperty<Settings> settings() {
    return settings;
  }

  public ObjectProperty<ClassSelection> classes() {
    return classes;
  }

  /** The maps that are seen: only these are computed. */
  public ObjectProperty<Set<MapRef>> shownMaps() {
    return shownMaps;
  }

  public ReadOnlyObjectProperty<@Nullable SessionResult> result() {
    return result.getReadOnlyProperty();
  }

  /** What is seen: the latest answer, unless something stands in its place. */
  public ReadOnlyObjectProperty<@Nullable SessionResult> seen() {
    return seen.getReadOnlyProperty();
  }

  /** The answer to what is pinned for comparison, or null. */
  public ReadOnlyObjectProperty<@Nullable SessionResult> pinned() {
    return pinned.getReadOnlyProperty();
  }

  /**
   * Compares with another answer.
   *
   * @param other the answer to what is pinned; null: nothing is
   * @param instead what is seen in the place of the latest answer, or null
   */
  public void compare(@Nullable SessionResult other, @Nullable SessionResult instead) {
    pinned.set(other);
    standIn = instead;
    seen.set(instead == null ? result.get() : instead);
  }

  /** Why the latest request has no answer, or null. */
  public ReadOnlyObjectProperty<@Nullable Throwable> failure() {
    return failure.getReadOnlyProperty();
  }

  /** True while shown maps are being computed. */
  public ReadOnlyBooleanProperty busy() {
    return waiting.busy.getReadOnlyProperty();
  }

  /** How far the running request has come, 0 … 1; means nothing while none runs. */
  public ReadOnlyDoubleProperty progress() {
    return waiting.progress.getReadOnlyProperty();
  }

  /** True when the answer shown is not the one to the present question, and will not be at once. */
  public ReadOnlyBooleanProperty outOfDate() {
    return waiting.outOfDate.getReadOnlyProperty();
  }

  private void ask() {
    Case opened = subject.get();
    if (opened == null || changingSeveral) {
      return;
    }
    Question question = new Question(opened, settings.get(), classes.get());
    Set<MapRef> shown = shownMaps.get();
    Set<MapRef> missing = new TreeSet<>();
    missing.addAll(shown);
    missing.remove(StandardMaps.OVERLAY);
    SessionResult known = answers.find(question);
    if (known != null) {
      missing.removeAll(known.maps().keySet());
      if (missing.isEmpty()) {
        giveUp();
        show(known);
        return;
      }
    }
    waiting.begin();
    if (patience.holdsBack()) {
      return;
    }
    patience.start();
    waiting.progress.set(0);
    Map<MapRef, MapValues> shared = answers.shared(question);
    missing.removeAll(shared.keySet());
    long start = nanoClock.getAsLong();
    task.submit(
        ticket -> {
          AnswerSize.require(question, shown, Runtime.getRuntime().maxMemory());
          Analysis analysis =
              analyser.analyse(
                  question.request(missing),
                  ticket,
                  new Steps(fraction -> ticket.tell(() -> waiting.progress.set(fraction))));
          double milliseconds = (nanoClock.getAsLong() - start) / 1e6;
          SessionResult answer =
              known == null
                  ? SessionResult.of(question, analysis, milliseconds).with(shared)
                  : known.with(SessionResult.single(analysis)).with(shared);
          finishing.finish(answer, shown, ticket);
          return answer;
        },
        answer -> {
          boolean waited = patience.end();
          show(answer);
          if (waited) {
            ask();
          }
        },
        this::failed);
  }

  private void show(SessionResult answer) {
    waiting.end(false);
    failure.set(null);
    answers.add(answer);
    result.set(answer);
    if (standIn == null) {
      seen.set(answer);
    }
  }

  private void giveUp() {
    task.cancel();
    patience.end();
  }

  private void failed(Throwable reason) {
    if (patience.end()) {
      // The question has changed since; this failure is not its answer.
      ask();
      return;
    }
    waiting.end(true);
    failure.set(reason);
  }
}
