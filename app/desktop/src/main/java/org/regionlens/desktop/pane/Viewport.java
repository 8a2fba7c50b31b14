package org.regionlens.desktop.pane;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/**
 * Zoom and pan, one for all panes. It keeps the image point at the middle of a pane, so that panes
 * of different sizes show the same place, and either a scale or the wish to fit the whole image.
 */
public final class Viewport {
  /** Greatest zoom: one image pixel on this many units of the screen. */
  public static final double MAX_SCALE = 256;

  private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper(0);
  private int imageWidth = 1;
  private int imageHeight = 1;
  private boolean fitting = true;
  private double scale = 1;
  // What was drawn last: where zooming in steps begins while the image is fitted.
  private double lastScale = 1;
  private double lastPaneWidth = 1;
  private double lastPaneHeight = 1;
  private double centreX = 0.5;
  private double centreY = 0.5;

  /** Counts up with every change; panes paint again when it does. */
  public ReadOnlyLongProperty changes() {
    return changes.getReadOnlyProperty();
  }

  /** Takes the size of the image; another size is shown fitted. */
  public void setImageSize(int width, int height) {
    if (width != imageWidth || height != imageHeight) {
      imageWidth = width;
      imageHeight = height;
      fit();
    }
  }

  /** Shows the whole image in every pane, whatever its size. */
  public void fit() {
    fitting = true;
    centreX = imageWidth / 2.0;
    centreY = imageHeight / 2.0;
    changed();
  }

  public boolean isFitting() {
    return fitting;
  }

  /**
   * What is seen, as a value that can be kept.
   *
   * @param fitted the whole image; the rest means nothing then
   * @param scale units of the window for an image pixel
   * @param x column at the middle of a pane
   * @param y row at the middle of a pane
   */
  public record Section(boolean fitted, double scale, double x, double y) {}

  /** What is seen now. */
  public Section section() {
    return new Section(fitting, scale, centreX, centreY);
  }

  /** Shows again what was seen. */
  public void show(Section wanted) {
    if (wanted.fitted()) {
      fit();
    } else {
      scale = Math.clamp(wanted.scale(), 1e-3, MAX_SCALE);
      fitting = false;
      moveTo(wanted.x(), wanted.y());
    }
  }

  /** How the image lies in a pane of the given size. */
  public Placement placement(double paneWidth, double paneHeight) {
    double now = scaleIn(paneWidth, paneHeight);
    lastScale = now;
    lastPaneWidth = paneWidth;
    lastPaneHeight = paneHeight;
    return new Placement(now, paneWidth / 2 - centreX * now, paneHeight / 2 - centreY * now);
  }

  /** Zooms in a pane by a factor; the image point at (paneX, paneY) stays where it is. */
  public void zoomAt(
      double paneX, double paneY, double factor, double paneWidth, double paneHeight) {
    Placement before = placement(paneWidth, paneHeight);
    double smallest = Math.min(1, fitScale(paneWidth, paneHeight)) / 4;
    double now = Math.clamp(before.scale() * factor, smallest, MAX_SCALE);
    double pointX = before.imageX(paneX);
    double pointY = before.imageY(paneY);
    scale = now;
    fitting = false;
    moveTo(pointX - (paneX - paneWidth / 2) / now, pointY - (paneY - paneHeight / 2) / now);
  }

  /**
   * Sets the scale and keeps the middle, unless a pane would be blank beside an image that could
   * fill it: then the image is moved in, or centred where it is smaller than the pane.
   */
  public void setScale(double value) {
    scale = Math.clamp(value, 1e-3, MAX_SCALE);
    fitting = false;
    centreX = inside(centreX, imageWidth, lastPaneWidth / scale);
    centreY = inside(centreY, imageHeight, lastPaneHeight / scale);
    changed();
  }

  /** The middle nearest to the one wanted at which {@code seen} pixels of an axis are filled. */
  private static double inside(double middle, int size, double seen) {
    return seen >= size ? size / 2.0 : Math.clamp(middle, seen / 2, size - seen / 2);
  }

  /** Zooms by a factor and keeps the middle of every pane. */
  public void zoom(double factor) {
    setScale(lastScale * factor);
  }

  /** Moves the picture by a way in the pane. */
  public void pan(double paneDx, double paneDy, double paneWidth, double paneHeight) {
    double now = scaleIn(paneWidth, paneHeight);
    scale = now;
    fitting = false;
    moveTo(centreX - paneDx / now, centreY - paneDy / now);
  }

  /** Moves the picture as little as brings a pixel into sight. */
  void reveal(PixelPoint pixel) {
    if (!fitting) {
      double x = near(pixel.x(), centreX, lastPaneWidth / scale);
      double y = near(pixel.y(), centreY, lastPaneHeight / scale);
      moveTo(x, y);
    }
  }

  /** The middle nearest to the present one at which a pixel of an axis is seen whole. */
  private static double near(int pixel, double middle, double seen) {
    return seen < 1 ? pixel + 0.5 : Math.clamp(middle, pixel + 1 - seen / 2, pixel + seen / 2);
  }

  private void moveTo(double x, double y) {
    // The middle stays on the image, so that it cannot be lost.
    centreX = Math.clamp(x, 0, imageWidth);
    centreY = Math.clamp(y, 0, imageHeight);
    changed();
  }

  private double scaleIn(double paneWidth, double paneHeight) {
    return fitting ? fitScale(paneWidth, paneHeight) : scale;
  }

  /** The scale at which the whole image fits into a pane of the given size. */
  double fitScale(double paneWidth, double paneHeight) {
    double fit = Math.min(paneWidth / imageWidth, paneHeight / imageHeight);
    return Math.clamp(fit, 1e-3, MAX_SCALE);
  }

  private void changed() {
    changes.set(changes.get() + 1);
  }
}
