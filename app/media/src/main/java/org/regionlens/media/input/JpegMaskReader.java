package org.regionlens.media.input;

import org.regionlens.media.image.ImageDecoder;
import org.regionlens.media.text.UnreadableException;

/** Masks as JPEG, whose colours are never exact. */
final class JpegMaskReader implements MaskReader {

  @Override
  public boolean accepts(InputContent content) {
    return ImageDecoder.isJpeg(content.head());
  }

  @Override
  public RawMask read(InputContent content, InputContext context) throws UnreadableException {
    return PngMaskReader.colours(content, RawMask.Form.JPEG, context.job());
  }
}
