package org.regionlens.media.input;

import org.regionlens.media.image.ImageDecoder;
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
  public RawMask read(InputContent content) throws UnreadableException {
    NpyArray array = NpyReader.read(content.segment());
    if (!array.type().isInteger()) {
      throw new UnreadableException("unreadable.mask.type", array.type().numpyName());
    }
    if (array.axes() != 2) {
      throw new UnreadableException("unreadable.mask.shape", array.shapeText());
    }
    ImageDecoder.checkSize(array.size(1), array.size(0));
    long[] wide = array.toLongs();
    int[] values = new int[wide.length];
    for (int i = 0; i < wide.length; i++) {
      if (wide[i] != (int) wide[i]) {
        throw new UnreadableException("unreadable.mask.range", Long.toString(wide[i]));
      }
      values[i] = (int) wide[i];
    }
    return new RawMask(
        array.size(0), array.size(1), values, 0, null, "read.mask.npy", array.type().numpyName());
  }
}
