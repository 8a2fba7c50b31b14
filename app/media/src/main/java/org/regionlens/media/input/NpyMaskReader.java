package org.regionlens.media.input;

import org.regionlens.media.image.PixelLimit;
import org.regionlens.media.npy.NpyArray;
import org.regionlens.media.npy.NpyReader;
import org.regionlens.media.text.UnreadableException;

/** Masks as {@code .npy} arrays of whole numbers, [H,W]: class indices. */
final class NpyMaskReader implements MaskReader {

  @Override
  public boolean accepts(InputContent content) {
    return NpyReader.matches(content.segment());
  }

  @Override
  public RawMask read(InputContent content, InputContext context) throws UnreadableException {
    NpyArray array = NpyReader.read(content.segment());
    requireLabels(array, context.job().limit());
    return labels(array, Phrase.of("read.mask.npy", array.type().numpyName()));
  }

  /**
   * Passes if an array can be labels, by its type and shape alone.
   *
   * @throws UnreadableException if it cannot
   */
  static void requireLabels(NpyArray array, PixelLimit limit) throws UnreadableException {
    if (!array.type().isInteger()) {
      throw new UnreadableException("unreadable.mask.type", array.type().numpyName());
    }
    NpyArray plane = plane(array);
    if (plane.axes() != 2) {
      throw new UnreadableException("unreadable.mask.shape", array.shapeText());
    }
    limit.check(plane.size(1), plane.size(0));
  }

  /** The array without axes of one element at its ends, such as a batch of one. */
  private static NpyArray plane(NpyArray array) {
    NpyArray plane = array;
    while (plane.axes() > 2 && plane.size(0) == 1) {
      plane = plane.select(0, 0);
    }
    while (plane.axes() > 2 && plane.size(plane.axes() - 1) == 1) {
      plane = plane.select(plane.axes() - 1, 0);
    }
    return plane;
  }

  /** The labels of an array that can be labels. */
  static RawMask labels(NpyArray array, Phrase how) throws UnreadableException {
    NpyArray plane = plane(array);
    long[] wide = plane.toLongs();
    int[] values = new int[wide.length];
    for (int i = 0; i < wide.length; i++) {
      if (wide[i] != (int) wide[i]) {
        throw new UnreadableException("unreadable.mask.range", Long.toString(wide[i]));
      }
      values[i] = (int) wide[i];
    }
    return RawMask.numbers(plane.size(0), plane.size(1), values, how);
  }
}
