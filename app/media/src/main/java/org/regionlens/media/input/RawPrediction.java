package org.regionlens.media.input;

import java.util.List;
import org.regionlens.engine.Samples;

/**
 * A prediction as its file holds it.
 *
 * @param height pixels
 * @param width pixels
 * @param planes one per channel, row-major
 * @param probabilities whether the format says that the values are probabilities; else the values
 *     themselves and the user tell
 * @param readAs key of the words for how it was read; {0} is {@code detail}
 * @param detail what the key's words want to know
 */
record RawPrediction(
    int height,
    int width,
    List<Samples> planes,
    boolean probabilities,
    String readAs,
    String detail) {
  RawPrediction {
    planes = List.copyOf(planes);
  }
}
