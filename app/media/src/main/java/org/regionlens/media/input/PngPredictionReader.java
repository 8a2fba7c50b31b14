package org.regionlens.media.input;

import java.util.List;
import org.regionlens.engine.Samples;
import org.regionlens.media.image.ImageDecoder;
import org.regionlens.media.image.PngFile;
import org.regionlens.media.image.PngFile.ColourType;
import org.regionlens.media.text.UnreadableException;

/**
 * Predictions as PNG: 8- or 16-bit grey is the probability of the foreground, v/255 or v/65535;
 * palettes and colours are labels.
 */
final class PngPredictionReader implements PredictionReader {
  private final PngMaskReader masks = new PngMaskReader();

  @Override
  public boolean accepts(InputContent content) {
    return PngFile.matches(content.head());
  }

  @Override
  public RawPrediction read(InputContent content, InputContext context) throws UnreadableException {
    PngFile.Header header = PngFile.parse(content.bytes()).header();
    boolean labels = context.choices().activation() == Activation.LABELS;
    if (labels || header.colourType() != ColourType.GREY) {
      return RawPrediction.hard(
          masks.read(content, context),
          Phrase.of(
              header.colourType() == ColourType.PALETTE
                  ? "read.prediction.palette"
                  : labels ? "read.prediction.labels" : "read.prediction.colours"));
    }
    if (header.bitDepth() < 8) {
      throw new UnreadableException(
          "unreadable.prediction.bits", Integer.toString(header.bitDepth()));
    }
    int[] stored = ImageDecoder.firstBand(content.bytes(), context.job());
    return RawPrediction.of(
        header.height(),
        header.width(),
        List.of(probabilities(stored, header.bitDepth())),
        true,
        Phrase.of("read.prediction.grey", Integer.toString(header.bitDepth())));
  }

  /** Stored values as shares of the largest one of the bit depth. */
  static Samples probabilities(int[] stored, int bits) {
    double full = (1L << bits) - 1;
    double[] values = new double[stored.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = stored[i] / full;
    }
    return Samples.of(values);
  }
}
