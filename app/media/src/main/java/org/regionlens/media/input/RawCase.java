package org.regionlens.media.input;

import org.jspecify.annotations.Nullable;
import org.regionlens.media.image.RasterImage;
import org.regionlens.media.text.Words;

/**
 * The files of a case as they are, before the user's choices; immutable.
 *
 * @param name how the case is called
 * @param image the picture, or null
 * @param imageNote what is said of the image, or null
 * @param mask as stored
 * @param maskNote path and hash of the mask; its words follow from the choices
 * @param prediction as stored, finite
 * @param predictionNote path and hash of the prediction; its words follow from the choices
 * @param kind what the prediction's numbers are
 * @param tables names and colours that the user or a file beside the mask gives
 * @param again reads the files again where choices ask for it
 * @param words the sentences
 */
record RawCase(
    String name,
    @Nullable RasterImage image,
    @Nullable InputNote imageNote,
    RawMask mask,
    InputNote maskNote,
    RawPrediction prediction,
    InputNote predictionNote,
    PredictionKind kind,
    Tables tables,
    Again again,
    Words words) {

  /** Reads the same files again. */
  @FunctionalInterface
  interface Again {
    Case read(ReadingChoices choices) throws InputException;
  }

  /**
   * The case that the choices make of the files.
   *
   * @param before the same files read with other choices, whose logits are kept where they are the
   *     same; or null
   */
  Case interpret(ReadingChoices choices, @Nullable Case before) throws InputException {
    if (before != null && before.choices().needsFilesFor(choices)) {
      return again.read(choices);
    }
    return new CaseInterpreter(this, choices).interpret(before);
  }
}
