package org.regionlens.desktop.compare;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.session.Question;
import org.regionlens.desktop.session.SessionResult;
import org.regionlens.desktop.studies.LiveStudy;
import org.regionlens.desktop.thread.Delay;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.difference.EdgeDifference;
import org.regionlens.engine.edge.EdgeReport;
import org.regionlens.engine.edge.EdgeSettings;
import org.regionlens.engine.edge.EdgeStudy;

/** Profiles and numbers of both sides, as long as they can be seen. */
public final class ComparisonStudy {
  private final LiveStudy<Sides, Comparison> study;
  private final IntegerProperty near = new SimpleIntegerProperty();
  private final ObjectBinding<@Nullable Comparison> answer;

  /** Both questions, and the maps whose curves are compared. */
  private record Sides(Question a, Question b, List<MapRef> curves) {}

  /**
   * A study.
   *
   * @param curves the maps whose curves are compared
   * @param shown whether it can be seen
   * @param engine made in the background when it is first needed
   */
  public ComparisonStudy(
      AnalysisSession session,
      ObservableValue<List<MapRef>> curves,
      ObservableBooleanValue shown,
      Supplier<EdgeStudy> engine,
      LatestTask task,
      Delay delay) {
    study =
        new LiveStudy<>(
            Bindings.createObjectBinding(
                () -> sides(session.pinned().get(), session.result().get(), curves.getValue()),
                session.pinned(),
                session.result(),
                curves),
            shown,
            (sides, cancellation) -> compared(engine.get(), sides, cancellation),
            task,
            delay);
    answer =
        Bindings.createObjectBinding(
            () -> {
              Comparison found = study.answer().get();
              return found == null ? null : found.near(near.get());
            },
            study.answer(),
            near);
  }

  LiveStudy<?, Comparison> study() {
    return study;
  }

  /** What is near, as an index of {@link org.regionlens.engine.edge.Nearness#STANDARD}. */
  IntegerProperty near() {
    return near;
  }

  /** The latest answer, for what is near now. */
  ObjectBinding<@Nullable Comparison> answer() {
    return answer;
  }

  private static @Nullable Sides sides(
      @Nullable SessionResult a, @Nullable SessionResult b, List<MapRef> curves) {
    return a == null || b == null ? null : new Sides(a.question(), b.question(), curves);
  }

  private static Comparison compared(EdgeStudy engine, Sides sides, Cancellation cancellation) {
    EdgeSettings wanted = EdgeSettings.defaults().withCurves(sides.curves);
    EdgeReport a = report(engine, sides.a, wanted, cancellation);
    EdgeReport b = report(engine, sides.b, wanted, cancellation);
    return new Comparison(sides.a.subject(), sides.b.subject(), EdgeDifference.of(a, b, 0));
  }

  private static EdgeReport report(
      EdgeStudy engine, Question asked, EdgeSettings wanted, Cancellation cancellation) {
    OptionalInt index =
        asked.classes() instanceof ClassSelection.One(int one)
            ? OptionalInt.of(one)
            : OptionalInt.empty();
    return engine.study(
        asked.subject().labels(),
        asked.subject().logits(),
        asked.settings(),
        index,
        wanted,
        cancellation);
  }
}
