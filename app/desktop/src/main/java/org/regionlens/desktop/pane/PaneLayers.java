package org.regionlens.desktop.pane;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeType;
import org.jspecify.annotations.Nullable;

/** What lies over a pane's picture: tints and marks, the frame of the image, the selection. */
final class PaneLayers {
  /** Pixels of this size can be told apart without a lens. */
  private static final double LARGE_PIXELS = 7;

  private static final double LENS = 104;
  private static final double LENS_SHARE = 0.5;

  /** Between a pixel and its lens. */
  private static final double AWAY = 14;

  private final PaneGridViewModel panes;
  private final TintLayer tint = new TintLayer();
  private final TintLayer marks = new TintLayer();
  private final TintLayer own = new TintLayer();
  private final TintLens lens = new TintLens(true);
  private final BooleanProperty lensWanted = new SimpleBooleanProperty();
  private boolean lensNeeded;
  private final Rectangle selection = outline("selection");
  private final Rectangle frame = outline("image-frame");

  PaneLayers(PaneGridViewModel panes) {
    this.panes = panes;
    lens.getStyleClass().add("tint-lens");
    lens.setManaged(false);
    lens.setMouseTransparent(true);
    lens.setVisible(false);
    lensWanted.addListener((property, before, now) -> lens.setVisible(lensNeeded && now));
  }

  /** Whether this pane is the one in which the detail of the tint is enlarged. */
  BooleanProperty lensWanted() {
    return lensWanted;
  }

  /** Colours and marks, from back to front. */
  List<Node> below() {
    return List.of(tint, marks, own);
  }

  /** Lines, from back to front. */
  List<Node> above() {
    return List.of(frame, selection);
  }

  /** Over everything else. */
  Node lens() {
    return lens;
  }

  private static Rectangle outline(String style) {
    Rectangle outline = new Rectangle();
    outline.getStyleClass().add(style);
    outline.setManaged(false);
    outline.setMouseTransparent(true);
    return outline;
  }

  /** Takes everything away that belongs to a picture. */
  void hide() {
    for (TintLayer layer : List.of(tint, marks, own)) {
      layer.show(null, new Placement(1, 0, 0), 1, 1, 1);
    }
    frame.setVisible(false);
    selection.setVisible(false);
    lensNeeded = false;
    lens.setVisible(false);
  }

  /**
   * Puts everything where it belongs.
   *
   * @param hovered marks of this pane alone, or null
   * @param place how the picture lies, in units of the window
   * @param width of the pane in units of the window
   * @param height of the pane in units of the window
   * @param density pixels of the screen per unit of the window
   */
  void show(
      PanePicture shown,
      @Nullable PixelTint hovered,
      Placement place,
      double width,
      double height,
      double density) {
    Placement device = place.scaled(density);
    int columns = (int) Math.ceil(width * density);
    int rows = (int) Math.ceil(height * density);
    PixelTint tinted = fitting(panes.tint().get(), shown);
    tint.show(tinted, device, columns, rows, density);
    showLens(tinted, place, width, height);
    marks.show(fitting(panes.marks().get(), shown), device, columns, rows, density);
    own.show(fitting(hovered, shown), device, columns, rows, density);
    showSelection(panes.selection().get(), place);
    showFrame(shown, place, width, height, new ScreenPixels(density));
  }

  /** The colour of the marks over the middle of a pixel of the image, for tests: ARGB. */
  int markedAt(int x, int y, Placement device) {
    int column = (int) device.paneX(x + 0.5);
    int row = (int) device.paneY(y + 0.5);
    int colour = own.isVisible() ? own.paintedAt(column, row) : 0;
    return colour == 0 && marks.isVisible() ? marks.paintedAt(column, row) : colour;
  }

  /** What belongs to an image of another size is not drawn over this one. */
  private static @Nullable PixelTint fitting(@Nullable PixelTint tint, PanePicture shown) {
    boolean fits =
        tint != null && tint.width() == shown.imageWidth() && tint.height() == shown.imageHeight();
    return fits ? tint : null;
  }

  /** Beside the detail, on whichever side there is room. */
  private void showLens(@Nullable PixelTint tinted, Placement place, double width, double height) {
    TintDetail detail = tinted == null ? null : tinted.detail();
    lensNeeded = detail != null && place.scale() < LARGE_PIXELS;
    lens.setVisible(lensNeeded && lensWanted.get());
    if (detail == null || !lensNeeded) {
      return;
    }
    double side = Math.min(LENS, LENS_SHARE * height);
    double x = place.paneX(detail.x());
    double y = place.paneY(detail.y());
    boolean left = x + AWAY + side > width && x - AWAY - side >= 0;
    boolean above = y + AWAY + side + TintLens.CAPTION > height;
    lens.resizeRelocate(
        Math.rint(left ? x - AWAY - side : x + AWAY),
        Math.rint(Math.max(0, above ? y - AWAY - side - TintLens.CAPTION : y + AWAY)),
        side,
        side + TintLens.CAPTION);
    lens.show(tinted);
  }

  private void showSelection(@Nullable PixelBox box, Placement place) {
    selection.setVisible(box != null);
    if (box == null) {
      return;
    }
    selection.setX(Math.floor(place.paneX(box.left())) + 0.5);
    selection.setY(Math.floor(place.paneY(box.top())) + 0.5);
    selection.setWidth(Math.max(1, Math.floor(box.width() * place.scale()) - 1));
    selection.setHeight(Math.max(1, Math.floor(box.height() * place.scale()) - 1));
  }

  /** A line round the image, which may be as light or dark as the window behind it. */
  private void showFrame(
      PanePicture shown, Placement place, double width, double height, ScreenPixels screen) {
    double line = screen.line();
    double right = -screen.before(-place.paneX(shown.imageWidth())) + line;
    double bottom = -screen.before(-place.paneY(shown.imageHeight())) + line;
    frame.setStrokeType(StrokeType.INSIDE);
    frame.setStrokeWidth(line);
    frame.setX(Math.max(0, screen.before(place.left()) - line));
    frame.setY(Math.max(0, screen.before(place.top()) - line));
    frame.setVisible(true);
    frame.setWidth(Math.min(width, right) - frame.getX());
    frame.setHeight(Math.min(height, bottom) - frame.getY());
  }
}
