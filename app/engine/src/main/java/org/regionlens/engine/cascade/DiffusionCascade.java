package org.regionlens.engine.cascade;

import org.regionlens.engine.Cascade.Border;
import org.regionlens.engine.work.Pool;
import org.regionlens.engine.work.Strips;
import org.regionlens.engine.work.Work;

/**
 * Σ_{k=0..D} γ^k A^k x / Σ γ^k, A the mean of the 8 neighbours: a truncated, normalised Katz
 * series. With T_m = Σ_{k=0..m} γ^k the series of m hops is {@code S_m = x + β_m (A S_{m−1} − x)},
 * β_m = γ T_{m−1} / T_m, so that a region of equal values keeps them to the last bit.
 *
 * <p>Several hops are made over a strip of rows while it is in the cache. The rows around the strip
 * that they reach are computed for each strip anew: every cell by the same sums, whatever the
 * strips. Labels are 0 almost everywhere, and stay so where no hop brings anything: these columns
 * of a strip, or all of it, are not computed.
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

  /**
   * With zeros or repeated edges outside, A is its own adjoint. Mirrored it is that once the cells
   * of each outermost row and column count half: Aᵀ = D A D⁻¹, and halves and doubles are exact.
   */
  @Override
  public double[] adjoint(double[] gradient, Work work) {
    if (border != Border.REFLECT) {
      return series(gradient, border == Border.HOLD, work);
    }
    double[] doubled = gradient.clone();
    scaleEdges(doubled, 2);
    double[] result = series(doubled, false, work);
    scaleEdges(result, 0.5);
    return result;
  }

  private void scaleEdges(double[] map, double factor) {
    for (int j = 0; j < width; j++) {
      map[j] *= factor;
      map[map.length - width + j] *= factor;
    }
    for (int row = 0; row < map.length; row += width) {
      map[row] *= factor;
      map[row + width - 1] *= factor;
    }
  }

  private double[] series(double[] map, boolean adjoint, Work work) {
    Strips strips = new Strips(height, Math.max(FEWEST_ROWS, CELLS / width));
    Pool<DiffusionStrip> rooms =
        new Pool<>(
            () ->
                new DiffusionStrip(
                    height, width, border, adjoint, strips.rowsPerStrip() + 2 * HOPS, work));
    double[] series = map;
    for (int done = 0; done < rates.length; done += HOPS) {
      double[] from = series;
      double[] to = work.plane(map.length);
      int hop = done;
      strips.forEach(
          work,
          (first, end) -> rooms.with(strip -> pass(strip, first, end, hop, map, from, to, work)));
      if (done > 0) {
        // Not the caller's map: that is read by every hop.
        work.giveBack(from);
      }
      series = to;
    }
    rooms.forEach(strip -> strip.giveBack(work));
    return series;
  }

  /** The next hops over rows [first, end), from the series so far to the one that is longer. */
  private void pass(
      DiffusionStrip strip,
      int first,
      int end,
      int fromHop,
      double[] map,
      double[] from,
      double[] to,
      Work work) {
    int toHop = Math.min(rates.length, fromHop + HOPS);
    int hops = toHop - fromHop;
    strip.load(from, Math.max(0, first - hops), Math.min(height, end + hops));
    // What is mixed in later may be 0 where the series no longer is, and the other way round.
    if (fromHop == 0) {
      boolean any = strip.narrow(hops);
      strip.clearOthers(to, first, end);

      if (!any) {
        return;
      }
    }
    for (int hop = fromHop; hop < toHop; hop++) {
      work.check();
      int around = toHop - 1 - hop;
      int begin = Math.max(0, first - around);
      int stop = Math.min(height, end + around);
      strip.hop(rows, begin, stop, map, rates[hop], around == 0 ? to : null);
    }
  }
}
