package org.regionlens.engine.simd;

import org.jspecify.annotations.Nullable;
import org.regionlens.engine.kernel.WindowGrid;
import org.regionlens.engine.work.Strips;
import org.regionlens.engine.work.Work;

/**
 * For every displacement (dy, dx) with 0 ≤ dy &lt; R and |dx| &lt; R, the sum over the kept windows
 * of a product of two entries: the one at (0, 0), or at (0, R−1) where dx &lt; 0, of the first map,
 * and the entry displaced by (dy, dx) of the second.
 */
final class Correlation {
  private final WindowGrid grid;
  private final ShiftedMap own;
  private final @Nullable ShiftedMap other;
  private final int radius;
  private final DisplacementTile tile;

  /**
   * @param own correlated with itself
   * @param other correlated with {@code own} both ways; null if there is none
   */
  Correlation(WindowGrid grid, ShiftedMap own, @Nullable ShiftedMap other) {
    this.grid = grid;
    this.own = own;
    this.other = other;
    this.radius = grid.radius();
    this.tile = DisplacementTile.covering(radius);
  }

  /**
   * Sums by displacement, each [R][2R−1]; all 0 at first.
   *
   * @param own the map with itself
   * @param otherOwn the other map's entry first
   * @param ownOther the own map's entry first
   * @param first the sum of the own map's entries at (0, 0), alone
   */
  record Sums(int radius, double[] own, double[] otherOwn, double[] ownOther, double[] first) {

    static Sums zero(int radius) {
      int size = radius * (2 * radius - 1);
      return new Sums(radius, new double[size], new double[size], new double[size], new double[1]);
    }

    /** Where the sum at a displacement lies. */
    int index(int dy, int dx) {
      return dy * (2 * radius - 1) + dx + radius - 1;
    }

    private void add(Sums more) {
      add(own, more.own);
      add(otherOwn, more.otherOwn);
      add(ownOther, more.ownOther);
      add(first, more.first);
    }

    private static void add(double[] target, double[] values) {
      for (int i = 0; i < target.length; i++) {
        target[i] += values[i];
      }
    }
  }

  /** Computes the sums, strip by strip. */
  Sums compute(Work work) {
    Strips strips = Strip.cut(grid.height(), grid.width());
    Sums[] parts = new Sums[strips.count()];
    Pool<Room> rooms = new Pool<>(Room::new);
    strips.forEach(
        work,
        (from, to) ->
            rooms.with(room -> parts[from / strips.rowsPerStrip()] = ofRows(room, from, to, work)));
    Sums total = Sums.zero(radius);
    for (Sums part : parts) {
      total.add(part);
    }
    return total;
  }

  /** The strips that a task works on: both maps whole, and one with the kept points alone. */
  private final class Room {
    final int above = Math.ceilDiv(radius, tile.side) * tile.side - 1;
    final Strip plainOwn = new Strip(grid, 1, 0);
    final Strip plainOther = other == null ? plainOwn : new Strip(grid, 1, 0);
    final Strip first = new Strip(grid, 1, above);
  }

  private Sums ofRows(Room room, int from, int to, Work work) {
    Sums sums = Sums.zero(radius);
    room.plainOwn.load(0, own, from, to);
    if (other != null) {
      room.plainOther.load(0, other, from, to);
    }
    Strip first = room.first;
    for (int column : columns()) {
      mask(room, own, column, from, to);
      if (column == 0) {
        sums.first[0] = sum(first, from, to);
      }
      work.check();
      correlate(first, room.plainOwn, column, from, to, sums, sums.own);
      if (other != null) {
        work.check();
        correlate(first, room.plainOther, column, from, to, sums, sums.ownOther);
      }
    }
    if (other != null) {
      for (int column : columns()) {
        mask(room, other, column, from, to);
        work.check();
        correlate(first, room.plainOwn, column, from, to, sums, sums.otherOwn);
      }
    }
    return sums;
  }

  /** Only the ends of the rows differ from one column to the other, unless there are holes. */
  private void mask(Room room, ShiftedMap map, int column, int from, int to) {
    if (column > 0 && grid.points().isComplete()) {
      room.first.moveMask(map, column, from - room.above, to);
    } else {
      room.first.loadMasked(map, column, from - room.above, to);
    }
  }

  /**
   * Columns of the first entry: left where the second lies right of it, and the other way round.
   */
  private int[] columns() {
    return radius == 1 ? new int[] {0} : new int[] {0, radius - 1};
  }

  private void correlate(
      Strip first, Strip second, int column, int from, int to, Sums sums, double[] target) {
    int least = column == 0 ? 0 : 1 - radius;
    int end = column == 0 ? radius : 0;
    for (int dy = 0; dy < radius; dy += tile.side) {
      for (int dx = least; dx < end; dx += tile.side) {
        double[] spread = tile.sums();
        for (int row = from; row < to; row++) {
          tile.addRow(
              spread,
              first.values,
              first.at(row - dy, 0),
              second.values,
              second.at(row, dx),
              first.stride,
              grid.width());
        }
        for (int j = 0; j < Math.min(tile.side, radius - dy); j++) {
          for (int t = 0; t < Math.min(tile.side, end - dx); t++) {
            target[sums.index(dy + j, dx + t)] += DisplacementTile.total(spread, j * tile.side + t);
          }
        }
      }
    }
  }

  private double sum(Strip strip, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      int row = strip.at(i, 0);
      sum += Rows.sum(strip.values, row, row + grid.width());
    }
    return sum;
  }
}
