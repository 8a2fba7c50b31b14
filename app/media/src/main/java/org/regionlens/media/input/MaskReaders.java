package org.regionlens.media.input;

import java.util.List;
import org.regionlens.media.text.UnreadableException;

/** The readers of masks, asked in turn. */
final class MaskReaders {
  private final List<MaskReader> readers =
      List.of(
          new NpyMaskReader(),
          new NpzMaskReader(),
          new PngMaskReader(),
          new JpegMaskReader(),
          new TiffMaskReader(),
          new RunLengthMaskReader());

  RawMask read(InputContent content, InputContext context) throws UnreadableException {
    for (MaskReader reader : readers) {
      if (reader.accepts(content)) {
        return reader.read(content, context);
      }
    }
    throw new UnreadableException("unreadable.mask.format");
  }
}
