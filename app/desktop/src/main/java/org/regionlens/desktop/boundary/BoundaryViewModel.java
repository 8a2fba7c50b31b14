package org.regionlens.desktop.boundary;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.studies.LiveStudy;
import org.regionlens.desktop.thread.Delay;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;

/** The boundaries of what is shown, measured anew when another class or mask is. */
public final class BoundaryViewModel {
  private final LiveStudy<BoundaryQuestion, Boundaries> study;

  public BoundaryViewModel(AnalysisSession session, Threads threads, LatestTask task, Delay delay) {
    study =
        new LiveStudy<>(
            session.result().map(result -> BoundaryQuestion.of(result.question())),
            new SimpleBooleanProperty(true),
            (question, cancellation) -> Boundaries.of(question, Work.on(threads, cancellation)),
            task,
            delay);
  }

  /** The boundaries; null until they are measured. */
  public ReadOnlyObjectProperty<@Nullable Boundaries> boundaries() {
    return study.answer();
  }
}
