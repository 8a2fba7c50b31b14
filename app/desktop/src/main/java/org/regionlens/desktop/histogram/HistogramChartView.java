package org.regionlens.desktop.histogram;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.chart.ChartView;
import org.regionlens.desktop.pane.ShownMap;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.media.chart.ChartPicture;
import org.regionlens.media.chart.HistogramChart;
import org.regionlens.media.chart.PlotArea;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.text.Words;

/** The bars, above them the colours that values have, and a handle at either end of the colours. */
final class HistogramChartView extends StackPane {
  private static final double STRIP_HEIGHT = 7;
  private static final int STOPS = 64;

  private final HistogramViewModel model;
  private final HistogramChart charts;
  private final ChartView view;
  private final Words words;
  private final Numbers numbers;
  private final Rectangle colours = new Rectangle();
  private final RangeHandle low;
  private final RangeHandle high;
  private boolean held;

  HistogramChartView(HistogramViewModel model, ChartView view, Words words, Numbers numbers) {
    this.model = model;
    this.charts = new HistogramChart(words);
    this.view = view;
    this.words = words;
    this.numbers = numbers;
    setId("histogram-chart");
    low = new RangeHandle("histogram-low", value -> model.moveEnd(true, value));
    high = new RangeHandle("histogram-high", value -> model.moveEnd(false, value));
    colours.getStyleClass().add("histogram-colours");
    colours.setMouseTransparent(true);
    getChildren().add(view);
    view.addOver(colours);
    for (RangeHandle handle : List.of(low, high)) {
      view.addOver(handle);
      handle.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> held = true);
      handle.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> letGo());
    }
    model.study().answer().addListener((property, before, now) -> draw());
    model.ends().addListener((property, before, now) -> showOver());
    view.picture().addListener((property, before, now) -> showOver());
    draw();
  }

  /** A plot that changed under the pointer would run away from it. */
  private void letGo() {
    held = false;
    draw();
  }

  private void draw() {
    HistogramAnswer answer = model.study().answer().get();
    if (!held) {
      view.chart().set(answer == null ? null : charts.of(answer.histogram(), false));
    }
    showOver();
  }

  private void showOver() {
    ChartPicture picture = view.picture().get();
    ValueRange ends = model.ends().getValue();
    ShownMap shown = model.shown().getValue();
    boolean there = picture != null && ends != null && shown != null;
    colours.setVisible(there);
    low.setVisible(there && model.isMovable());
    high.setVisible(there && model.isMovable());
    if (picture == null || ends == null || shown == null) {
      return;
    }
    PlotArea plot = picture.plots().getFirst();
    ColourScale scale = new ColourScale(shown.scale().map(), ends, shown.scale().scaling());
    colours.setX(plot.left());
    colours.setY(plot.top() - STRIP_HEIGHT - 1);
    colours.setWidth(plot.width());
    colours.setHeight(STRIP_HEIGHT);
    colours.setFill(gradient(scale, plot));
    low.place(plot, ends.low());
    high.place(plot, ends.high());
    low.setAccessibleText(words.get("histogram.low", numbers.value(ends.low())));
    high.setAccessibleText(words.get("histogram.high", numbers.value(ends.high())));
  }

  /** The colour of every value along the plot, as the panes have it. */
  private static LinearGradient gradient(ColourScale scale, PlotArea plot) {
    List<Stop> stops = new ArrayList<>();
    for (int i = 0; i <= STOPS; i++) {
      double position = (double) i / STOPS;
      int argb = scale.argb(plot.valueAtX(plot.left() + position * plot.width()));
      stops.add(new Stop(position, Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff)));
    }
    return new LinearGradient(0, 0, 1, 0, true, CycleMethod.NO_CYCLE, stops);
  }

  /** What is drawn now, or null. */
  @Nullable ChartPicture picture() {
    return view.picture().get();
  }
}
