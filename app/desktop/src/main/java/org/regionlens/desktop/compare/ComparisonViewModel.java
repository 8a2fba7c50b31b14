package org.regionlens.desktop.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.session.SessionResult;
import org.regionlens.desktop.session.SessionResult.Side;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.engine.Settings;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.InputNote;
import org.regionlens.media.input.InputNote.Role;

/**
 * What stands as A, and which side the panes show. A is answered by a session of its own, for the
 * same maps and the same class as B.
 */
public final class ComparisonViewModel {
  private final AnalysisSession present;
  private final AnalysisSession other;
  private final LatestTask task;
  private final ReadOnlyObjectWrapper<@Nullable Pinned> pinned = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.PRESENT);

  /**
   * What stands as A.
   *
   * @param subject its case
   * @param settings its settings; null: the present ones, whatever they are
   */
  record Pinned(Case subject, @Nullable Settings settings) {}

  /**
   * A model.
   *
   * @param present the session that the panes show: B
   * @param other answers for A
   * @param task subtracts maps in the background
   */
  public ComparisonViewModel(AnalysisSession present, AnalysisSession other, LatestTask task) {
    this.present = present;
    this.other = other;
    this.task = task;
    present.classes().addListener((property, before, now) -> other.classes().set(now));
    present.shownMaps().addListener((property, before, now) -> other.shownMaps().set(now));
    present.settings().addListener((property, before, now) -> follow(now));
    present.result().addListener((property, before, now) -> show());
    other.result().addListener((property, before, now) -> show());
    side.addListener((property, before, now) -> show());
    present.subject().addListener((property, before, now) -> forget(before, now));
  }

  ReadOnlyObjectProperty<@Nullable Pinned> pinned() {
    return pinned.getReadOnlyProperty();
  }

  /** The files of the predictions A and B; empty unless A is another prediction from a file. */
  List<Path> predictions() {
    Pinned a = pinned.get();
    Case b = present.subject().get();
    if (a == null || a.settings() != null || b == null) {
      return List.of();
    }
    List<Path> files =
        Stream.of(a.subject(), b)
            .flatMap(each -> each.inputs().stream())
            .filter(note -> note.role() == Role.PREDICTION)
            .map(InputNote::path)
            .toList();
    return files.size() == 2 ? files : List.of();
  }

  /** Whether there is an A. */
  public BooleanBinding isPinned() {
    return pinned.isNotNull();
  }

  /** What the panes show; nothing but B while there is no A. */
  public ObjectProperty<Side> side() {
    return side;
  }

  /** Why A has no answer, or null. */
  ReadOnlyObjectProperty<@Nullable Throwable> failure() {
    return other.failure();
  }

  /** Lets the present settings and prediction stand as A, and shows what changes from now on. */
  public void pin() {
    Case subject = present.subject().get();
    if (subject != null) {
      take(new Pinned(subject, present.settings().get()));
    }
  }

  /** Lets another prediction of the open image stand as A, with whatever settings B has. */
  public void beside(Case second) {
    take(new Pinned(second, null));
  }

  /** There is no A any more. */
  public void unpin() {
    pinned.set(null);
    side.set(Side.PRESENT);
    other.cancel();
    present.compare(null, null);
  }

  private void take(Pinned wanted) {
    pinned.set(wanted);
    other.shownMaps().set(present.shownMaps().get());
    Settings own = wanted.settings();
    other.settings().set(own == null ? present.settings().get() : own);
    other.open(wanted.subject(), present.classes().get());
    side.set(Side.DIFFERENCE);
    show();
  }

  private void follow(Settings now) {
    Pinned a = pinned.get();
    if (a != null && a.settings() == null) {
      other.settings().set(now);
    }
  }

  private void forget(@Nullable Case before, @Nullable Case now) {
    boolean another = before == null || now == null || !before.labels().equals(now.labels());
    if (another && pinned.get() != null) {
      unpin();
    }
  }

  private void show() {
    SessionResult b = present.result().get();
    SessionResult a = other.result().get();
    Pinned wanted = pinned.get();
    task.cancel();
    if (wanted == null || a == null || b == null || !belongs(a, wanted, b)) {
      return;
    }
    switch (side.get()) {
      case PRESENT -> present.compare(a, null);
      case PINNED -> present.compare(a, a.on(Side.PINNED));
      case DIFFERENCE ->
          task.submit(
              ticket -> Differences.of(b, a),
              made -> present.compare(a, made),
              failure -> present.compare(a, null));
    }
  }

  /** Whether an answer is about A as it is now, and about the same class as B. */
  private static boolean belongs(SessionResult a, Pinned wanted, SessionResult b) {
    return a.question().subject().equals(wanted.subject())
        && a.question().classes().equals(b.question().classes())
        && (wanted.settings() != null || a.question().settings().equals(b.question().settings()));
  }
}
