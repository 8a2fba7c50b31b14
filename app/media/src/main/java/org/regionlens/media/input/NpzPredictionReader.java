package org.regionlens.media.input;

import java.util.List;
import java.util.Objects;
import org.regionlens.media.npy.NpyArray;
import org.regionlens.media.npz.NpzFile;
import org.regionlens.media.text.UnreadableException;

/** Predictions as arrays in {@code .npz} files. */
final class NpzPredictionReader implements PredictionReader {
  /** Names that say what an array is, those of nnU-Net first. */
  static final List<String> NAMES =
      List.of(
          "probabilities", "softmax", "logits", "probs", "prediction", "pred", "output", "arr_0");

  @Override
  public boolean accepts(InputContent content) {
    return NpzFile.matches(content.head());
  }

  @Override
  public RawPrediction read(InputContent content, InputContext context) throws UnreadableException {
    NpzFile file = new NpzFile(content.bytes());
    NpzFile.Entry entry =
        NpzKeys.choose(
            file, context.choices().predictionKey(), NAMES, array -> fits(array, context));
    // Refused by its header, before it is inflated.
    requireAxes(Objects.requireNonNull(entry.array()), context);
    NpyArray array = file.read(entry.key());
    return ArrayPrediction.read(array, context, List.of(Phrase.of("read.note.npz", entry.key())));
  }

  private static boolean fits(NpyArray array, InputContext context) {
    try {
      requireAxes(array, context);
      return true;
    } catch (UnreadableException e) {
      return e.key().equals("unreadable.prediction.ambiguous");
    }
  }

  private static void requireAxes(NpyArray array, InputContext context) throws UnreadableException {
    PredictionAxes.of(
        array, context.image().height(), context.image().width(), context.choices().axes());
  }
}
