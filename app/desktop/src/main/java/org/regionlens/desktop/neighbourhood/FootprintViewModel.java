package org.regionlens.desktop.neighbourhood;

import java.util.List;
import java.util.function.DoubleFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.pane.PaneGridViewModel;
import org.regionlens.desktop.pane.PixelPoint;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.session.SessionResult;
import org.regionlens.desktop.studies.LiveStudy;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.engine.GridGeometry;
import org.regionlens.engine.Settings;
import org.regionlens.engine.cascade.BorderInfluence;
import org.regionlens.engine.cascade.Footprint;

/** The footprint of the pixel that is read, over all panes and in numbers. */
public final class FootprintViewModel {
  /** A weight of the frame that is worth telling. */
  private static final double TOLD = 0.05;

  private final DoubleFunction<String> caption;
  private final LiveStudy<Question, Answer> study;
  private final ReadOnlyObjectWrapper<@Nullable Reach> reach = new ReadOnlyObjectWrapper<>();

  /** What a footprint depends on. */
  private record Question(Settings settings, GridGeometry geometry, int row, int column) {}

  /** A footprint in numbers and over the image. */
  private record Answer(Reach reach, FootprintTint tint) {}

  /**
   * A model.
   *
   * @param drawn whether the footprint is drawn over the panes
   * @param told whether its numbers can be seen
   * @param caption what the circle says whose radius is the reach in pixels
   * @param task computes in the background
   */
  public FootprintViewModel(
      AnalysisSession session,
      PaneGridViewModel panes,
      ObservableBooleanValue drawn,
      ObservableBooleanValue told,
      DoubleFunction<String> caption,
      LatestTask task) {
    this.caption = caption;
    study =
        new LiveStudy<>(
            Bindings.createObjectBinding(
                () -> question(session.result().get(), panes.cursor().get()),
                session.result(),
                panes.cursor()),
            Bindings.or(drawn, told),
            (question, cancellation) -> answer(question),
            task,
            (time, action) -> {
              action.run();
              return () -> {};
            });
    study
        .answer()
        .addListener((property, before, now) -> reach.set(now == null ? null : now.reach()));
    panes
        .tint()
        .bind(
            Bindings.createObjectBinding(
                () -> {
                  Answer now = study.answer().get();
                  return drawn.get() && now != null ? now.tint() : null;
                },
                study.answer(),
                drawn));
  }

  /** How far the pixel's influence is carried; null while no pixel is read. */
  ReadOnlyObjectProperty<@Nullable Reach> reach() {
    return reach.getReadOnlyProperty();
  }

  /** The footprint over the image; null while no pixel is read. */
  ObservableValue<@Nullable FootprintTint> tint() {
    return study.answer().map(Answer::tint);
  }

  private static @Nullable Question question(
      @Nullable SessionResult result, @Nullable PixelPoint point) {
    if (result == null || point == null) {
      return null;
    }
    GridGeometry geometry = result.analysis().geometry();
    int row = geometry.cellOf(point.y(), geometry.imageHeight());
    int column = geometry.cellOf(point.x(), geometry.imageWidth());
    boolean cell =
        row >= 0
            && column >= 0
            && point.y() < geometry.imageHeight()
            && point.x() < geometry.imageWidth();
    return cell ? new Question(result.question().settings(), geometry, row, column) : null;
  }

  private Answer answer(Question question) {
    Footprint footprint =
        Footprint.of(question.settings, question.geometry, question.row, question.column);
    BorderInfluence border = BorderInfluence.of(question.settings, question.geometry);
    int depth = border.depth(TOLD);
    Reach reach =
        new Reach(
            footprint.reach(),
            footprint.reach(Footprint.Towards.UP),
            footprint.reach(Footprint.Towards.RIGHT),
            footprint.reach(Footprint.Towards.DOWN),
            footprint.reach(Footprint.Towards.LEFT),
            depth,
            depth > 0 ? border.byDistance().subList(1, depth + 1) : List.of());
    return new Answer(
        reach,
        new FootprintTint(
            question.geometry,
            footprint,
            depth > 0 ? border : null,
            caption.apply(reach.pixels())));
  }
}
