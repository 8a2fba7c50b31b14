package org.regionlens.desktop.neighbourhood;

import java.util.Collections;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.desktop.text.Tip;
import org.regionlens.media.colour.ColourMap;

/**
 * A table of R × R numbers drawn as pixels: coloured, with the number on each where it fits. Signed
 * tables are blue below and red above 0, white at 0.
 */
final class PixelTable extends VBox {
  private static final double FOR_NUMBERS = 23;
  private static final double FOR_LARGE_NUMBERS = 30;
  private static final double LARGEST = 60;
  private static final double TITLE = 20;

  private final Numbers numbers;
  private final Label name = new Label();
  private final String title;
  private final Canvas canvas = new Canvas();
  private final Region room = new Region();
  private final boolean signed;
  private List<Double> values = List.of();
  private List<Boolean> framed = List.of();
  private int radius = 1;
  private int centreRow;

  PixelTable(String id, String title, String tip, boolean signed, Numbers numbers) {
    this.numbers = numbers;
    this.signed = signed;
    setId(id);
    getStyleClass().add("pixel-table");
    this.title = title;
    name.setText(title);
    Tip.set(name, tip);
    name.getStyleClass().add("column-name");
    name.setMinHeight(TITLE - 2);
    canvas.setManaged(false);
    getChildren().addAll(name, room, canvas);
    Tip.set(canvas, tip);
  }

  /**
   * Shows numbers.
   *
   * @param shown R·R values, row-major; NaN is "no value"
   * @param centre row and column of the cell that is meant
   * @param frames which values get a frame; empty: none
   */
  void show(List<Double> shown, int r, int centre, List<Boolean> frames) {
    values = shown;
    framed = frames;
    radius = r;
    centreRow = centre;
    double unit = signed ? unit(largest()) : 1;
    name.setText(unit == 1 ? title : title + "  ×" + numbers.power(unit));
    requestLayout();
    paint();
  }

  private double largest() {
    double largest = 0;
    for (double value : values) {
      largest = Double.isNaN(value) ? largest : Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  /** The values shown, for tests. */
  List<Double> values() {
    return Collections.unmodifiableList(values);
  }

  /** The side of the whole table in a given height. */
  double side(double height) {
    return Math.floor(Math.min(LARGEST, (height - TITLE) / radius)) * radius;
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    paint();
  }

  private void paint() {
    double side = Math.max(0, side(getHeight()));
    canvas.setWidth(side + 2);
    canvas.setHeight(side + 2);
    canvas.relocate(0, TITLE);
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, side + 2, side + 2);
    if (values.isEmpty() || side <= 0) {
      return;
    }
    double cell = side / radius;
    // Seen between the cells and around them, whether they are white or black.
    g.setFill(Color.rgb(128, 132, 140));
    g.fillRect(0, 0, side, side);
    double largest = values.stream().filter(v -> !v.isNaN()).mapToDouble(Math::abs).max().orElse(1);
    double scale = signed ? (largest > 0 ? largest : 1) : 1;
    for (int i = 0; i < values.size(); i++) {
      cell(g, i, cell, scale);
    }
    g.setStroke(Color.rgb(255, 170, 0));
    g.setLineWidth(2);
    g.strokeRect(centreRow * cell + 1, centreRow * cell + 1, cell - 1, cell - 1);
  }

  private void cell(GraphicsContext g, int i, double cell, double scale) {
    double x = i % radius * cell + 0.5;
    double y = Math.floor((double) i / radius) * cell + 0.5;
    double value = values.get(i);
    Color colour = colour(value, scale);
    g.setFill(colour == null ? Color.rgb(128, 132, 140, 0.35) : colour);
    g.fillRect(x, y, cell - 1, cell - 1);
    if (colour == null) {
      g.setStroke(Color.rgb(128, 132, 140));
      g.setLineWidth(1);
      g.strokeLine(x, y + cell - 1, x + cell - 1, y);
      return;
    }
    boolean light = colour.grayscale().getBrightness() > 0.5;
    if (!framed.isEmpty() && framed.get(i)) {
      g.setStroke(light ? Color.BLACK : Color.WHITE);
      g.setLineWidth(1);
      double inset = cell < FOR_LARGE_NUMBERS ? 0.5 : 2;
      g.strokeRect(x + inset, y + inset, cell - 1 - 2 * inset, cell - 1 - 2 * inset);
    }
    if (cell >= FOR_NUMBERS) {
      g.setFill(light ? Color.BLACK : Color.WHITE);
      g.setFont(Font.font("Inter", cell < FOR_LARGE_NUMBERS ? 9 : 10));
      g.setTextAlign(TextAlignment.CENTER);
      g.fillText(text(value, scale), x + cell / 2, y + cell / 2 + 3.5, cell - 3);
    }
  }

  private @Nullable Color colour(double value, double scale) {
    if (Double.isNaN(value)) {
      return null;
    }
    int last = ColourMap.SIZE - 1;
    double share = signed ? (value / scale + 1) / 2 : value;
    int argb =
        (signed ? ColourMap.RDBU : ColourMap.GREY)
            .argb(Math.clamp(Math.round(share * last), 0, last));
    return Color.rgb((argb >> 16) & 0xff, (argb >> 8) & 0xff, argb & 0xff);
  }

  /**
   * Signed tables are written in parts of their largest magnitude where that is no plain number.
   */
  private String text(double value, double scale) {
    return numbers.fixed(signed ? value / unit(scale) : value, 2);
  }

  /** The power of ten in which a table of such a largest magnitude is written. */
  static double unit(double largest) {
    return largest > 0 && (largest < 0.01 || largest >= 100)
        ? Math.pow(10, Math.floor(Math.log10(largest)))
        : 1;
  }
}
