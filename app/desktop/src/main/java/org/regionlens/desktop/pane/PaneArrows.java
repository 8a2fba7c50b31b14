package org.regionlens.desktop.pane;

import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Arrow keys over a pane move the pixel that is read, and pin it; with Shift by ten pixels. */
final class PaneArrows {
  private static final int FAR = 10;

  private final Viewport viewport;
  private final PaneGridViewModel panes;
  private final ObservableValue<@Nullable PanePicture> picture;

  private PaneArrows(
      Viewport viewport, PaneGridViewModel panes, ObservableValue<@Nullable PanePicture> picture) {
    this.viewport = viewport;
    this.panes = panes;
    this.picture = picture;
  }

  /** Listens to the keys of a canvas that has the focus and shows a picture. */
  static void install(
      Region canvas,
      Viewport viewport,
      PaneGridViewModel panes,
      ObservableValue<@Nullable PanePicture> picture) {
    PaneArrows arrows = new PaneArrows(viewport, panes, picture);
    canvas.addEventHandler(KeyEvent.KEY_PRESSED, arrows::press);
  }

  private void press(KeyEvent event) {
    PanePicture shown = picture.getValue();
    if (shown == null || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    int step = event.isShiftDown() ? FAR : 1;
    switch (event.getCode()) {
      case LEFT -> move(shown, -step, 0);
      case RIGHT -> move(shown, step, 0);
      case UP -> move(shown, 0, -step);
      case DOWN -> move(shown, 0, step);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(PanePicture shown, int dx, int dy) {
    PixelPoint from = panes.cursor().get();
    // The first arrow shows where one is.
    int x = from == null ? (int) viewport.section().x() : from.x() + dx;
    int y = from == null ? (int) viewport.section().y() : from.y() + dy;
    PixelPoint to =
        new PixelPoint(
            Math.clamp(x, 0, shown.imageWidth() - 1), Math.clamp(y, 0, shown.imageHeight() - 1));
    panes.pin(to);
    viewport.reveal(to);
  }
}
