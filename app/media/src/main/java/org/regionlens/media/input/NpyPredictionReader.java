package org.regionlens.media.input;

import java.util.ArrayList;
import java.util.List;
import org.regionlens.engine.Samples;
import org.regionlens.media.npy.NpyArray;
import org.regionlens.media.npy.NpyReader;
import org.regionlens.media.text.UnreadableException;

/**
 * Predictions as {@code .npy} arrays: [H,W], [C,H,W], [H,W,C], [1,C,H,W] or [1,H,W,C]. The axes
 * that have the mask's height and width are the spatial ones.
 */
final class NpyPredictionReader implements PredictionReader {

  @Override
  public boolean accepts(InputContent content) {
    return NpyReader.matches(content.segment());
  }

  @Override
  public RawPrediction read(InputContent content, int height, int width)
      throws UnreadableException {
    NpyArray stored = NpyReader.read(content.segment());
    NpyArray array = stored;
    if (array.axes() == 4) {
      if (array.size(0) != 1) {
        throw new UnreadableException(
            "unreadable.prediction.batch", array.shapeText(), Integer.toString(array.size(0)));
      }
      array = array.select(0, 0);
    }
    String type = stored.type().numpyName();
    return switch (array.axes()) {
      case 2 ->
          new RawPrediction(
              array.size(0),
              array.size(1),
              List.of(samples(array)),
              false,
              "read.prediction.hw",
              type);
      case 3 -> planes(array, channelAxis(array, stored, height, width), type);
      default -> throw new UnreadableException("unreadable.prediction.shape", stored.shapeText());
    };
  }

  private static int channelAxis(NpyArray array, NpyArray stored, int height, int width)
      throws UnreadableException {
    boolean first = array.size(1) == height && array.size(2) == width;
    boolean last = array.size(0) == height && array.size(1) == width;
    if (first && last) {
      throw new UnreadableException("unreadable.prediction.ambiguous", stored.shapeText());
    }
    if (first || last) {
      return first ? 0 : 2;
    }
    boolean swapped =
        (array.size(1) == width && array.size(2) == height)
            || (array.size(0) == width && array.size(1) == height);
    throw new UnreadableException(
        swapped ? "unreadable.prediction.swapped" : "unreadable.prediction.sizes",
        stored.shapeText(),
        Integer.toString(width),
        Integer.toString(height));
  }

  private static RawPrediction planes(NpyArray array, int channelAxis, String type) {
    List<Samples> planes = new ArrayList<>();
    for (int c = 0; c < array.size(channelAxis); c++) {
      planes.add(samples(array.select(channelAxis, c)));
    }
    boolean first = channelAxis == 0;
    return new RawPrediction(
        array.size(first ? 1 : 0),
        array.size(first ? 2 : 1),
        planes,
        false,
        first ? "read.prediction.chw" : "read.prediction.hwc",
        type);
  }

  private static Samples samples(NpyArray plane) {
    return plane.type().fitsFloat() ? Samples.of(plane.toFloats()) : Samples.of(plane.toDoubles());
  }
}
