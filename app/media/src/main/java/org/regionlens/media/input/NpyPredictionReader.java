package org.regionlens.media.input;

import java.util.List;
import org.regionlens.media.npy.NpyReader;
import org.regionlens.media.text.UnreadableException;

/** Predictions as {@code .npy} arrays. */
final class NpyPredictionReader implements PredictionReader {

  @Override
  public boolean accepts(InputContent content) {
    return NpyReader.matches(content.segment());
  }

  @Override
  public RawPrediction read(InputContent content, InputContext context) throws UnreadableException {
    return ArrayPrediction.read(NpyReader.read(content.segment()), context, List.of());
  }
}
