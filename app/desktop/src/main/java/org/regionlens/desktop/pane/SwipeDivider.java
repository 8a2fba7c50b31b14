package org.regionlens.desktop.pane;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.regionlens.media.text.Words;

/** The line between the two maps of a pane; a drag or the arrow keys move it. */
final class SwipeDivider extends Region {
  /** Wide enough to be caught. */
  private static final double WIDTH = 13;

  private static final double HANDLE = 34;
  private static final double STEP = 0.02;

  private final PaneSwipe swipe;
  private final Region line = new Region();
  private final Region handle = new Region();

  SwipeDivider(int pane, PaneSwipe swipe, Words words) {
    this.swipe = swipe;
    setId("divider-" + pane);
    getStyleClass().add("swipe");
    line.getStyleClass().add("swipe-line");
    handle.getStyleClass().add("swipe-handle");
    setManaged(false);
    setCursor(Cursor.H_RESIZE);
    setFocusTraversable(true);
    setAccessibleText(words.get("pane.divider"));
    getChildren().addAll(line, handle);
    visibleProperty().bind(swipe.map().isNotNull());
    addEventHandler(KeyEvent.KEY_PRESSED, this::step);
  }

  /** Changes when the line is to be put elsewhere. */
  ReadOnlyDoubleProperty moved() {
    return swipe.divider();
  }

  /** Puts the line where it belongs in a pane of a size. */
  void place(double paneWidth, double paneHeight) {
    resizeRelocate(Math.rint(position(paneWidth) - WIDTH / 2), 0, WIDTH, paneHeight);
  }

  /** The x from which on the second map is seen. */
  double position(double paneWidth) {
    return Math.rint(swipe.divider().get() * paneWidth);
  }

  @Override
  protected void layoutChildren() {
    double middle = Math.floor(getWidth() / 2);
    line.resizeRelocate(middle - 1, 0, 2, getHeight());
    handle.resizeRelocate(middle - 4, Math.rint((getHeight() - HANDLE) / 2), 8, HANDLE);
  }

  /** Whether a press at an x of the pane takes hold of the line. */
  boolean takes(double x, double paneWidth) {
    return isVisible() && Math.abs(x - position(paneWidth)) <= WIDTH / 2;
  }

  /** Moves the line to an x of the pane. */
  void moveTo(double x, double paneWidth) {
    swipe.moveTo(x / paneWidth);
  }

  private void step(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> swipe.moveTo(swipe.divider().get() - STEP);
      case RIGHT -> swipe.moveTo(swipe.divider().get() + STEP);
      default -> {
        return;
      }
    }
    event.consume();
  }
}
