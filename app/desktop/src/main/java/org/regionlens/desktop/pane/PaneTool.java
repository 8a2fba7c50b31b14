package org.regionlens.desktop.pane;

/**
 * What the pointer does in the panes instead of moving the picture. Places are in pixels of the
 * image, whole numbers at the edges of pixels, and may lie beside the image.
 */
public interface PaneTool {

  /** The main button goes down. */
  void press(double x, double y);

  /** The pointer moves while the button is down. */
  void drag(double x, double y);

  /** The button comes up. */
  void release();
}
