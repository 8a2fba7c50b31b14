package org.regionlens.engine.edge;

import java.util.Arrays;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapSpec;
import org.regionlens.engine.MapValues;

/**
 * A map as it is drawn: one value a pixel, so that maps of pixels, cells and windows can be counted
 * over the same pixels. Gradients and pulls are taken as magnitudes.
 *
 * @param id which map
 * @param values [H,W]; NaN is "no value"
 * @param valued whether any pixel has a value
 */
record PixelField(MapRef id, double[] values, boolean valued) {
  /** The field of a map. */
  static PixelField of(MapValues map) {
    double[] values = drawn(map);
    boolean magnitude = map.id().spec().has(MapSpec.Trait.MAGNITUDE);
    boolean valued = false;
    for (int i = 0; i < values.length; i++) {
      values[i] = magnitude ? Math.abs(values[i]) : values[i];
      valued |= !Double.isNaN(values[i]);
    }
    return new PixelField(map.id(), values, valued);
  }

  /** The values as they are drawn, {@link MapValues#atPixel} of every pixel; a new array. */
  static double[] drawn(MapValues map) {
    int height = map.geometry().imageHeight();
    int width = map.geometry().imageWidth();
    double[] values = new double[height * width];
    int[] columns = new int[width];
    for (int x = 0; x < width; x++) {
      columns[x] = map.columnOfPixel(x);
    }
    double[] line = new double[map.width()];
    for (int y = 0; y < height; y++) {
      int row = map.rowOfPixel(y);
      if (row >= 0) {
        map.samples().copyTo(row * map.width(), map.width(), line);
      }
      for (int x = 0; x < width; x++) {
        values[y * width + x] = row < 0 || columns[x] < 0 ? Double.NaN : line[columns[x]];
      }
    }
    return values;
  }

  /** The field of a map that says nothing, without any value. */
  static PixelField without(MapValues map) {
    double[] values = new double[map.geometry().imageHeight() * map.geometry().imageWidth()];
    Arrays.fill(values, Double.NaN);
    return new PixelField(map.id(), values, false);
  }
}
