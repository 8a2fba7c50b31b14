package org.regionlens.engine.simd;

import java.util.Arrays;
import org.regionlens.engine.kernel.Pulls;
import org.regionlens.engine.kernel.Residual;
import org.regionlens.engine.kernel.WindowGrid;
import org.regionlens.engine.work.Pool;
import org.regionlens.engine.work.Work;

/**
 * The pulls g_n = A e_n window by window: their magnitudes are wanted, so no sum can be had without
 * them.
 */
final class SimdPulls {
  private final WindowGrid grid;
  private final Residual residual;
  private final Weights pull;
  private final boolean[] side;
  private final Pulls result;
  private final int[] offsets;

  SimdPulls(WindowGrid grid, Residual residual, double[] pull, boolean[] side) {
    this.grid = grid;
    this.residual = residual;
    this.pull = new Weights(pull, grid.windowSize(), grid.windowSize(), 1);
    this.side = side;
    result = Pulls.none(grid.height() * grid.width());
    offsets = new int[grid.windowSize()];
    Arrays.setAll(offsets, k -> k * Block.COLUMNS);
  }

  Pulls compute(Work work) {
    Pool<ResidualTile> tiles = new Pool<>(() -> new ResidualTile(grid, residual, work));
    Strip.cut(grid.pointHeight(), grid.width())
        .forEachSecond(
            work, (from, to) -> tiles.with(residuals -> addRows(residuals, from, to, work)));
    tiles.forEach(tile -> tile.giveBack(work));
    return result;
  }

  private void addRows(ResidualTile residuals, int from, int to, Work work) {
    residuals.load(from, to);
    double[] tile = Block.tile();
    for (int i = from; i < to; i++) {
      for (int x = 0; x < grid.pointWidth(); x += Block.COLUMNS) {
        work.check();
        residuals.compute(i, x);
        for (int k = 0; k < offsets.length; k += Block.ROWS) {
          Arrays.fill(tile, 0);
          pull.multiply(tile, 0, k, 0, offsets, residuals.values, 0);
          for (int r = 0; r < Math.min(Block.ROWS, offsets.length - k); r++) {
            add(i, x, k + r, tile, r * Block.COLUMNS);
          }
        }
      }
    }
  }

  /** Adds the pulls of neighbouring windows on their entry {@code k}. */
  private void add(int row, int column, int k, double[] tile, int from) {
    int radius = grid.radius();
    int centre = (radius - 1) / 2;
    int centres = (row + centre) * grid.width() + column + centre;
    int cells = (row + k / radius) * grid.width() + column + k % radius;
    int count = Math.min(Block.COLUMNS, grid.pointWidth() - column);
    for (int n = 0; n < count; n++) {
      double g = tile[from + n];
      int cell = cells + n;
      result.total()[cell] += g;
      result.strength()[cell] += Math.abs(g);
      double own = side[centres + n] == side[cell] ? g : 0;
      result.same()[cell] += own;
      result.other()[cell] += g - own;
    }
  }
}
