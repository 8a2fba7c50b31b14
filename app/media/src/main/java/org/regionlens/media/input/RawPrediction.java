package org.regionlens.media.input;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Samples;

/**
 * A prediction as its file holds it.
 *
 * @param height pixels
 * @param width pixels
 * @param planes one per channel, row-major; none if the file holds labels
 * @param labels predicted labels, if the file holds nothing else
 * @param probabilities whether the format says that the values are probabilities; else the values
 *     themselves and the user tell
 * @param how how it was read
 * @param notes what else must be said of the file
 */
record RawPrediction(
    int height,
    int width,
    List<Samples> planes,
    @Nullable RawMask labels,
    boolean probabilities,
    Phrase how,
    List<Phrase> notes) {
  RawPrediction {
    planes = List.copyOf(planes);
    notes = List.copyOf(notes);
  }

  static RawPrediction of(
      int height, int width, List<Samples> planes, boolean probabilities, Phrase how) {
    return new RawPrediction(height, width, planes, null, probabilities, how, List.of());
  }

  static RawPrediction hard(RawMask labels, Phrase how) {
    return new RawPrediction(
        labels.height(), labels.width(), List.of(), labels, true, how, labels.notes());
  }

  /** The number of channels that the file states; 0 if it holds labels. */
  int channels() {
    return planes.size();
  }
}
