package org.regionlens.desktop.compare;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.session.Question;
import org.regionlens.desktop.session.SessionResult;
import org.regionlens.desktop.studies.LiveStudy;
import org.regionlens.desktop.thread.Delay;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.MapId;
import org.regionlens.engine.difference.EdgeDifference;
import org.regionlens.engine.edge.EdgeReport;
import org.regionlens.engine.edge.EdgeSettings;
import org.regionlens.engine.edge.EdgeStudy;

/** Profiles and numbers of both sides, as long as they can be seen. */
public final class ComparisonStudy {
  static final EdgeSettings SETTINGS =
      EdgeSettings.defaults().withCurves(List.of(MapId.GRADIENT_RMI, MapId.GRADIENT_BCE));

  /** What is near: within one pixel. */
  private static final int NEAR = 0;

  private final LiveStudy<Sides, EdgeDifference> study;

  /** Both questions. */
  private record Sides(Question a, Question b) {}

  /**
   * A study.
   *
   * @param shown whether it can be seen
   * @param engine made in the background when it is first needed
   */
  public ComparisonStudy(
      AnalysisSession session,
      ObservableBooleanValue shown,
      Supplier<EdgeStudy> engine,
      LatestTask task,
      Delay delay) {
    study =
        new LiveStudy<>(
            Bindings.createObjectBinding(
                () -> sides(session.pinned().get(), session.result().get()),
                session.pinned(),
                session.result()),
            shown,
            (sides, cancellation) ->
                EdgeDifference.of(
                    report(engine.get(), sides.a, cancellation),
                    report(engine.get(), sides.b, cancellation),
                    NEAR),
            task,
            delay);
  }

  LiveStudy<?, EdgeDifference> study() {
    return study;
  }

  private static @Nullable Sides sides(@Nullable SessionResult a, @Nullable SessionResult b) {
    return a == null || b == null ? null : new Sides(a.question(), b.question());
  }

  private static EdgeReport report(EdgeStudy engine, Question asked, Cancellation cancellation) {
    OptionalInt index =
        asked.classes() instanceof ClassSelection.One(int one)
            ? OptionalInt.of(one)
            : OptionalInt.empty();
    return engine.study(
        asked.subject().labels(),
        asked.subject().logits(),
        asked.settings(),
        index,
        SETTINGS,
        cancellation);
  }
}
