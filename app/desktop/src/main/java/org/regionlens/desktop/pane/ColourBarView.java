package org.regionlens.desktop.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.colour.ValueAxis;
import org.regionlens.media.render.ColourBarTicks;

/** The colours of a pane's map with round ticks beside them. */
final class ColourBarView extends Region {
  private static final double BAR_WIDTH = 12;
  private static final double TICK_LENGTH = 4;
  private static final double LABEL_GAP = 4;
  private static final double MIN_TICK_DISTANCE = 44;
  private static final int STOPS = 32;

  private final Rectangle bar = new Rectangle();
  private final List<Label> labels = new ArrayList<>();
  private final List<Region> marks = new ArrayList<>();
  private @Nullable ColourScale scale;
  private final Label factor = new Label();
  private final Locale locale;

  ColourBarView(Locale locale) {
    this.locale = locale;
    getStyleClass().add("colour-bar");
    bar.getStyleClass().add("colour-bar-fill");
    bar.setManaged(false);
    factor.getStyleClass().add("tick-label");
    factor.setManaged(false);
    getChildren().addAll(bar, factor);
  }

  /** Shows a scale; null for a picture that has none. */
  void show(@Nullable ColourScale shown) {
    if (shown == null ? scale == null : shown.equals(scale)) {
      return;
    }
    scale = shown;
    setVisible(shown != null);
    if (shown != null) {
      bar.setFill(gradient(shown.map()));
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    if (scale == null) {
      return;
    }
    ValueAxis axis = scale.axis();
    double lineHeight = Math.ceil(factor.prefHeight(-1));
    int most = (int) Math.clamp(getHeight() / MIN_TICK_DISTANCE, 2, 9);
    ColourBarTicks ticks = ColourBarTicks.of(scale, most, locale);
    factor.setText(ticks.factor());
    boolean hasFactor = !ticks.factor().isEmpty();
    double top = snappedTopInset() + (hasFactor ? lineHeight + LABEL_GAP : 0);
    double height = Math.max(0, getHeight() - snappedBottomInset() - top);
    bar.setX(snappedLeftInset());
    bar.setY(top);
    bar.setWidth(BAR_WIDTH);
    bar.setHeight(height);
    factor.setVisible(hasFactor);
    factor.resizeRelocate(
        snappedLeftInset(), snappedTopInset(), Math.ceil(factor.prefWidth(-1)), lineHeight);
    prepare(ticks.ticks().size());
    for (int i = 0; i < labels.size(); i++) {
      boolean used = i < ticks.ticks().size();
      labels.get(i).setVisible(used);
      marks.get(i).setVisible(used);
      if (used) {
        place(i, ticks.ticks().get(i), axis, top, height, lineHeight);
      }
    }
  }

  private void place(
      int index,
      ColourBarTicks.Tick tick,
      ValueAxis axis,
      double top,
      double height,
      double lineHeight) {
    double y = top + (1 - axis.position(tick.value())) * height;
    double x = snappedLeftInset() + BAR_WIDTH;
    Label label = labels.get(index);
    label.setText(tick.label());
    marks.get(index).resizeRelocate(x, Math.rint(y - 0.5), TICK_LENGTH, 1);
    // Labels at the ends stay beside the bar.
    double labelY = Math.clamp(y - lineHeight / 2, top, Math.max(top, top + height - lineHeight));
    label.resizeRelocate(
        x + TICK_LENGTH + LABEL_GAP, Math.rint(labelY), Math.ceil(label.prefWidth(-1)), lineHeight);
  }

  private void prepare(int count) {
    while (labels.size() < count) {
      Label label = new Label();
      label.getStyleClass().add("tick-label");
      label.setManaged(false);
      Region mark = new Region();
      mark.getStyleClass().add("tick-mark");
      mark.setManaged(false);
      labels.add(label);
      marks.add(mark);
      getChildren().addAll(label, mark);
      // New nodes have no style yet, and so no size.
      label.applyCss();
    }
  }

  private static LinearGradient gradient(ColourMap map) {
    List<Stop> stops = new ArrayList<>();
    for (int i = 0; i <= STOPS; i++) {
      int argb = map.argb(Math.min(ColourMap.SIZE - 1, i * ColourMap.SIZE / STOPS));
      Color colour = Color.rgb((argb >> 16) & 0xff, (argb >> 8) & 0xff, argb & 0xff);
      stops.add(new Stop((double) i / STOPS, colour));
    }
    return new LinearGradient(0, 1, 0, 0, true, CycleMethod.NO_CYCLE, stops);
  }
}
