package org.regionlens.desktop.neighbourhood;

import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.pane.PaneGridViewModel;
import org.regionlens.desktop.pane.PixelPoint;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.session.SessionResult;
import org.regionlens.desktop.studies.LiveStudy;
import org.regionlens.desktop.thread.Delay;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.analysis.RegionEngine;

/**
 * The neighbourhood of the pixel that is read: under the cursor, or pinned. The last one stays when
 * the cursor leaves the image.
 */
public final class NeighbourhoodViewModel {
  private final LiveStudy<NeighbourhoodQuestion, NeighbourhoodAnswer> study;
  private final ObservableBooleanValue needsClass;
  private @Nullable PixelPoint last;

  /**
   * A model.
   *
   * @param shown whether the neighbourhood can be seen
   * @param engine asked for in the background
   * @param task computes in the background
   */
  public NeighbourhoodViewModel(
      AnalysisSession session,
      PaneGridViewModel panes,
      ObservableBooleanValue shown,
      Supplier<RegionEngine> engine,
      LatestTask task,
      Delay delay) {
    var question =
        Bindings.createObjectBinding(
            () -> question(session.result().get(), panes.cursor().get()),
            session.result(),
            panes.cursor());
    study =
        new LiveStudy<>(
            question,
            shown,
            (asked, cancellation) -> answer(asked, engine.get(), cancellation),
            task,
            // A pixel is quick: it follows the pointer without a rest.
            (time, action) -> {
              action.run();
              return () -> {};
            });
    needsClass =
        Bindings.createBooleanBinding(
            () -> !(session.classes().get() instanceof ClassSelection.One), session.classes());
  }

  LiveStudy<NeighbourhoodQuestion, NeighbourhoodAnswer> study() {
    return study;
  }

  /** Whether all classes are shown: a neighbourhood is one of a class. */
  ObservableBooleanValue needsClass() {
    return needsClass;
  }

  private @Nullable NeighbourhoodQuestion question(
      @Nullable SessionResult result, @Nullable PixelPoint cursor) {
    last = cursor == null ? last : cursor;
    PixelPoint point = last;
    if (result == null
        || point == null
        || !(result.question().classes() instanceof ClassSelection.One)) {
      return null;
    }
    var labels = result.question().subject().labels();
    boolean inside = point.x() < labels.width() && point.y() < labels.height();
    return inside ? new NeighbourhoodQuestion(result.question(), point) : null;
  }

  private static NeighbourhoodAnswer answer(
      NeighbourhoodQuestion asked, RegionEngine engine, Cancellation cancellation) {
    return new NeighbourhoodAnswer(
        asked,
        engine.neighbourhood(
            asked.request(),
            asked.classIndex(),
            asked.point().y(),
            asked.point().x(),
            cancellation));
  }
}
