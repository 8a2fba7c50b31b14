package org.regionlens.desktop.pane;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** The detail of a tint, enlarged, with its circle and the words under it. */
public final class TintLens extends Region {
  /** Height of the words. */
  public static final double CAPTION = 16;

  private static final Color GROUND = Color.rgb(13, 17, 23, 0.92);
  private static final Color CELL = Color.rgb(255, 255, 255, 0.06);
  private static final double TEXT = 11;

  private final Canvas canvas = new Canvas();
  private final boolean captioned;
  private @Nullable PixelTint tint;

  /**
   * An empty lens.
   *
   * @param captioned whether the words stand in it
   */
  public TintLens(boolean captioned) {
    this.captioned = captioned;
    canvas.setManaged(false);
    getChildren().add(canvas);
  }

  /** Shows the detail of a tint, or nothing. */
  public void show(@Nullable PixelTint shown) {
    tint = shown;
    paint();
  }

  /** What is shown, for tests. */
  public @Nullable TintDetail detail() {
    return tint == null ? null : tint.detail();
  }

  @Override
  protected void layoutChildren() {
    paint();
  }

  private void paint() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    g.clearRect(0, 0, getWidth(), getHeight());
    PixelTint shown = tint;
    TintDetail detail = detail();
    double height = getHeight() - (captioned ? CAPTION : 0);
    if (shown == null || detail == null || getWidth() <= 0 || height <= 0) {
      return;
    }
    g.setFill(GROUND);
    g.fillRect(0, 0, getWidth(), getHeight());
    PixelBox part = detail.part();
    double cell = Math.min(getWidth() / part.width(), height / part.height());
    double left = (getWidth() - cell * part.width()) / 2;
    double top = (height - cell * part.height()) / 2;
    double gap = cell >= 5 ? 1 : 0;
    for (int y = 0; y < part.height(); y++) {
      for (int x = 0; x < part.width(); x++) {
        g.setFill(colour(shown, part.left() + x, part.top() + y));
        g.fillRect(left + x * cell, top + y * cell, cell - gap, cell - gap);
      }
    }
    g.setStroke(Color.WHITE);
    g.setLineWidth(1.2);
    if (!Double.isNaN(detail.radius())) {
      double radius = Math.max(0.5, detail.radius()) * cell;
      double x = left + (detail.x() - part.left()) * cell;
      double y = top + (detail.y() - part.top()) * cell;
      g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }
    if (captioned) {
      g.setFill(Color.WHITE);
      g.setFont(Font.font("Inter", TEXT));
      g.setTextAlign(TextAlignment.CENTER);
      g.fillText(detail.caption(), getWidth() / 2, getHeight() - 4.5, getWidth() - 6);
    }
  }

  private static Color colour(PixelTint tint, int x, int y) {
    if (x < 0 || y < 0 || x >= tint.width() || y >= tint.height()) {
      return Color.TRANSPARENT;
    }
    int argb = tint.argbAt(x, y);
    return argb >>> 24 == 0
        ? CELL
        : Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff, (argb >>> 24) / 255.0);
  }
}
