package org.regionlens.desktop.pane;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Turns wheel, drag, click and pointer over a pane into zoom, pan, tool, divider, pin, cursor. The
 * middle button pans with every tool, and so does any while Space is held.
 */
final class PanePointer {
  /** A notch of a wheel is 40 units or, on dense screens, 20: a factor of 1.2 or 1.1. */
  private static final double WHEEL_STEP = 1.005;

  private final Region canvas;
  private final Supplier<Placement> placement;
  private final Viewport viewport;
  private final PaneGridViewModel panes;
  private final ObservableValue<@Nullable PanePicture> picture;
  private final SwipeDivider divider;
  private @Nullable PaneTool used;
  private double dragX;
  private double dragY;
  private boolean swiping;
  private boolean grabbed;

  private PanePointer(
      Region canvas,
      Supplier<Placement> placement,
      Viewport viewport,
      PaneGridViewModel panes,
      ObservableValue<@Nullable PanePicture> picture,
      SwipeDivider divider) {
    this.canvas = canvas;
    this.placement = placement;
    this.viewport = viewport;
    this.panes = panes;
    this.picture = picture;
    this.divider = divider;
  }

  /**
   * Listens to the pointer over a canvas that shows a picture.
   *
   * @param placement how the picture lies now
   */
  static void install(
      Region canvas,
      Supplier<Placement> placement,
      Viewport viewport,
      PaneGridViewModel panes,
      ObservableValue<@Nullable PanePicture> picture,
      SwipeDivider divider) {
    PanePointer pointer = new PanePointer(canvas, placement, viewport, panes, picture, divider);
    panes.panHeld().addListener((property, before, now) -> pointer.showHand());
    canvas.addEventHandler(ScrollEvent.SCROLL, pointer::zoom);
    canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, pointer::grab);
    canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, pointer::drag);
    canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> pointer.letGo());
    canvas.addEventHandler(MouseEvent.MOUSE_MOVED, pointer::point);
    canvas.addEventHandler(MouseEvent.MOUSE_EXITED, event -> panes.point(null));
    canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, pointer::click);
  }

  private void zoom(ScrollEvent event) {
    double factor = Math.pow(WHEEL_STEP, event.getDeltaY());
    viewport.zoomAt(event.getX(), event.getY(), factor, canvas.getWidth(), canvas.getHeight());
    event.consume();
  }

  private void grab(MouseEvent event) {
    dragX = event.getX();
    dragY = event.getY();
    boolean panning = panes.panHeld().get() || event.getButton() == MouseButton.MIDDLE;
    swiping = !panning && divider.takes(event.getX(), canvas.getWidth());
    // A button that had the focus lets go of Space with it, and is not pressed.
    (swiping ? divider : canvas).requestFocus();
    PaneTool tool = panes.tool().get();
    if (!panning && !swiping && tool != null && event.getButton() == MouseButton.PRIMARY) {
      Placement place = placement.get();
      used = tool;
      tool.press(place.imageX(event.getX()), place.imageY(event.getY()));
    }
  }

  private void drag(MouseEvent event) {
    PaneTool tool = used;
    if (swiping) {
      divider.moveTo(event.getX(), canvas.getWidth());
      return;
    }
    if (tool != null) {
      Placement place = placement.get();
      tool.drag(place.imageX(event.getX()), place.imageY(event.getY()));
    } else {
      double dx = event.getX() - dragX;
      double dy = event.getY() - dragY;
      grabbed = true;
      showHand();
      viewport.pan(dx, dy, canvas.getWidth(), canvas.getHeight());
    }
    dragX = event.getX();
    dragY = event.getY();
    point(event);
  }

  private void letGo() {
    PaneTool tool = used;
    used = null;
    grabbed = false;
    showHand();
    if (tool != null) {
      tool.release();
    }
  }

  /** A click pins the pixel, or releases the one that is pinned; a drag does neither. */
  private void click(MouseEvent event) {
    boolean plain = event.getButton() == MouseButton.PRIMARY && event.isStillSincePress();
    if (plain && !swiping && panes.tool().get() == null && !panes.panHeld().get()) {
      panes.togglePin(pixelAt(event.getX(), event.getY()));
    }
  }

  private void showHand() {
    canvas.setCursor(
        grabbed ? Cursor.CLOSED_HAND : panes.panHeld().get() ? Cursor.OPEN_HAND : null);
  }

  private void point(MouseEvent event) {
    panes.point(pixelAt(event.getX(), event.getY()));
  }

  private @Nullable PixelPoint pixelAt(double x, double y) {
    PanePicture shown = picture.getValue();
    if (shown == null) {
      return null;
    }
    Placement place = placement.get();
    int column = (int) Math.floor(place.imageX(x));
    int row = (int) Math.floor(place.imageY(y));
    boolean inside =
        column >= 0 && row >= 0 && column < shown.imageWidth() && row < shown.imageHeight();
    return inside ? new PixelPoint(column, row) : null;
  }
}
