package org.regionlens.media.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.Samples;
import org.regionlens.media.image.FloatTiff;
import org.regionlens.media.npy.NpyWriter;

/**
 * The values of a map as they are drawn: [H,W], one a pixel of the image, that of the cell which
 * covers it; NaN is "no value". Numbers in the C locale.
 */
final class PixelValues {
  private static final int BUFFER = 1 << 16;

  private PixelValues() {}

  /**
   * Writes the values.
   *
   * @param parameters what the values were made with; TIFF keeps it as its description
   */
  static void write(OutputStream out, MapValues map, ExportForm form, String parameters)
      throws IOException {
    float[] values = drawn(map);
    int height = map.geometry().imageHeight();
    int width = map.geometry().imageWidth();
    switch (form) {
      case TIFF -> FloatTiff.write(out, width, height, values, parameters);
      case NPY ->
          NpyWriter.writeFloats(out, new int[] {height, width}, List.of(Samples.of(values)));
      case CSV -> csv(out, width, values);
      case HEATMAP, FIGURE -> throw new IllegalArgumentException(form + " is a picture.");
    }
  }

  private static float[] drawn(MapValues map) {
    int height = map.geometry().imageHeight();
    int width = map.geometry().imageWidth();
    float[] values = new float[Math.multiplyExact(height, width)];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        values[y * width + x] = (float) map.atPixel(y, x);
      }
    }
    return values;
  }

  /** The shortest digits that lead back to the same float; {@code nan} as NumPy writes it. */
  private static void csv(OutputStream out, int width, float[] values) throws IOException {
    StringBuilder text = new StringBuilder(2 * BUFFER);
    for (int i = 0; i < values.length; i++) {
      text.append(Float.isNaN(values[i]) ? "nan" : Float.toString(values[i]));
      text.append((i + 1) % width == 0 ? '\n' : ',');
      if (text.length() > BUFFER) {
        out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
        text.setLength(0);
      }
    }
    out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
  }
}
