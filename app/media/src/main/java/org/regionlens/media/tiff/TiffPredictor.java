package org.regionlens.media.tiff;

/**
 * Undoes the differences that make blocks smaller (TIFF 6.0, section 14; Adobe Photoshop TIFF
 * technical note 3).
 */
final class TiffPredictor {
  private TiffPredictor() {}

  /**
   * Undoes them in place.
   *
   * @param together samples of a pixel that lie side by side
   * @param rows whole rows of so many bytes
   */
  static void undo(TiffPage page, int together, byte[] rows, int rowBytes, boolean big) {
    int predictor = page.packing().predictor();
    if (predictor == 1) {
      return;
    }
    int bytes = page.numbers().bits() / 8;
    byte[] sorted = predictor == 3 ? new byte[rowBytes] : rows;
    for (int at = 0; at < rows.length; at += rowBytes) {
      if (predictor == 2) {
        add(rows, at, rowBytes, bytes, together, big);
      } else {
        add(rows, at, rowBytes, 1, together, big);
        join(rows, at, rowBytes, bytes, sorted, big);
      }
    }
  }

  /** Every sample becomes the sum of itself and its neighbour's; overflow is meant. */
  private static void add(byte[] rows, int at, int rowBytes, int bytes, int together, boolean big) {
    int step = bytes * together;
    for (int i = at + step; i < at + rowBytes; i += bytes) {
      long sum = TiffBits.number(rows, i, bytes, big) + TiffBits.number(rows, i - step, bytes, big);
      TiffBits.put(rows, i, bytes, sum, big);
    }
  }

  /** Joins numbers whose first bytes come first, then all second ones, and so on. */
  private static void join(
      byte[] rows, int at, int rowBytes, int bytes, byte[] sorted, boolean big) {
    int count = rowBytes / bytes;
    for (int i = 0; i < count; i++) {
      for (int part = 0; part < bytes; part++) {
        sorted[i * bytes + (big ? part : bytes - 1 - part)] = rows[at + part * count + i];
      }
    }
    System.arraycopy(sorted, 0, rows, at, rowBytes);
  }
}
