package org.regionlens.media.image;

import java.awt.image.IndexColorModel;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;

/**
 * The palette of a TIFF file as it is stored: 16 bits a part, of which the upper 8 are the colour,
 * whether the writer left the lower ones empty or repeated the upper ones. The JDK's decoder scales
 * instead, and makes 127 of 128 where they are empty.
 */
final class TiffPalette {
  private TiffPalette() {}

  /**
   * The colours of the file.
   *
   * @param decoded those of the decoder, which stand where the file has none that fit
   */
  static IndexColorModel exact(ImageReader reader, IndexColorModel decoded) throws IOException {
    TIFFField map =
        TIFFDirectory.createFromMetadata(reader.getImageMetadata(0))
            .getTIFFField(BaselineTIFFTagSet.TAG_COLOR_MAP);
    int size = decoded.getMapSize();
    if (map == null || map.getCount() != 3 * size) {
      return decoded;
    }
    byte[] red = new byte[size];
    byte[] green = new byte[size];
    byte[] blue = new byte[size];
    for (int i = 0; i < size; i++) {
      red[i] = (byte) (map.getAsInt(i) >> 8);
      green[i] = (byte) (map.getAsInt(size + i) >> 8);
      blue[i] = (byte) (map.getAsInt(2 * size + i) >> 8);
    }
    return new IndexColorModel(decoded.getPixelSize(), size, red, green, blue);
  }
}
