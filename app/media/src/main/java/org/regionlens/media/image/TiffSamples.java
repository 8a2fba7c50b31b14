package org.regionlens.media.image;

import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.ArrayList;
import java.util.List;
import org.regionlens.media.text.UnreadableException;

/** Takes the samples of a decoded TIFF file out of its raster. */
final class TiffSamples {

  private TiffSamples() {}

  static TiffPicture of(Decoded decoded, TiffDirectory directory) throws UnreadableException {
    Raster raster = decoded.raster();
    IndexColorModel palette = decoded.palette();
    int bits = decoded.bits();
    TiffPicture.Kind kind =
        kind(directory, raster.getNumBands(), palette != null && directory.palette());
    int pixels = raster.getWidth() * raster.getHeight();
    double[] samples = new double[pixels];
    double[] row = new double[raster.getWidth() * raster.getNumBands()];
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, row);
      for (int x = 0; x < raster.getWidth(); x++) {
        double value =
            kind == TiffPicture.Kind.RGB ? decoded.rgb(row, x) : row[x * raster.getNumBands()];
        boolean mirrored = directory.whiteIsZero() && kind == TiffPicture.Kind.GREY;
        samples[y * raster.getWidth() + x] = mirrored ? (1L << bits) - 1 - value : value;
      }
    }
    return new TiffPicture(
        raster.getWidth(),
        raster.getHeight(),
        kind,
        bits,
        samples,
        kind == TiffPicture.Kind.PALETTE && palette != null ? colours(palette) : null,
        directory.morePages());
  }

  private static TiffPicture.Kind kind(TiffDirectory directory, int bands, boolean palette)
      throws UnreadableException {
    if (bands == 2 || (bands > 2 && directory.floating())) {
      throw new UnreadableException("unreadable.tiff.bands", Integer.toString(bands));
    }
    if (bands > 2) {
      return TiffPicture.Kind.RGB;
    }
    if (directory.floating()) {
      return TiffPicture.Kind.FLOAT;
    }
    return palette ? TiffPicture.Kind.PALETTE : TiffPicture.Kind.GREY;
  }

  private static List<Integer> colours(IndexColorModel palette) {
    List<Integer> colours = new ArrayList<>();
    for (int i = 0; i < palette.getMapSize(); i++) {
      colours.add(0xff << 24 | palette.getRGB(i));
    }
    return colours;
  }
}
