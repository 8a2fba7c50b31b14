package org.regionlens.cli;

import java.util.OptionalInt;
import org.regionlens.media.render.OverlayStyle;
import org.regionlens.media.render.OverlayStyle.PredictionLook;
import picocli.CommandLine.Option;

/** How the overlay is drawn; other maps take no notice. */
final class OverlayOptions {
  @Option(
      names = "--image-opacity",
      paramLabel = "0…1",
      defaultValue = "0.9",
      descriptionKey = "cli.image-opacity")
  private double imageOpacity;

  @Option(
      names = "--mask-opacity",
      paramLabel = "0…1",
      defaultValue = "1",
      descriptionKey = "cli.mask-opacity")
  private double maskOpacity;

  @Option(names = "--fill-mask", descriptionKey = "cli.fill-mask")
  private boolean maskFilled;

  @Option(
      names = "--outline",
      paramLabel = "PIXELS",
      defaultValue = "1",
      descriptionKey = "cli.outline")
  private int outline;

  @Option(
      names = "--prediction-opacity",
      paramLabel = "0…1",
      defaultValue = "0.5",
      descriptionKey = "cli.prediction-opacity")
  private double predictionOpacity;

  @Option(
      names = "--prediction-as",
      paramLabel = "NAME",
      defaultValue = "decision",
      descriptionKey = "cli.prediction-as")
  private PredictionLook look = PredictionLook.DECISION;

  @Option(
      names = "--threshold",
      paramLabel = "0…1",
      defaultValue = "0.5",
      descriptionKey = "cli.threshold")
  private double threshold;

  OverlayStyle style(OptionalInt classIndex, Console console) throws UsageException {
    requireShare("--image-opacity", imageOpacity, console);
    requireShare("--mask-opacity", maskOpacity, console);
    requireShare("--prediction-opacity", predictionOpacity, console);
    requireShare("--threshold", threshold, console);
    if (outline < 1 || outline > OverlayStyle.MAX_OUTLINE) {
      String most = Integer.toString(OverlayStyle.MAX_OUTLINE);
      throw new UsageException(
          console.words().get("cli.wrong.outline", most, Integer.toString(outline)));
    }
    return OverlayStyle.defaults(classIndex)
        .withOpacities(imageOpacity, maskOpacity, predictionOpacity)
        .withMaskFilled(maskFilled)
        .withOutlineWidth(outline)
        .withThreshold(threshold)
        .withLook(look);
  }

  private static void requireShare(String option, double value, Console console)
      throws UsageException {
    if (!(value >= 0 && value <= 1)) {
      throw new UsageException(
          console.words().get("cli.wrong.share", option, Double.toString(value)));
    }
  }
}
