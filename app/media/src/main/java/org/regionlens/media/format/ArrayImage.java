package org.regionlens.media.format;

import org.regionlens.media.array.NumberArray;
import org.regionlens.media.image.DecodeJob;
import org.regionlens.media.image.RasterImage;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.text.UnreadableException;

/**
 * Numbers as a picture to look at: [H,W] is grey, [H,W,3] and [3,H,W] are red, green and blue.
 * Bytes are as they are; all other values go from their least, black, to their greatest, white.
 */
final class ArrayImage {
  private ArrayImage() {}

  static RasterImage of(Stored stored, String key, DecodeJob job) throws UnreadableException {
    return switch (stored) {
      case Stored.Arrays arrays -> of(arrays, key, job);
      case Stored.Picture picture -> of(picture);
      case Stored.Shapes _ -> throw new UnreadableException("unreadable.image.format");
    };
  }

  private static RasterImage of(Stored.Picture picture) {
    int[] argb = new int[picture.values().length];
    int full = (1 << Math.min(30, picture.bits())) - 1;
    for (int i = 0; i < argb.length; i++) {
      int value = picture.values()[i];
      argb[i] =
          switch (picture.form()) {
            case COLOUR, LOSSY -> 0xff << 24 | value;
            case PALETTE ->
                picture.palette() != null && value < picture.palette().size()
                    ? picture.palette().get(value)
                    : 0xff << 24;
            case GREY -> grey((int) Math.round(255.0 * value / full));
          };
    }
    return new RasterImage(picture.width(), picture.height(), argb);
  }

  private static RasterImage of(Stored.Arrays arrays, String key, DecodeJob job)
      throws UnreadableException {
    NumberArray array =
        plain(
            ArrayKeys.choose(arrays, Role.IMAGE, key, head -> channelAxis(plain(head)) > -2)
                .load());
    int axis = channelAxis(array);
    if (axis == -2) {
      throw new UnreadableException("unreadable.image.shape", array.shapeText());
    }
    NumberArray first = axis < 0 ? array : array.select(axis, 0);
    int height = first.size(0);
    int width = first.size(1);
    job.limit().check(width, height);
    int channels = axis < 0 ? 1 : Math.min(3, array.size(axis));
    double[][] planes = new double[channels][];
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < channels; c++) {
      job.cancellation().check();
      planes[c] = (axis < 0 ? array : array.select(axis, c)).toDoubles();
      for (double value : planes[c]) {
        if (Double.isFinite(value)) {
          least = Math.min(least, value);
          most = Math.max(most, value);
        }
      }
    }
    boolean bytes =
        least >= 0 && most <= 255 && array.type().isInteger() && array.type().bytes() == 1;
    double low = bytes ? 0 : least;
    double scale = bytes ? 1 : most > least ? 255 / (most - least) : 0;
    int[] argb = new int[planes[0].length];
    for (int i = 0; i < argb.length; i++) {
      int red = shade(planes[0][i], low, scale);
      argb[i] =
          channels < 3
              ? grey(red)
              : 0xff << 24
                  | red << 16
                  | shade(planes[1][i], low, scale) << 8
                  | shade(planes[2][i], low, scale);
    }
    return new RasterImage(width, height, argb);
  }

  private static int shade(double value, double low, double scale) {
    return Double.isFinite(value) ? Math.clamp(Math.round((value - low) * scale), 0, 255) : 0;
  }

  private static int grey(int value) {
    return 0xff << 24 | value << 16 | value << 8 | value;
  }

  /** The array without axes of one element, but for the last two. */
  private static NumberArray plain(NumberArray array) {
    NumberArray plain = array;
    for (int axis = plain.axes() - 1; axis >= 0 && plain.axes() > 2; axis--) {
      if (plain.size(axis) == 1) {
        plain = plain.select(axis, 0);
      }
    }
    return plain;
  }

  /** The axis of the colours; −1 if the array is grey, −2 if it is no picture. */
  private static int channelAxis(NumberArray array) {
    if (array.axes() == 2) {
      return -1;
    }
    if (array.axes() != 3) {
      return -2;
    }
    boolean last = array.size(2) == 3 || array.size(2) == 4;
    boolean first = array.size(0) == 3 || array.size(0) == 4;
    return last ? 2 : first ? 0 : -2;
  }
}
