package org.regionlens.desktop.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
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
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.render.ColourBarTicks;
import org.regionlens.media.text.Words;

/**
 * The colours of a pane's map with round ticks beside them; arrow heads where values lie beyond the
 * ends, and below what stands for "no value". The pointer over the bar tells the values it is at.
 */
final class ColourBarView extends Region {
  private static final double BAR_WIDTH = 12;
  private static final double TICK_LENGTH = 4;
  private static final double LABEL_GAP = 4;
  private static final double MIN_TICK_DISTANCE = 44;
  private static final double POINT_REACH = 3;
  private static final int STOPS = 32;

  private final Rectangle bar = new Rectangle();
  private final List<Label> labels = new ArrayList<>();
  private final List<Region> marks = new ArrayList<>();
  private @Nullable ColourScale scale;
  private Extent extent = Extent.NOTHING;
  private final Label factor = new Label();
  private final ColourBarEnds ends;
  private final Rectangle noValue = new Rectangle(BAR_WIDTH, BAR_WIDTH);
  private final Label noValueName = new Label();
  private final Rectangle marked = new Rectangle();
  private final ReadOnlyObjectWrapper<@Nullable ValueRange> pointed = new ReadOnlyObjectWrapper<>();
  private final Locale locale;

  ColourBarView(Locale locale, Words words) {
    this.locale = locale;
    this.ends = new ColourBarEnds(words);
    getStyleClass().add("colour-bar");
    bar.getStyleClass().add("colour-bar-fill");
    bar.setManaged(false);
    factor.getStyleClass().add("tick-label");
    factor.setManaged(false);
    noValue.setFill(OverlayLegend.HATCHED);
    noValue.getStyleClass().add("swatch");
    noValue.setManaged(false);
    noValueName.setText(words.get("legend.no-value"));
    noValueName.getStyleClass().add("tick-label");
    noValueName.setManaged(false);
    marked.getStyleClass().add("colour-bar-marked");
    marked.setManaged(false);
    marked.setMouseTransparent(true);
    getChildren().addAll(ends.nodes());
    getChildren().addAll(bar, noValue, noValueName, marked, factor);
    setVisible(false);
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> unpoint());
  }

  /** The values under the pointer, a few pixels of the bar high; null while it is elsewhere. */
  ReadOnlyObjectProperty<@Nullable ValueRange> pointed() {
    return pointed.getReadOnlyProperty();
  }

  /** Shows the scale of a picture; nothing for one that has none, or nothing to be told apart. */
  void show(@Nullable PanePicture picture) {
    ColourScale shown = picture == null || picture.isUnchanged() ? null : picture.scale();
    Extent now = picture == null ? Extent.NOTHING : picture.extent();
    boolean same = now.equals(extent) && (shown == null ? scale == null : shown.equals(scale));
    if (picture != null && shown != null) {
      ends.show(picture, shown.map());
      requestLayout();
    }
    if (same) {
      return;
    }
    unpoint();
    scale = shown;
    extent = now;
    setVisible(shown != null);
    if (shown != null) {
      bar.setFill(gradient(shown.map()));
      noValue.setVisible(now.holes());
      noValueName.setVisible(now.holes());
      requestLayout();
    }
  }

  private void point(double x, double y) {
    ColourScale shown = scale;
    boolean inside =
        shown != null
            && x >= bar.getX() - POINT_REACH
            && x <= bar.getX() + BAR_WIDTH + POINT_REACH
            && y >= bar.getY()
            && y <= bar.getY() + bar.getHeight();
    if (shown == null || !inside || bar.getHeight() < 1) {
      unpoint();
      return;
    }
    double position = 1 - (y - bar.getY()) / bar.getHeight();
    double reach = POINT_REACH / bar.getHeight();
    double low = Math.max(0, position - reach);
    double high = Math.min(1, position + reach);
    ValueAxis axis = shown.axis();
    // At an end of the bar, the values beyond it have its colour too.
    double from = low == 0 ? -Double.MAX_VALUE / 4 : axis.value(low);
    double to = high == 1 ? Double.MAX_VALUE / 4 : axis.value(high);
    marked.setX(bar.getX() - 2);
    marked.setWidth(BAR_WIDTH + 4);
    marked.setY(bar.getY() + (1 - high) * bar.getHeight());
    marked.setHeight(Math.max(2, (high - low) * bar.getHeight()));
    marked.setVisible(true);
    pointed.set(new ValueRange(from, to));
  }

  private void unpoint() {
    marked.setVisible(false);
    pointed.set(null);
  }

  @Override
  protected void layoutChildren() {
    if (scale == null) {
      return;
    }
    ValueAxis axis = scale.axis();
    double lineHeight = snapSizeY(factor.prefHeight(-1));
    int most = (int) Math.clamp(getHeight() / MIN_TICK_DISTANCE, 2, 9);
    ColourBarTicks ticks = ColourBarTicks.of(scale, most, locale);
    factor.setText(ticks.factor());
    boolean hasFactor = !ticks.factor().isEmpty();
    double top =
        snapPositionY(snappedTopInset() + (hasFactor ? lineHeight + LABEL_GAP : 0) + ends.above());
    double bottom =
        snappedBottomInset() + ends.below() + (extent.holes() ? BAR_WIDTH + 2 * LABEL_GAP : 0);
    double height = Math.max(0, snapPositionY(getHeight() - bottom) - top);
    bar.setX(snappedLeftInset());
    bar.setY(top);
    bar.setWidth(snapSizeX(BAR_WIDTH));
    bar.setHeight(height);
    placeEnds(top, height, lineHeight);
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

  private void placeEnds(double top, double height, double lineHeight) {
    double left = bar.getX();
    double right = left + BAR_WIDTH;
    ends.place(left, right, top, top + height, right + TICK_LENGTH + LABEL_GAP);
    double y = getHeight() - snappedBottomInset() - BAR_WIDTH;
    noValue.setX(left);
    noValue.setY(y);
    noValueName.resizeRelocate(
        right + TICK_LENGTH + LABEL_GAP,
        Math.rint(y + (BAR_WIDTH - lineHeight) / 2),
        Math.ceil(noValueName.prefWidth(-1)),
        lineHeight);
  }

  private void place(
      int index,
      ColourBarTicks.Tick tick,
      ValueAxis axis,
      double top,
      double height,
      double lineHeight) {
    double y = top + (1 - axis.position(tick.value())) * height;
    double x = snappedLeftInset() + snapSizeX(BAR_WIDTH);
    Label label = labels.get(index);
    label.setText(tick.label());
    double line = ScreenPixels.of(this).line();
    marks.get(index).resizeRelocate(x, snapPositionY(y - line / 2), snapSizeX(TICK_LENGTH), line);
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
      stops.add(new Stop((double) i / STOPS, colour(argb)));
    }
    return new LinearGradient(0, 1, 0, 0, true, CycleMethod.NO_CYCLE, stops);
  }

  static Color colour(int argb) {
    return Color.rgb((argb >> 16) & 0xff, (argb >> 8) & 0xff, argb & 0xff);
  }
}
