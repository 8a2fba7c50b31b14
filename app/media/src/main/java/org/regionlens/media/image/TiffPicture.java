package org.regionlens.media.image;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A TIFF picture as its file holds it.
 *
 * @param width pixels
 * @param height pixels
 * @param kind what a sample is
 * @param bits per sample
 * @param samples the values; palette indices, whole numbers, 0xRRGGBB, or floating-point numbers;
 *     row-major
 * @param palette ARGB by index, if there is one
 * @param morePages whether the file holds more pictures than this first one
 */
public record TiffPicture(
    int width,
    int height,
    Kind kind,
    int bits,
    double[] samples,
    @Nullable List<Integer> palette,
    boolean morePages) {

  /** What a sample is. */
  public enum Kind {
    GREY,
    PALETTE,
    RGB,
    FLOAT
  }

  /** Whole-number samples. */
  public int[] whole() {
    int[] whole = new int[samples.length];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = (int) samples[i];
    }
    return whole;
  }
}
