package org.regionlens.media.tiff;

import java.util.ArrayList;
import java.util.List;
import org.regionlens.media.array.ElementType;
import org.regionlens.media.image.PixelLimit;
import org.regionlens.media.text.UnreadableException;

/**
 * A picture of a TIFF file before its samples are read.
 *
 * @param directory its entries
 * @param blocks how it is cut
 * @param packing how it is compressed
 * @param numbers what a sample is
 * @param samples stored a pixel
 * @param planar whether the channels lie one after the other
 * @param kind what the samples mean
 */
record TiffPage(
    TiffDirectory directory,
    TiffBlocks blocks,
    TiffPacking packing,
    TiffNumbers numbers,
    int samples,
    boolean planar,
    TiffPicture.Kind kind) {
  static final int WHITE_IS_ZERO = 0;
  static final int RGB = 2;
  static final int YCBCR = 6;

  /** Greatest depth at which a picture whose 0 is white is turned round. */
  private static final int TURNED_BITS = 8;

  private static final int PALETTE = 3;
  private static final int MOST_SAMPLES = 1024;
  private static final int MOST_PALETTE_BITS = 16;
  private static final int REDUCED_OR_MASK = 1 | 4;

  static TiffPage of(TiffDirectory directory, PixelLimit limit) throws UnreadableException {
    long samples = directory.number(TiffDirectory.SAMPLES, 0, 1);
    if (samples < 1 || samples > MOST_SAMPLES) {
      throw new UnreadableException("unreadable.tiff.samples", Long.toString(samples));
    }
    TiffPacking packing = TiffPacking.of(directory);
    TiffNumbers numbers = TiffNumbers.of(directory, (int) samples);
    boolean floating = numbers.format() == TiffNumbers.Format.FLOAT;
    if ((packing.predictor() == 2 && numbers.bits() % 8 != 0)
        || (packing.predictor() == 3 && !floating)) {
      throw new UnreadableException(
          "unreadable.tiff.predictor", Integer.toString(packing.predictor()));
    }
    return new TiffPage(
        directory,
        TiffBlocks.of(directory, limit),
        packing,
        numbers,
        (int) samples,
        samples > 1 && directory.number(TiffDirectory.PLANAR, 0, 1) == 2,
        kind(directory, packing, numbers, (int) samples));
  }

  private static TiffPicture.Kind kind(
      TiffDirectory directory, TiffPacking packing, TiffNumbers numbers, int samples)
      throws UnreadableException {
    int photometric = photometric(directory);
    boolean colour = photometric == RGB || photometric == YCBCR;
    if (photometric == YCBCR && packing.method() != TiffPacking.Method.JPEG) {
      throw new UnreadableException("unreadable.tiff.colours", "YCbCr");
    }
    if (colour && samples >= 3 && samples <= 4 && numbers.type().isInteger()) {
      boolean pictureDepth =
          numbers.format() == TiffNumbers.Format.UNSIGNED && numbers.bits() <= 16;
      return pictureDepth ? TiffPicture.Kind.RGB : TiffPicture.Kind.CHANNELS;
    }
    if (photometric == PALETTE && samples - alphas(directory, samples) == 1) {
      if (numbers.bits() > MOST_PALETTE_BITS || !numbers.type().isInteger()) {
        throw new UnreadableException("unreadable.tiff.bits", Integer.toString(numbers.bits()));
      }
      return TiffPicture.Kind.PALETTE;
    }
    return samples - alphas(directory, samples) == 1
        ? TiffPicture.Kind.GREY
        : TiffPicture.Kind.CHANNELS;
  }

  private static int photometric(TiffDirectory directory) throws UnreadableException {
    int photometric = (int) directory.number(TiffDirectory.PHOTOMETRIC, 0, 1);
    String name =
        switch (photometric) {
          case 5 -> "CMYK";
          case 8, 9, 10 -> "CIE L*a*b*";
          case 32803 -> "colour filter array";
          case 32844, 32845 -> "SGI LogLuv";
          default -> "";
        };
    if (!name.isEmpty()) {
      throw new UnreadableException("unreadable.tiff.colours", name);
    }
    return photometric;
  }

  /** How many of the samples are a pixel's opacity, which says nothing of a label. */
  private static int alphas(TiffDirectory directory, int samples) throws UnreadableException {
    int count = Math.min(samples - 1, directory.count(TiffDirectory.EXTRA_SAMPLES));
    for (int i = 0; i < count; i++) {
      long meaning = directory.number(TiffDirectory.EXTRA_SAMPLES, i);
      if (meaning != 1 && meaning != 2) {
        return 0;
      }
    }
    return count;
  }

  int width() {
    return blocks.width();
  }

  int height() {
    return blocks.height();
  }

  /** Channels without opacity. */
  int channels() throws UnreadableException {
    return kind == TiffPicture.Kind.RGB ? 3 : samples - alphas(directory, samples);
  }

  ElementType type() {
    return numbers.type();
  }

  private boolean whiteIsZero() throws UnreadableException {
    return photometric(directory) == WHITE_IS_ZERO && kind == TiffPicture.Kind.GREY;
  }

  /**
   * Whether 0 is white and the values are turned round. Up to 8 bits Pillow, OpenCV and ImageMagick
   * do so; of more bits, signed and floating-point numbers the first two do not.
   */
  boolean turned() throws UnreadableException {
    return whiteIsZero()
        && numbers.format() == TiffNumbers.Format.UNSIGNED
        && numbers.bits() <= TURNED_BITS;
  }

  /** Whether 0 is white and the values are taken as they are stored all the same. */
  boolean whiteAsStored() throws UnreadableException {
    return whiteIsZero() && !turned();
  }

  /** Whether it is a smaller copy of another picture, or says where one is opaque. */
  boolean isAside() throws UnreadableException {
    return (directory.number(TiffDirectory.SUBFILE_TYPE, 0, 0) & REDUCED_OR_MASK) != 0;
  }

  /** Whether another picture has the same size and samples. */
  boolean isLike(TiffPage other) {
    return width() == other.width()
        && height() == other.height()
        && samples == other.samples
        && planar == other.planar
        && kind == other.kind
        && numbers.equals(other.numbers);
  }

  /** Bytes of its samples in memory. */
  long bytes() {
    return (long) width() * height() * samples * numbers.bytes();
  }

  /** Colours ARGB by index. */
  List<Integer> palette() throws UnreadableException {
    int size = 1 << numbers.bits();
    if (directory.count(TiffDirectory.COLOUR_MAP) != 3 * size) {
      throw new UnreadableException(
          "unreadable.tiff.entry", Integer.toString(TiffDirectory.COLOUR_MAP));
    }
    // The upper 8 of 16 bits are the colour, whatever the writer put into the lower ones; old
    // writers stored 8 bits.
    int shift = 0;
    for (int i = 0; i < 3 * size; i++) {
      shift = directory.number(TiffDirectory.COLOUR_MAP, i) > 255 ? 8 : shift;
    }
    List<Integer> palette = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      int argb = 0xff;
      for (int part = 0; part < 3; part++) {
        argb =
            argb << 8
                | ((int) directory.number(TiffDirectory.COLOUR_MAP, part * size + i) >> shift
                    & 0xff);
      }
      palette.add(argb);
    }
    return palette;
  }
}
