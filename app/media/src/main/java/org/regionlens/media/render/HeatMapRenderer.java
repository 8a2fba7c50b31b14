package org.regionlens.media.render;

import org.regionlens.engine.GridGeometry;
import org.regionlens.engine.MapValues;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.image.RasterImage;

/** Heat maps without decoration. */
public final class HeatMapRenderer {

  private HeatMapRenderer() {}

  /**
   * One pixel per pixel of the image, coloured by the cell that covers it; no value: transparent.
   */
  public static RasterImage render(MapValues values, ColourScale scale) {
    return render(values, scale, 1);
  }

  /**
   * The same with every pixel drawn as a square.
   *
   * @param factor side of the square, ≥ 1
   */
  public static RasterImage render(MapValues values, ColourScale scale, int factor) {
    GridGeometry geometry = values.geometry();
    int width = Math.multiplyExact(geometry.imageWidth(), factor);
    int height = Math.multiplyExact(geometry.imageHeight(), factor);
    int[] pixels = new int[Math.multiplyExact(width, height)];
    int[] columns = new int[geometry.imageWidth()];
    for (int x = 0; x < columns.length; x++) {
      columns[x] = values.columnOfPixel(x);
    }
    for (int y = 0; y < geometry.imageHeight(); y++) {
      int row = values.rowOfPixel(y);
      if (row < 0) {
        continue;
      }
      int start = y * factor * width;
      for (int x = 0; x < width; x++) {
        int column = columns[x / factor];
        pixels[start + x] = column < 0 ? 0 : scale.argb(values.at(row, column));
      }
      for (int copy = 1; copy < factor; copy++) {
        System.arraycopy(pixels, start, pixels, start + copy * width, width);
      }
    }
    return new RasterImage(width, height, pixels);
  }
}
