package org.regionlens.engine;

import java.util.List;

/**
 * What a user's own loss left of one image: its gradient on the logits, and perhaps a value map.
 * Immutable; equal only to itself, so that two images of the same numbers stay two.
 */
public final class GivenArrays {
  private final int height;
  private final int width;
  private final List<Samples> gradient;
  private final List<Samples> map;

  /**
   * @param height H, pixels
   * @param width W, pixels
   * @param gradient C planes of H·W finite numbers
   * @param map none, one plane for all classes together, or C planes of H·W numbers; NaN is “no
   *     value”
   * @throws IllegalArgumentException if sizes differ or a gradient is not finite; the message is
   *     one sentence for the reader
   */
  public GivenArrays(int height, int width, List<Samples> gradient, List<Samples> map) {
    if (gradient.isEmpty()) {
      throw new IllegalArgumentException("A gradient needs at least one channel.");
    }
    if (!map.isEmpty() && map.size() != 1 && map.size() != gradient.size()) {
      throw new IllegalArgumentException(
          "The value map has %d planes, the gradient %d: a value map has one plane, or one a class."
              .formatted(map.size(), gradient.size()));
    }
    gradient.forEach(plane -> requireSize(plane, height, width));
    map.forEach(plane -> requireSize(plane, height, width));
    for (int channel = 0; channel < gradient.size(); channel++) {
      requireFinite(gradient.get(channel), channel, width);
    }
    this.height = height;
    this.width = width;
    this.gradient = List.copyOf(gradient);
    this.map = List.copyOf(map);
  }

  private static void requireSize(Samples plane, int height, int width) {
    if (plane.length() != (long) height * width) {
      throw new IllegalArgumentException(
          "A plane of " + plane.length() + " numbers is not " + height + " × " + width + ".");
    }
  }

  private static void requireFinite(Samples plane, int channel, int width) {
    for (int i = 0; i < plane.length(); i++) {
      if (!Double.isFinite(plane.get(i))) {
        throw new IllegalArgumentException(
            "The gradient of channel %d, row %d, column %d is %s: every one must be a finite number."
                .formatted(channel, i / width, i % width, plane.get(i)));
      }
    }
  }

  public int height() {
    return height;
  }

  public int width() {
    return width;
  }

  /** C planes, [H,W] each. */
  public List<Samples> gradient() {
    return gradient;
  }

  /** None, one plane, or C planes, [H,W] each. */
  public List<Samples> map() {
    return map;
  }

  /**
   * The share of Σ|gradient| that lies on ignored pixels, which does not count; more than 0 means
   * that the loss does not know them as ignored. 0 where there is no gradient.
   *
   * @param labels [H,W]
   */
  public double shareOnIgnored(LabelMap labels) {
    double all = 0;
    double ignored = 0;
    for (Samples plane : gradient) {
      for (int i = 0; i < plane.length(); i++) {
        double push = Math.abs(plane.get(i));
        all += push;
        ignored += labels.isIgnored(i) ? push : 0;
      }
    }
    return all > 0 ? ignored / all : 0;
  }
}
