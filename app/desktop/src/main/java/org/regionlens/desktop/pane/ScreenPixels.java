package org.regionlens.desktop.pane;

import javafx.scene.Node;

/**
 * The pixels of the screen, on which edges must lie to be sharp; places and sizes are in units of
 * the window.
 *
 * @param density pixels per unit
 */
record ScreenPixels(double density) {
  /** What is left of a whole number by rounding is none the less. */
  private static final double NOTHING = 1e-6;

  /** Those of the screen that a node is on. */
  static ScreenPixels of(Node node) {
    return new ScreenPixels(
        node.getScene() == null || node.getScene().getWindow() == null
            ? 1
            : node.getScene().getWindow().getRenderScaleX());
  }

  /** The edge of a pixel that is nearest. */
  double nearest(double place) {
    return Math.rint(place * density) / density;
  }

  /** The last edge of a pixel that is not beyond. */
  double before(double place) {
    return Math.floor(place * density + NOTHING) / density;
  }

  /** How wide a thin line is: about a unit, and whole pixels. */
  double line() {
    return Math.max(1, Math.rint(density)) / density;
  }
}
