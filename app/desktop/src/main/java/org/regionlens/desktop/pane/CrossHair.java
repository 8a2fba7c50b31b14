package org.regionlens.desktop.pane;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * Two lines that cross over the pixel under the cursor: white with a shadow at one side, so that
 * one of the two shows on every colour. Nodes of their own, so that a moving cursor paints no
 * picture again.
 */
final class CrossHair extends Pane {
  private final Rectangle columnShadow = line("cross-hair-shadow");
  private final Rectangle rowShadow = line("cross-hair-shadow");
  private final Rectangle column = line("cross-hair");
  private final Rectangle row = line("cross-hair");

  CrossHair() {
    setMouseTransparent(true);
    setManaged(false);
    getChildren().addAll(columnShadow, rowShadow, column, row);
  }

  private static Rectangle line(String style) {
    Rectangle line = new Rectangle();
    line.getStyleClass().add(style);
    line.setManaged(false);
    return line;
  }

  /** Puts the lines through the middle of a pixel, over the part of the image that can be seen. */
  void show(@Nullable PixelPoint point, Placement place, int imageWidth, int imageHeight) {
    setVisible(point != null);
    if (point == null) {
      return;
    }
    double x = Math.floor(place.paneX(point.x() + 0.5));
    double y = Math.floor(place.paneY(point.y() + 0.5));
    double left = Math.max(0, place.paneX(0));
    double top = Math.max(0, place.paneY(0));
    double right = Math.min(getWidth(), place.paneX(imageWidth));
    double bottom = Math.min(getHeight(), place.paneY(imageHeight));
    set(columnShadow, x + 1, top, 1, bottom - top);
    set(rowShadow, left, y + 1, right - left, 1);
    set(column, x, top, 1, bottom - top);
    set(row, left, y, right - left, 1);
    boolean columnSeen = x >= left && x < right;
    boolean rowSeen = y >= top && y < bottom;
    columnShadow.setVisible(columnSeen);
    column.setVisible(columnSeen);
    rowShadow.setVisible(rowSeen);
    row.setVisible(rowSeen);
  }

  private static void set(Rectangle line, double x, double y, double width, double height) {
    line.setX(x);
    line.setY(y);
    line.setWidth(Math.max(0, width));
    line.setHeight(Math.max(0, height));
  }
}
