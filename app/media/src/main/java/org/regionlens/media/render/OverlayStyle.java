package org.regionlens.media.render;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * How image, mask and prediction are drawn over each other; immutable.
 *
 * @param classIndex one class: hits, extra and missed pixels are told apart; none: all classes in
 *     their colours
 * @param imageOpacity 0 … 1; 0 is a grey ground
 * @param maskOpacity of the mask's outline (and fill), 0 … 1
 * @param maskFilled whether the mask is filled too
 * @param predictionOpacity of the prediction's fill, 0 … 1
 * @param outlineWidth pixels, 1 … {@link #MAX_OUTLINE}
 * @param threshold probability above which a pixel counts as predicted, 0 … 1 (one class)
 * @param look how the prediction is drawn
 */
public record OverlayStyle(
    OptionalInt classIndex,
    double imageOpacity,
    double maskOpacity,
    boolean maskFilled,
    double predictionOpacity,
    int outlineWidth,
    double threshold,
    PredictionLook look) {
  /** The widest outline, in pixels. */
  public static final int MAX_OUTLINE = 5;

  /** How the prediction is drawn. */
  public enum PredictionLook {
    /** What it decides: hits and errors of one class, the likeliest of all classes. */
    DECISION,
    /** Its probability as a colour: that of one class, of all classes the largest. */
    PROBABILITY;

    /** The name in files and on the command line. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** All classes, or one: image dimmed a little, mask outlined, prediction filled. */
  public static OverlayStyle defaults(OptionalInt classIndex) {
    return new OverlayStyle(classIndex, 0.9, 1, false, 0.5, 1, 0.5, PredictionLook.DECISION);
  }

  public OverlayStyle withClass(OptionalInt value) {
    return new OverlayStyle(
        value,
        imageOpacity,
        maskOpacity,
        maskFilled,
        predictionOpacity,
        outlineWidth,
        threshold,
        look);
  }

  public OverlayStyle withOpacities(double image, double mask, double prediction) {
    return new OverlayStyle(
        classIndex, image, mask, maskFilled, prediction, outlineWidth, threshold, look);
  }

  public OverlayStyle withMaskFilled(boolean value) {
    return new OverlayStyle(
        classIndex,
        imageOpacity,
        maskOpacity,
        value,
        predictionOpacity,
        outlineWidth,
        threshold,
        look);
  }

  public OverlayStyle withOutlineWidth(int value) {
    return new OverlayStyle(
        classIndex,
        imageOpacity,
        maskOpacity,
        maskFilled,
        predictionOpacity,
        value,
        threshold,
        look);
  }

  public OverlayStyle withThreshold(double value) {
    return new OverlayStyle(
        classIndex,
        imageOpacity,
        maskOpacity,
        maskFilled,
        predictionOpacity,
        outlineWidth,
        value,
        look);
  }

  public OverlayStyle withLook(PredictionLook value) {
    return new OverlayStyle(
        classIndex,
        imageOpacity,
        maskOpacity,
        maskFilled,
        predictionOpacity,
        outlineWidth,
        threshold,
        value);
  }
}
