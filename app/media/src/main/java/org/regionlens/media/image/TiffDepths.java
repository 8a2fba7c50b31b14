package org.regionlens.media.image;

import java.io.IOException;
import java.util.Set;
import javax.imageio.ImageReader;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import org.regionlens.media.text.UnreadableException;

/**
 * Refuses samples that the JDK's decoder would stretch to 8 or 16 bits: labels would change; and it
 * stretches them by a table of 2^bits entries, which may be gigabytes. The decoder's own view of
 * the file is asked, which in damaged files is not that of {@link TiffDirectory}.
 */
final class TiffDepths {
  private static final Set<Integer> EXACT = Set.of(1, 2, 4, 8, 16, 32, 64);

  private TiffDepths() {}

  /**
   * Passes if the samples of the first picture come out as they are stored.
   *
   * @throws UnreadableException if they do not
   */
  static void require(ImageReader reader) throws IOException, UnreadableException {
    TIFFField field =
        TIFFDirectory.createFromMetadata(reader.getImageMetadata(0))
            .getTIFFField(BaselineTIFFTagSet.TAG_BITS_PER_SAMPLE);
    if (field == null) {
      return;
    }
    for (int i = 0; i < field.getCount(); i++) {
      require(field.getAsInt(i));
    }
  }

  /** Passes if samples of this many bits come out as they are stored. */
  static void require(int bits) throws UnreadableException {
    if (!EXACT.contains(bits)) {
      throw new UnreadableException("unreadable.tiff.bits", Integer.toString(bits));
    }
  }
}
