package org.regionlens.desktop.pane;

import javafx.css.PseudoClass;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * Two lines that cross over the pixel that is read: white with a shadow at one side, so that one of
 * the two shows on every colour. Large pixels, which may carry numbers, get a frame instead, and a
 * pinned one gets a frame too, in a dark and a light line, as its colour may be that of the ground.
 * Nodes of their own, so that a moving cursor paints no picture again.
 */
final class CrossHair extends Pane {
  private static final PseudoClass PINNED = PseudoClass.getPseudoClass("pinned");

  /** Pixels of this size are framed. */
  private static final double LARGE = 24;

  /** The frame of a pinned pixel that is small. */
  private static final double SMALLEST_FRAME = 9;

  private final Rectangle columnShadow = line("cross-hair-shadow");
  private final Rectangle rowShadow = line("cross-hair-shadow");
  private final Rectangle column = line("cross-hair");
  private final Rectangle row = line("cross-hair");
  private final Rectangle frameCasing = line("cross-hair-frame-casing");
  private final Rectangle frameShadow = line("cross-hair-frame-shadow");
  private final Rectangle frame = line("cross-hair-frame");

  CrossHair() {
    setMouseTransparent(true);
    setManaged(false);
    getChildren().addAll(columnShadow, rowShadow, column, row, frameCasing, frameShadow, frame);
  }

  private static Rectangle line(String style) {
    Rectangle line = new Rectangle();
    line.getStyleClass().add(style);
    line.setManaged(false);
    return line;
  }

  /** Puts the lines through the middle of a pixel, over the part of the image that can be seen. */
  void show(
      @Nullable PixelPoint point,
      boolean pinned,
      Placement place,
      int imageWidth,
      int imageHeight) {
    setVisible(point != null);
    if (point == null) {
      return;
    }
    boolean large = place.scale() >= LARGE;
    pseudoClassStateChanged(PINNED, pinned);
    frame.pseudoClassStateChanged(PINNED, pinned);
    ScreenPixels screen = ScreenPixels.of(this);
    double line = screen.line();
    double x = screen.before(place.paneX(point.x() + 0.5));
    double y = screen.before(place.paneY(point.y() + 0.5));
    double left = Math.max(0, screen.nearest(place.paneX(0)));
    double top = Math.max(0, screen.nearest(place.paneY(0)));
    double right = Math.min(getWidth(), screen.nearest(place.paneX(imageWidth)));
    double bottom = Math.min(getHeight(), screen.nearest(place.paneY(imageHeight)));
    set(columnShadow, x + line, top, line, bottom - top);
    set(rowShadow, left, y + line, right - left, line);
    set(column, x, top, line, bottom - top);
    set(row, left, y, right - left, line);
    boolean columnSeen = !large && x >= left && x < right;
    boolean rowSeen = !large && y >= top && y < bottom;
    columnShadow.setVisible(columnSeen);
    column.setVisible(columnSeen);
    rowShadow.setVisible(rowSeen);
    row.setVisible(rowSeen);
    double side = Math.max(place.scale(), SMALLEST_FRAME);
    double frameX = place.paneX(point.x() + 0.5) - side / 2;
    double frameY = place.paneY(point.y() + 0.5) - side / 2;
    double size = screen.nearest(side);
    set(frame, screen.nearest(frameX), screen.nearest(frameY), size, size);
    set(frameShadow, frame.getX(), frame.getY(), frame.getWidth(), frame.getHeight());
    set(frameCasing, frame.getX(), frame.getY(), frame.getWidth(), frame.getHeight());
    frame.setVisible(large || pinned);
    frameShadow.setVisible(large || pinned);
    frameCasing.setVisible(pinned);
  }

  private static void set(Rectangle line, double x, double y, double width, double height) {
    line.setX(x);
    line.setY(y);
    line.setWidth(Math.max(0, width));
    line.setHeight(Math.max(0, height));
  }
}
