package org.regionlens.engine.edge;

import java.util.List;

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

  /** Which pixels are meant. */
  @FunctionalInterface
  interface Choice {
    boolean has(int pixel);
  }

  /**
   * Sorts pixels by their band.
   *
   * @param bandOf the band of each pixel, [H,W]
   * @param bands how many there are
   */
  static BandedCells of(int[] bandOf, int bands, Choice choice) {
    int[] starts = new int[bands + 1];
    for (int i = 0; i < bandOf.length; i++) {
      if (choice.has(i)) {
        starts[bandOf[i] + 1]++;
      }
    }
    for (int band = 0; band < bands; band++) {
      starts[band + 1] += starts[band];
    }
    int[] next = starts.clone();
    int[] pixels = new int[starts[bands]];
    for (int i = 0; i < bandOf.length; i++) {
      if (choice.has(i)) {
        pixels[next[bandOf[i]]++] = i;
      }
    }
    return new BandedCells(pixels, starts);
  }

  /** Valid pixels at which every field has a value; fields without any value are passed over. */
  static Choice withValues(FilledLabels labels, List<PixelField> fields) {
    List<PixelField> valued = fields.stream().filter(PixelField::valued).toList();
    return pixel -> {
      if (labels.isVoid(pixel)) {
        return false;
      }
      for (PixelField field : valued) {
        if (Double.isNaN(field.values()[pixel])) {
          return false;
        }
      }
      return true;
    };
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
