package org.regionlens.engine.kernel;

import org.regionlens.engine.grid.KeptPoints;
import org.regionlens.engine.work.Work;

/**
 * Sums of the windows of one map and of their products with the windows of another, over the kept
 * points: of all windows by displacement, less the dropped ones window by window; where fewer are
 * kept than dropped, the kept ones window by window.
 */
final class WindowSums {
  /** Σ_n a_n, [d]. */
  final double[] first;

  /** Σ_n a_n b_nᵀ, [d,d] row-major. */
  final double[] products;

  private WindowSums(double[] first, double[] products) {
    this.first = first;
    this.products = products;
  }

  /** Σ a and Σ a aᵀ of a map, [Gh,Gw]. */
  static WindowSums ofOne(WindowGrid grid, double[] a, Work work) {
    return of(grid, a, a, true, work);
  }

  /** Σ a and Σ a bᵀ of two maps, [Gh,Gw]. */
  static WindowSums ofTwo(WindowGrid grid, double[] a, double[] b, Work work) {
    return of(grid, a, b, false, work);
  }

  private static WindowSums of(WindowGrid grid, double[] a, double[] b, boolean same, Work work) {
    KeptPoints points = grid.points();
    long dropped = (long) points.height() * points.width() - points.count();
    if (points.count() < dropped) {
      return byWindow(grid, a, b, same, true, work);
    }
    DisplacementSums all = new DisplacementSums(grid);
    WindowSums sums =
        new WindowSums(all.sums(a), same ? all.squares(a, work) : all.products(a, b, work));
    if (dropped > 0) {
      WindowSums holes = byWindow(grid, a, b, same, false, work);
      subtract(sums.first, holes.first);
      subtract(sums.products, holes.products);
    }
    return sums;
  }

  /** The kept, or the dropped windows, one after the other. */
  private static WindowSums byWindow(
      WindowGrid grid, double[] a, double[] b, boolean same, boolean kept, Work work) {
    int d = grid.windowSize();
    WindowSums sums = new WindowSums(new double[d], new double[d * d]);
    double[] u = new double[d];
    double[] v = same ? u : new double[d];
    for (int i = 0; i < grid.pointHeight(); i++) {
      work.check();
      for (int j = 0; j < grid.pointWidth(); j++) {
        if (grid.points().isKept(i * grid.pointWidth() + j) == kept) {
          cut(grid, a, i, j, u);
          if (!same) {
            cut(grid, b, i, j, v);
          }
          sums.add(u, v);
        }
      }
    }
    return sums;
  }

  private void add(double[] u, double[] v) {
    int d = u.length;
    for (int k = 0; k < d; k++) {
      first[k] += u[k];
      double factor = u[k];
      for (int l = 0; l < d; l++) {
        products[k * d + l] += factor * v[l];
      }
    }
  }

  private static void subtract(double[] target, double[] values) {
    for (int i = 0; i < target.length; i++) {
      target[i] -= values[i];
    }
  }

  private static void cut(WindowGrid grid, double[] map, int row, int column, double[] window) {
    int radius = grid.radius();
    for (int ky = 0; ky < radius; ky++) {
      System.arraycopy(map, (row + ky) * grid.width() + column, window, ky * radius, radius);
    }
  }
}
