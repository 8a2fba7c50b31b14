package org.regionlens.engine.cascade;

import org.regionlens.engine.Cascade.Border;
import org.regionlens.engine.work.Strips;
import org.regionlens.engine.work.Work;

/**
 * Σ_{k=0..D} γ^k A^k x / Σ γ^k, A the mean of the 8 neighbours: a truncated, normalised Katz
 * series. With T_m = Σ_{k=0..m} γ^k the series of m hops is {@code S_m = x + β_m (A S_{m−1} − x)},
 * β_m = γ T_{m−1} / T_m, so that a region of equal values keeps them to the last bit.
 *
 * <p>Several hops are made over a strip of rows while it is in the cache. The rows around the strip
 * that they reach are computed for each strip anew: every cell by the same sums, whatever the
 * strips.
 */
final class DiffusionCascade implements MapCascade {
  /** Hops a pass: more would compute more rows twice than they spare passes. */
  private static final int HOPS = 8;

  /** Cells of a strip, about: with the rows around it, it stays in the cache. */
  private static final int CELLS = 1 << 14;

  private static final int FEWEST_ROWS = 16;

  private final int height;
  private final int width;
  private final Border border;
  private final CascadeRows rows;

  /** β_1 … β_D. */
  private final double[] rates;

  DiffusionCascade(
      int height, int width, double weight, int depth, Border border, CascadeRows rows) {
    this.height = height;
    this.width = width;
    this.border = border;
    this.rows = rows;
    rates = new double[depth];
    double total = 1;
    for (int k = 1; k <= depth; k++) {
      double before = total;
      total += Math.pow(weight, k);
      rates[k - 1] = weight * before / total;
    }
  }

  @Override
  public double[] apply(double[] map, Work work) {
    return series(map, false, work);
  }

  @Override
  public double[] adjoint(double[] gradient, Work work) {
    return series(gradient, true, work);
  }

  private double[] series(double[] map, boolean adjoint, Work work) {
    Strips strips = new Strips(height, Math.max(FEWEST_ROWS, CELLS / width));
    double[] series = map;
    double[] spare = new double[0];
    for (int done = 0; done < rates.length; done += HOPS) {
      double[] from = series;
      double[] to = spare.length == 0 ? new double[map.length] : spare;
      int hop = done;
      strips.forEach(
          work, (first, end) -> new Pass(adjoint, first, end, hop).run(map, from, to, work));
      if (done > 0) {
        // Not the caller's map: that is read by every hop.
        spare = from;
      }
      series = to;
    }
    return series;
  }

  /** Some hops over a strip of rows [first, end). */
  private final class Pass {
    private final NeighbourMean mean;
    private final int first;
    private final int end;
    private final int fromHop;
    private final int toHop;

    Pass(boolean adjoint, int first, int end, int fromHop) {
      this.mean = new NeighbourMean(height, width, border, adjoint, rows);
      this.first = first;
      this.end = end;
      this.fromHop = fromHop;
      this.toHop = Math.min(rates.length, fromHop + HOPS);
    }

    /** From the series so far to the one that is these hops longer. */
    void run(double[] map, double[] from, double[] to, Work work) {
      int low = Math.max(0, first - (toHop - fromHop));
      int high = Math.min(height, end + (toHop - fromHop));
      double[] strip = new double[(high - low) * width];
      System.arraycopy(from, low * width, strip, 0, strip.length);
      for (int hop = fromHop; hop < toHop; hop++) {
        work.check();
        int around = toHop - 1 - hop;
        int begin = Math.max(0, first - around);
        int stop = Math.min(height, end + around);
        double[] target = around == 0 ? to : strip;
        int shift = around == 0 ? 0 : low;
        // A row is written as soon as the sums across the next one are there.
        for (int i = Math.max(0, begin - 1); i <= stop; i++) {
          if (i < height) {
            mean.sum(strip, (i - low) * width, i);
          }
          if (i > begin) {
            int row = (i - 1) * width;
            mean.hop(
                i - 1, strip, row - low * width, map, row, rates[hop], target, row - shift * width);
          }
        }
      }
    }
  }
}
