package org.regionlens.media.image;

import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import org.jspecify.annotations.Nullable;

/**
 * A decoded picture before its samples are made into colours.
 *
 * @param raster the samples
 * @param palette the palette, if the samples are indices
 * @param bits bits per sample
 */
record Decoded(Raster raster, @Nullable IndexColorModel palette, int bits) {

  /** The colour of column x of a row of interleaved samples. */
  int argb(int[] row, int x) {
    if (palette != null) {
      return palette.getRGB(row[x]);
    }
    int bands = raster.getNumBands();
    int first = x * bands;
    int red = to8(row[first]);
    return switch (bands) {
      case 1 -> opaque(red, red, red);
      case 2 -> to8(row[first + 1]) << 24 | rgb(red, red, red);
      case 3 -> opaque(red, to8(row[first + 1]), to8(row[first + 2]));
      default -> to8(row[first + 3]) << 24 | rgb(red, to8(row[first + 1]), to8(row[first + 2]));
    };
  }

  /** The colour 0xRRGGBB of column x of a row of three or more interleaved samples. */
  int rgb(double[] row, int x) {
    int first = x * raster.getNumBands();
    return rgb(to8((int) row[first]), to8((int) row[first + 1]), to8((int) row[first + 2]));
  }

  private int to8(int sample) {
    return bits <= 8 ? sample : sample >>> (bits - 8);
  }

  private static int opaque(int red, int green, int blue) {
    return 0xff << 24 | rgb(red, green, blue);
  }

  private static int rgb(int red, int green, int blue) {
    return red << 16 | green << 8 | blue;
  }
}
