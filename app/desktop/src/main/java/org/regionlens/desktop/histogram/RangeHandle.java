package org.regionlens.desktop.histogram;

import java.util.function.DoubleConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.chart.PlotArea;

/** A line over a plot that stands at a value; a drag or the arrow keys move it. */
final class RangeHandle extends Region {
  /** Wide enough to be caught. */
  private static final double WIDTH = 13;

  private static final double GRIP_WIDTH = 7;
  private static final double GRIP_HEIGHT = 22;

  /** Of the plot's width, for an arrow key. */
  private static final double STEP = 0.01;

  private final Region line = new Region();
  private final Region grip = new Region();
  private final DoubleConsumer moved;
  private @Nullable PlotArea plot;
  private double value;

  /**
   * A handle.
   *
   * @param moved takes the value it is moved to
   */
  RangeHandle(String id, DoubleConsumer moved) {
    this.moved = moved;
    setId(id);
    getStyleClass().add("range-handle");
    line.getStyleClass().add("range-line");
    grip.getStyleClass().add("range-grip");
    getChildren().addAll(line, grip);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    setCursor(Cursor.H_RESIZE);
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(KeyEvent.KEY_PRESSED, this::step);
  }

  /** Puts the handle where its value is. */
  void place(PlotArea area, double at) {
    plot = area;
    value = at;
    double x = Math.clamp(area.xOf(at), area.left(), area.left() + area.width());
    resizeRelocate(Math.rint(x - WIDTH / 2), area.top(), WIDTH, area.height());
  }

  private void drag(MouseEvent event) {
    PlotArea area = plot;
    if (area != null && event.getButton() == MouseButton.PRIMARY) {
      moved.accept(area.valueAtX(getLayoutX() + event.getX()));
    }
  }

  private void step(KeyEvent event) {
    PlotArea area = plot;
    double way =
        switch (event.getCode()) {
          case LEFT -> -STEP;
          case RIGHT -> STEP;
          default -> 0;
        };
    if (area != null && way != 0) {
      moved.accept(area.valueAtX(area.xOf(value) + way * area.width()));
      event.consume();
    }
  }

  @Override
  protected void layoutChildren() {
    double middle = Math.floor(getWidth() / 2);
    line.resizeRelocate(middle - 1, 0, 2, getHeight());
    grip.resizeRelocate(
        middle - Math.floor(GRIP_WIDTH / 2),
        Math.rint((getHeight() - GRIP_HEIGHT) / 2),
        GRIP_WIDTH,
        GRIP_HEIGHT);
  }
}
