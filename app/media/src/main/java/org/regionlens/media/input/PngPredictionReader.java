package org.regionlens.media.input;

import java.util.List;
import org.regionlens.engine.Samples;
import org.regionlens.media.image.ImageDecoder;
import org.regionlens.media.image.PngFile;
import org.regionlens.media.image.PngFile.ColourType;
import org.regionlens.media.text.UnreadableException;

/** Predictions as 8- or 16-bit grey PNG: the probability of the foreground, v/255 or v/65535. */
final class PngPredictionReader implements PredictionReader {

  @Override
  public boolean accepts(InputContent content) {
    return PngFile.matches(content.head());
  }

  @Override
  public RawPrediction read(InputContent content, int height, int width)
      throws UnreadableException {
    PngFile.Header header = PngFile.parse(content.bytes()).header();
    if (header.colourType() != ColourType.GREY) {
      throw new UnreadableException("unreadable.prediction.colours");
    }
    if (header.bitDepth() < 8) {
      throw new UnreadableException(
          "unreadable.prediction.bits", Integer.toString(header.bitDepth()));
    }
    int[] stored = ImageDecoder.firstBand(content.bytes());
    double full = (1 << header.bitDepth()) - 1;
    double[] values = new double[stored.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = stored[i] / full;
    }
    return new RawPrediction(
        header.height(),
        header.width(),
        List.of(Samples.of(values)),
        true,
        "read.prediction.grey",
        Integer.toString(header.bitDepth()));
  }
}
