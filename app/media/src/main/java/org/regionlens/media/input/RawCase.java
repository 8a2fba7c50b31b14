package org.regionlens.media.input;

import org.jspecify.annotations.Nullable;
import org.regionlens.media.image.RasterImage;
import org.regionlens.media.mask.RawMask;
import org.regionlens.media.mask.Tables;
import org.regionlens.media.prediction.PredictionKind;
import org.regionlens.media.prediction.RawPrediction;
import org.regionlens.media.reading.InputNote;
import org.regionlens.media.text.Words;

/**
 * The files of a case as they are, before the user's choices; immutable.
 *
 * @param name how the case is called
 * @param image the picture, or null
 * @param mask as stored
 * @param prediction as stored, finite
 * @param kind what the prediction's numbers are
 * @param tables names and colours that the user or a file beside the mask gives
 * @param words the sentences
 */
record RawCase(
    String name,
    @Nullable Layer<RasterImage> image,
    Layer<RawMask> mask,
    Layer<RawPrediction> prediction,
    PredictionKind kind,
    Tables tables,
    Words words) {

  /**
   * What a file holds.
   *
   * @param content as stored
   * @param note path and hash of the file; of mask and prediction the words follow from the choices
   */
  record Layer<T>(T content, InputNote note) {
    /** The file's name without its folders. */
    String fileName() {
      return String.valueOf(note.path().getFileName());
    }

    InputNote saying(String readAs) {
      return new InputNote(note.role(), note.path(), note.sha256(), readAs);
    }
  }
}
