package org.regionlens.engine.simd;

import java.util.Arrays;
import org.regionlens.engine.kernel.Residual;
import org.regionlens.engine.kernel.WindowGrid;
import org.regionlens.engine.work.Pool;
import org.regionlens.engine.work.Strips;
import org.regionlens.engine.work.Work;

/** Σ e_n e_nᵀ over the kept windows, window by window. */
final class ResidualProducts {

  private ResidualProducts() {}

  static double[] compute(WindowGrid grid, Residual residual, Work work) {
    int size = grid.windowSize();
    Strips strips = Strip.cut(grid.pointHeight(), grid.width());
    Pool<ResidualTile> tiles = new Pool<>(() -> new ResidualTile(grid, residual, work));
    ProductSums[] parts = new ProductSums[strips.count()];
    strips.forEach(
        work,
        (from, to) ->
            tiles.with(
                tile -> parts[from / strips.rowsPerStrip()] = ofRows(grid, tile, from, to, work)));
    tiles.forEach(tile -> tile.giveBack(work));
    ProductSums sums = new ProductSums(size, size);
    for (ProductSums part : parts) {
      sums.add(part);
    }
    double[] result = new double[size * size];
    for (int k = 0; k < size; k++) {
      for (int l = 0; l <= k; l++) {
        result[k * size + l] = sums.at(k, l);
        result[l * size + k] = sums.at(k, l);
      }
    }
    return result;
  }

  private static ProductSums ofRows(
      WindowGrid grid, ResidualTile tile, int from, int to, Work work) {
    int size = grid.windowSize();
    int stride = ProductSums.stride(size);
    tile.load(from, to);
    ProductSums sums = new ProductSums(size, size);
    double[] windows = new double[Block.COLUMNS * stride];
    double[] weights = new double[ProductSums.weight(size + Block.ROWS, 0, Block.COLUMNS)];
    int[] offsets = new int[Block.COLUMNS];
    Arrays.setAll(offsets, n -> n * stride);
    for (int i = from; i < to; i++) {
      for (int x = 0; x < grid.pointWidth(); x += Block.COLUMNS) {
        work.check();
        tile.compute(i, x);
        for (int k = 0; k < size; k++) {
          for (int n = 0; n < Block.COLUMNS; n++) {
            double e = tile.values[k * Block.COLUMNS + n];
            windows[n * stride + k] = e;
            weights[ProductSums.weight(k, n, Block.COLUMNS)] = e;
          }
        }
        sums.add(weights, Block.COLUMNS, windows, offsets, Block.COLUMNS);
      }
    }
    return sums;
  }
}
