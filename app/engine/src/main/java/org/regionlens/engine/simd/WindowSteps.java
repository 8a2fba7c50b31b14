package org.regionlens.engine.simd;

import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.kernel.WindowGrid;
import org.regionlens.engine.work.Work;

/**
 * By how much a sum over the kept windows changes when its entries move one cell along an axis, for
 * every pair of entries.
 *
 * @param right from (k, l) to both entries one column further
 * @param down from (k, l) to both entries one row further
 */
record WindowSteps(PairSums right, PairSums down) {
  /** Into so many parts the work is cut: each part has sums of its own. */
  private static final int PARTS = 8;

  static WindowSteps of(WindowGrid grid, ShiftedMap own, @Nullable ShiftedMap other, Work work) {
    if (grid.radius() > 1 && grid.points().isComplete()) {
      return ofEdges(grid, own, other, work);
    }
    WindowProducts[] right = zeros(grid, own, other);
    WindowProducts[] down = zeros(grid, own, other);
    if (grid.radius() > 1) {
      BorderWindows border = new BorderWindows(grid.points());
      int rows = grid.pointHeight();
      add(right, rows, work, (sums, row) -> border.alongRow(row, sums::add));
      add(down, rows + 1, work, (sums, row) -> border.atRow(row, sums::add));
    }
    return new WindowSteps(right[0], down[0]);
  }

  /** Where all windows are kept, they begin at one edge of the grid and have ended at the other. */
  private static WindowSteps ofEdges(
      WindowGrid grid, ShiftedMap own, @Nullable ShiftedMap other, Work work) {
    EdgeProducts[] edges = new EdgeProducts[4];
    work.forEach(
        edges.length,
        edge ->
            edges[edge] =
                switch (edge) {
                  case 0 -> EdgeProducts.ofColumn(grid, 0, -1, own, other);
                  case 1 -> EdgeProducts.ofColumn(grid, grid.pointWidth(), 1, own, other);
                  case 2 -> EdgeProducts.ofRow(grid, 0, -1, own, other);
                  default -> EdgeProducts.ofRow(grid, grid.pointHeight(), 1, own, other);
                });
    edges[0].add(edges[1]);
    edges[2].add(edges[3]);
    return new WindowSteps(edges[0], edges[2]);
  }

  private static WindowProducts[] zeros(
      WindowGrid grid, ShiftedMap own, @Nullable ShiftedMap other) {
    WindowProducts[] parts = new WindowProducts[grid.radius() == 1 ? 1 : PARTS];
    for (int part = 0; part < parts.length; part++) {
      parts[part] = new WindowProducts(grid, own, other);
    }
    return parts;
  }

  /** Adds the border windows of all rows to the parts, then all parts to the first. */
  private static void add(
      WindowProducts[] parts, int rows, Work work, ObjIntConsumer<WindowProducts> addRow) {
    work.forEach(
        parts.length,
        part -> {
          int end = (int) ((part + 1L) * rows / parts.length);
          for (int row = (int) ((long) part * rows / parts.length); row < end; row++) {
            work.check();
            addRow.accept(parts[part], row);
          }
          parts[part].flush();
        });
    for (int part = 1; part < parts.length; part++) {
      parts[0].addAll(parts[part]);
    }
  }
}
