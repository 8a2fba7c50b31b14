package org.regionlens.media.input;

import java.util.List;
import org.regionlens.media.text.UnreadableException;

/** The readers of masks, asked in turn. */
final class MaskReaders {
  private final List<MaskReader> readers = List.of(new NpyMaskReader(), new PngMaskReader());

  RawMask read(InputContent content) throws UnreadableException {
    for (MaskReader reader : readers) {
      if (reader.accepts(content)) {
        return reader.read(content);
      }
    }
    throw new UnreadableException("unreadable.mask.format");
  }
}
