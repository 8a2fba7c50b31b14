package org.regionlens.media.tiff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.array.NumberArray;

/**
 * What a TIFF file holds.
 *
 * @param kind what a sample is
 * @param values [H,W], or with the channels where they are stored: [H,W,C], [C,H,W]; a stack has
 *     its pages before these
 * @param planar whether the channels come before the rows
 * @param palette ARGB by index, if there is one
 * @param facts what else the file says
 */
public record TiffPicture(
    Kind kind, NumberArray values, boolean planar, @Nullable List<Integer> palette, Facts facts) {

  /** What a sample is. */
  public enum Kind {
    /** One number a pixel. */
    GREY,
    PALETTE,
    /** Red, green and blue of at most 16 bits each. */
    RGB,
    /** Several numbers a pixel. */
    CHANNELS
  }

  /**
   * What must be said of a file besides its values.
   *
   * @param height pixels
   * @param width pixels
   * @param bits a sample in the file; the type of the values may be wider
   * @param others pictures of other sizes or types; smaller copies are not counted
   * @param lossy whether values may not be those that were written (JPEG)
   * @param white whether 0 is white, and if so what became of it
   */
  public record Facts(int height, int width, int bits, int others, boolean lossy, White white) {}

  /** What became of values of which 0 is white. */
  public enum White {
    /** 0 is black. */
    NO,
    /** Turned round, as Pillow, OpenCV and ImageMagick do. */
    TURNED,
    /** Taken as stored, as Pillow and OpenCV do. */
    AS_STORED
  }

  /** The colours 0xRRGGBB of a picture of kind RGB, row-major; of 16 bits the upper 8 count. */
  public int[] rgb() {
    if (kind != Kind.RGB) {
      throw new IllegalStateException(kind + " has no colours.");
    }
    int bits = facts.bits();
    int axis = planar ? 0 : 2;
    int[] rgb = new int[facts.height() * facts.width()];
    for (int part = 0; part < 3; part++) {
      long[] band = values.select(axis, part).toLongs();
      for (int i = 0; i < rgb.length; i++) {
        long eight = bits <= 8 ? band[i] * 255 / ((1 << bits) - 1) : band[i] >> (bits - 8);
        rgb[i] = rgb[i] << 8 | (int) eight;
      }
    }
    return rgb;
  }
}
