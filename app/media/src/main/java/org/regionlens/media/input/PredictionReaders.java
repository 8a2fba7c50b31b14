package org.regionlens.media.input;

import java.util.List;
import org.regionlens.media.text.UnreadableException;

/** The readers of predictions, asked in turn. */
final class PredictionReaders {
  private final List<PredictionReader> readers =
      List.of(
          new NpyPredictionReader(),
          new NpzPredictionReader(),
          new PngPredictionReader(),
          new TiffPredictionReader());

  RawPrediction read(InputContent content, InputContext context) throws UnreadableException {
    for (PredictionReader reader : readers) {
      if (reader.accepts(content)) {
        return reader.read(content, context);
      }
    }
    throw new UnreadableException("unreadable.prediction.format");
  }
}
