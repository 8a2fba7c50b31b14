package org.regionlens.desktop.profile;

import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.chart.ChartView;
import org.regionlens.engine.edge.DistanceBands;
import org.regionlens.media.chart.ChartPicture;
import org.regionlens.media.chart.PlotArea;
import org.regionlens.media.chart.ProfileAxes;
import org.regionlens.media.chart.ProfileChart;

/**
 * The curves. A drag over them brushes bands, which are marked here and in the panes; a click
 * brushes one band, or ends a brush. Pixels of a selected region stand as bars among the counts.
 */
final class ProfileChartView extends StackPane {
  /** Below this height the plot of opposition has no room; the table tells it. */
  private static final double ROOM_FOR_OPPOSITION = 300;

  private final ProfileViewModel model;
  private final ProfileChart charts;
  private final ChartView view;
  private final Rectangle brush = new Rectangle();
  private final Pane selected = new Pane();
  private int pressedBand = -1;
  private boolean endsBrush;

  ProfileChartView(ProfileViewModel model, ProfileChart charts, ChartView view) {
    this.model = model;
    this.charts = charts;
    this.view = view;
    setId("profile-chart");
    getChildren().add(view);
    brush.getStyleClass().add("brushed-band");
    brush.setId("profile-brush");
    brush.setMouseTransparent(true);
    selected.setMouseTransparent(true);
    view.addOver(selected);
    view.addOver(brush);
    view.setCursor(Cursor.CROSSHAIR);
    view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    view.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> letGo());
    model.study().answer().addListener((property, before, now) -> draw());
    model.quartiles().addListener((property, before, now) -> draw());
    model.logarithmic().addListener((property, before, now) -> draw());
    heightProperty().addListener((property, before, now) -> draw());
    view.picture().addListener((property, before, now) -> showOver());
    model.brushed().addListener((property, before, now) -> showOver());
    model.selected().addListener((property, before, now) -> showOver());
    draw();
  }

  /** The middle of a band in the first plot, x and y in this view; for tests. */
  double[] middleOf(int band) {
    ChartPicture picture = view.picture().get();
    if (picture == null) {
      return new double[] {Double.NaN, Double.NaN};
    }
    PlotArea plot = picture.plots().getFirst();
    double x = plot.xOf(ProfileAxes.middle(ProfileViewModel.bands(), band));
    return new double[] {x, plot.top() + plot.height() / 2};
  }

  private void draw() {
    ProfileAnswer answer = model.study().answer().get();
    if (answer == null
        || !answer.report().sums().counted()
        || answer.report().sums().curves().isEmpty()) {
      view.chart().set(null);
      return;
    }
    view.chart()
        .set(
            charts.of(
                answer.report().sums(),
                ProfileViewModel.bands(),
                new ProfileChart.Choice(
                    model.quartiles().get(),
                    getHeight() >= ROOM_FOR_OPPOSITION,
                    model.logarithmic().get())));
  }

  /** The band at a place of this view; −1 while nothing is drawn. */
  int bandAt(double x) {
    ChartPicture picture = view.picture().get();
    if (picture == null) {
      return -1;
    }
    DistanceBands bands = ProfileViewModel.bands();
    double distance = picture.plots().getFirst().valueAtX(x);
    for (int band = 0; band < bands.count(); band++) {
      if (distance <= bands.upper(band)) {
        return band;
      }
    }
    return bands.count() - 1;
  }

  private boolean isOnPlot(double x) {
    ChartPicture picture = view.picture().get();
    if (picture == null) {
      return false;
    }
    PlotArea plot = picture.plots().getFirst();
    return x >= plot.left() && x <= plot.left() + plot.width();
  }

  private void press(MouseEvent event) {
    pressedBand = -1;
    if (event.getButton() != MouseButton.PRIMARY || !isOnPlot(event.getX())) {
      return;
    }
    pressedBand = bandAt(event.getX());
    BandRange one = new BandRange(pressedBand, pressedBand);
    endsBrush = one.equals(model.brushed().get());
    model.brushed().set(one);
  }

  private void drag(MouseEvent event) {
    if (pressedBand >= 0) {
      endsBrush = false;
      model.brushed().set(BandRange.between(pressedBand, bandAt(event.getX())));
    }
  }

  private void letGo() {
    if (pressedBand >= 0 && endsBrush) {
      model.brushed().set(null);
    }
    pressedBand = -1;
  }

  private void showOver() {
    ChartPicture picture = view.picture().get();
    BandRange range = model.brushed().get();
    brush.setVisible(picture != null && range != null);
    selected.getChildren().clear();
    if (picture == null) {
      return;
    }
    PlotArea first = picture.plots().getFirst();
    PlotArea counts = picture.plots().getLast();
    if (range != null) {
      double left = edge(first, range.first(), false);
      brush.setX(left);
      brush.setY(first.top());
      brush.setWidth(edge(first, range.last(), true) - left);
      brush.setHeight(counts.top() + counts.height() - first.top());
    }
    showSelected(model.selected().get(), first, counts);
  }

  /** A bar for each band among the counts, and a line at its foot in the curves. */
  private void showSelected(List<Long> selection, PlotArea curves, PlotArea counts) {
    for (int band = 0; band < selection.size(); band++) {
      long count = selection.get(band);
      if (count > 0) {
        double left = edge(counts, band, false);
        double width = edge(counts, band, true) - left;
        double bottom = counts.top() + counts.height();
        double top = Math.min(bottom - 2, counts.yOf((double) count));
        selected.getChildren().add(bar(left + 1, top, width - 2, bottom - top));
        double foot = curves.top() + curves.height();
        selected.getChildren().add(bar(left, foot - 3, width, 3));
      }
    }
  }

  private static Rectangle bar(double x, double y, double width, double height) {
    Rectangle bar = new Rectangle(x, y, Math.max(1, width), Math.max(1, height));
    bar.getStyleClass().add("selected-bar");
    return bar;
  }

  /** Where a band begins or ends; the open ones are drawn as wide as the others. */
  private static double edge(PlotArea plot, int band, boolean end) {
    DistanceBands bands = ProfileViewModel.bands();
    double limit = (bands.perSide() + 1) * bands.width();
    double value = end ? bands.upper(band) : bands.lower(band);
    return plot.xOf(Math.clamp(value, -limit, limit));
  }

  /** What is drawn now, or null. */
  @Nullable ChartPicture picture() {
    return view.picture().get();
  }
}
