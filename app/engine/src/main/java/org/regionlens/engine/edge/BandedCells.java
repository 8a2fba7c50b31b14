package org.regionlens.engine.edge;

import java.util.List;
import org.regionlens.engine.distance.FilledLabels;

/**
 * The pixels of one comparison, in order of their bands; within a band in reading order. All curves
 * and shares of a comparison are taken over the same pixels.
 */
final class BandedCells {
  private final int[] pixels;
  private final int[] starts;

  private BandedCells(int[] pixels, int[] starts) {
    this.pixels = pixels;
    this.starts = starts;
  }

  /**
   * Sorts pixels by their band.
   *
   * @param bandOf the band of each pixel, [H,W]
   * @param bands how many there are
   * @param chosen which pixels are meant, [H,W]
   */
  static BandedCells of(int[] bandOf, int bands, boolean[] chosen) {
    int[] starts = new int[bands + 1];
    for (int i = 0; i < bandOf.length; i++) {
      if (chosen[i]) {
        starts[bandOf[i] + 1]++;
      }
    }
    for (int band = 0; band < bands; band++) {
      starts[band + 1] += starts[band];
    }
    int[] next = starts.clone();
    int[] pixels = new int[starts[bands]];
    for (int i = 0; i < bandOf.length; i++) {
      if (chosen[i]) {
        pixels[next[bandOf[i]]++] = i;
      }
    }
    return new BandedCells(pixels, starts);
  }

  /** Valid pixels at which every field has a value; fields without any value are passed over. */
  static boolean[] withValues(FilledLabels labels, List<PixelField> fields) {
    boolean[] chosen = new boolean[labels.height() * labels.width()];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = !labels.isVoid(i);
    }
    for (PixelField field : fields) {
      if (field.valued()) {
        double[] values = field.values();
        for (int i = 0; i < chosen.length; i++) {
          chosen[i] &= !Double.isNaN(values[i]);
        }
      }
    }
    return chosen;
  }

  int size() {
    return pixels.length;
  }

  int pixel(int index) {
    return pixels[index];
  }

  int start(int band) {
    return starts[band];
  }

  int end(int band) {
    return starts[band + 1];
  }
}
