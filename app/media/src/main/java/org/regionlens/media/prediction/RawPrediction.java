package org.regionlens.media.prediction;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Samples;
import org.regionlens.media.mask.RawMask;
import org.regionlens.media.reading.AxisOrder;
import org.regionlens.media.text.Phrase;

/**
 * A prediction as its file holds it.
 *
 * @param height pixels
 * @param width pixels
 * @param planes one per channel, row-major; none if the file holds labels
 * @param labels predicted labels, if the file holds nothing else
 * @param probabilities whether the format says that the values are probabilities; else the values
 *     themselves and the user tell
 * @param axes how the axes of an array were taken; {@link AxisOrder#AUTO} for a picture
 * @param how how it was read, and what else must be said of the file
 */
public record RawPrediction(
    int height,
    int width,
    List<Samples> planes,
    @Nullable RawMask labels,
    boolean probabilities,
    AxisOrder axes,
    List<Phrase> how) {
  public RawPrediction {
    planes = List.copyOf(planes);
    how = List.copyOf(how);
  }

  /** Predicted labels of a picture. */
  static RawPrediction hard(RawMask labels, Phrase how) {
    return new RawPrediction(
        labels.height(),
        labels.width(),
        List.of(),
        labels,
        true,
        AxisOrder.AUTO,
        Stream.concat(Stream.of(how), labels.picture().notes().stream()).toList());
  }

  /** The number of channels that the file states; 0 if it holds labels. */
  public int channels() {
    return planes.size();
  }
}
