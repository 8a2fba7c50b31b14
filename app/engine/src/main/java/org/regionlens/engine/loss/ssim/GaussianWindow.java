package org.regionlens.engine.loss.ssim;

import org.regionlens.engine.work.Pool;
import org.regionlens.engine.work.Strips;
import org.regionlens.engine.work.Work;

/**
 * Sums over a window of 11 × 11 pixels with Gaussian weights of standard deviation 1.5, what lies
 * outside the image being 0: a pass along each row, then one along the columns.
 *
 * @param height H
 * @param width W
 * @param work threads
 */
record GaussianWindow(int height, int width, Work work) {
  private static final int REACH = 5;
  private static final double SIGMA = 1.5;

  /** Weights by distance; not normalised, as every use is a quotient of two sums. */
  private static final double[] WEIGHTS = weights();

  /** Cells of a strip: as few as are worth the rows above and below. */
  private static final int CELLS = 1 << 16;

  private static double[] weights() {
    double[] weights = new double[REACH + 1];
    for (int i = 0; i <= REACH; i++) {
      weights[i] = Math.exp(-i * i / (2 * SIGMA * SIGMA));
    }
    return weights;
  }

  /** Writes a row of a map to a buffer. */
  @FunctionalInterface
  interface Row {
    void read(int y, double[] buffer);
  }

  /** What is done with a row of sums. */
  @FunctionalInterface
  interface Sums {
    void accept(int y, double[][] sums);
  }

  /** Rows after the pass along them, of the maps of one strip, and a row that is being summed. */
  private static final class Buffers {
    final double[] padded;
    final double[][][] rows;
    final double[][] sums;

    Buffers(int maps, int width) {
      padded = new double[width + 2 * REACH];
      rows = new double[maps][2 * REACH + 1][width];
      sums = new double[maps][width];
    }
  }

  /**
   * The sums of several maps, a row at a time, in any order and on any thread.
   *
   * @param maps given by their rows
   */
  void forEachRow(Row[] maps, Sums sums) {
    Pool<Buffers> pool = new Pool<>(() -> new Buffers(maps.length, width));
    new Strips(height, Math.max(4 * REACH, CELLS / width))
        .forEach(work, (from, to) -> pool.with(buffers -> strip(from, to, maps, buffers, sums)));
  }

  private void strip(int from, int to, Row[] maps, Buffers buffers, Sums sums) {
    for (int y = Math.max(0, from - REACH); y < Math.min(height, from + REACH); y++) {
      alongRow(y, maps, buffers);
    }
    for (int y = from; y < to; y++) {
      if (y + REACH < height) {
        alongRow(y + REACH, maps, buffers);
      }
      for (int map = 0; map < maps.length; map++) {
        alongColumns(y, buffers.rows[map], buffers.sums[map]);
      }
      sums.accept(y, buffers.sums);
    }
  }

  private void alongRow(int y, Row[] maps, Buffers buffers) {
    double[] in = buffers.padded;
    double w0 = WEIGHTS[0];
    double w1 = WEIGHTS[1];
    double w2 = WEIGHTS[2];
    double w3 = WEIGHTS[3];
    double w4 = WEIGHTS[4];
    double w5 = WEIGHTS[5];
    for (int map = 0; map < maps.length; map++) {
      double[] out = buffers.rows[map][y % (2 * REACH + 1)];
      maps[map].read(y, out);
      System.arraycopy(out, 0, in, REACH, width);
      for (int x = 0; x < width; x++) {
        // Written out, so that the loop over the pixels is one of vectors.
        out[x] =
            w0 * in[x + 5]
                + w1 * (in[x + 4] + in[x + 6])
                + w2 * (in[x + 3] + in[x + 7])
                + w3 * (in[x + 2] + in[x + 8])
                + w4 * (in[x + 1] + in[x + 9])
                + w5 * (in[x] + in[x + 10]);
      }
    }
  }

  private void alongColumns(int y, double[][] rows, double[] out) {
    int modulus = 2 * REACH + 1;
    double[] middle = rows[y % modulus];
    for (int x = 0; x < width; x++) {
      out[x] = WEIGHTS[0] * middle[x];
    }
    for (int distance = 1; distance <= REACH; distance++) {
      double weight = WEIGHTS[distance];
      if (y - distance >= 0) {
        add(weight, rows[(y - distance) % modulus], out);
      }
      if (y + distance < height) {
        add(weight, rows[(y + distance) % modulus], out);
      }
    }
  }

  private static void add(double weight, double[] row, double[] out) {
    for (int x = 0; x < out.length; x++) {
      out[x] += weight * row[x];
    }
  }
}
