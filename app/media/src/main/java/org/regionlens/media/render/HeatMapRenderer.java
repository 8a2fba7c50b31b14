package org.regionlens.media.render;

import org.regionlens.engine.Cancellation;
import org.regionlens.engine.GridGeometry;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.work.Work;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.image.RasterImage;

/** Heat maps without decoration. */
public final class HeatMapRenderer {
  /** Pixels of a task, about: the cut depends on the picture's size alone. */
  static final int STRIP_PIXELS = 1 << 15;

  private final MapValues values;
  private final ColourScale scale;
  private final int factor;
  private final int width;

  /** The map's column drawn on each pixel column; its width, where none is. */
  private final int[] columns;

  private final int[] pixels;

  private HeatMapRenderer(MapValues values, ColourScale scale, int factor) {
    GridGeometry geometry = values.geometry();
    this.values = values;
    this.scale = scale;
    this.factor = factor;
    this.width = Math.multiplyExact(geometry.imageWidth(), factor);
    int height = Math.multiplyExact(geometry.imageHeight(), factor);
    this.pixels = new int[Math.multiplyExact(width, height)];
    this.columns = new int[width];
    for (int x = 0; x < width; x++) {
      int column = values.columnOfPixel(x / factor);
      columns[x] = column < 0 ? values.width() : column;
    }
  }

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
    return render(values, scale, factor, Work.alone(Cancellation.NEVER));
  }

  /**
   * The same, on the threads of some work.
   *
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public static RasterImage render(MapValues values, ColourScale scale, int factor, Work work) {
    HeatMapRenderer renderer = new HeatMapRenderer(values, scale, factor);
    int height = values.geometry().imageHeight();
    int rows = Math.max(1, STRIP_PIXELS / renderer.width);
    work.forEach(
        (height + rows - 1) / rows,
        strip -> renderer.draw(strip * rows, Math.min(height, (strip + 1) * rows)));
    return new RasterImage(renderer.width, height * factor, renderer.pixels);
  }

  /** Draws rows of the image. */
  private void draw(int from, int end) {
    double[] row = new double[values.width()];
    // One more, transparent, for pixels without a cell.
    int[] colours = new int[values.width() + 1];
    int drawn = -1;
    int drawnAt = 0;
    for (int y = from; y < end; y++) {
      int wanted = values.rowOfPixel(y);
      if (wanted < 0) {
        continue;
      }
      int start = y * factor * width;
      if (wanted == drawn) {
        System.arraycopy(pixels, drawnAt, pixels, start, width);
      } else {
        values.samples().copyTo(wanted * row.length, row.length, row);
        scale.argb(row, row.length, colours, 0);
        for (int x = 0; x < width; x++) {
          pixels[start + x] = colours[columns[x]];
        }
        drawn = wanted;
        drawnAt = start;
      }
      for (int copy = 1; copy < factor; copy++) {
        System.arraycopy(pixels, start, pixels, start + copy * width, width);
      }
    }
  }
}
