package org.regionlens.engine.simd;

import org.jspecify.annotations.Nullable;
import org.regionlens.engine.kernel.WindowGrid;
import org.regionlens.engine.work.Pool;
import org.regionlens.engine.work.Strips;
import org.regionlens.engine.work.Work;

/**
 * For every displacement (dy, dx) with 0 ≤ dy &lt; R and |dx| &lt; R, the sum over the kept windows
 * of a product of two entries: the one at (0, 0), or at (0, R−1) where dx &lt; 0, of the first map,
 * and the entry displaced by (dy, dx) of the second.
 */
final class Correlation {
  private static final int LENGTH = DisplacementTile.LENGTH;

  private final WindowGrid grid;
  private final ShiftedMap own;
  private final @Nullable ShiftedMap other;
  private final int radius;
  private final DisplacementTile tile;

  /** Rows of the first map that are read before those of the second. */
  private final int above;

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
    this.above = Math.ceilDiv(radius, tile.side) * tile.side - 1;
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
    Pool<Room> rooms = new Pool<>(() -> new Room(work));
    strips.forEach(
        work,
        (from, to) ->
            rooms.with(room -> parts[from / strips.rowsPerStrip()] = ofRows(room, from, to, work)));
    rooms.forEach(Room::giveBack);
    Sums total = Sums.zero(radius);
    for (Sums part : parts) {
      total.add(part);
    }
    return total;
  }

  /** The strips that a task works on: both maps whole, and one with the kept points alone. */
  private final class Room {
    final Strip ownRows;
    final Strip otherRows;
    final Occupied ownOccupied = new Occupied(grid.width());
    final Occupied otherOccupied = other == null ? ownOccupied : new Occupied(grid.width());
    private final Work work;
    private @Nullable Strip kept;

    Room(Work work) {
      this.work = work;
      ownRows = new Strip(grid, 1, above, work);
      otherRows = other == null ? ownRows : new Strip(grid, 1, above, work);
    }

    /** Made only where some point is not kept. */
    Strip kept() {
      Strip made = kept;
      if (made == null) {
        made = new Strip(grid, 1, above, work);
        kept = made;
      }
      return made;
    }

    void giveBack() {
      ownRows.giveBack(work);
      if (other != null) {
        otherRows.giveBack(work);
      }
      if (kept != null) {
        kept.giveBack(work);
      }
    }
  }

  private Sums ofRows(Room room, int from, int to, Work work) {
    Sums sums = Sums.zero(radius);
    room.ownRows.load(0, own, from - above, to);
    room.ownOccupied.look(room.ownRows, from - above, to);
    if (other != null) {
      room.otherRows.load(0, other, from - above, to);
      room.otherOccupied.look(room.otherRows, from - above, to);
    }
    if (grid.points().isComplete() && to <= grid.pointHeight()) {
      ofWholeRows(room, from, to, sums, work);
    } else {
      ofKeptPoints(room, from, to, sums, work);
    }
    return sums;
  }

  /** Where all points of the rows are kept, the first entries are a stretch of each row. */
  private void ofWholeRows(Room room, int from, int to, Sums sums, Work work) {
    int columns = Math.ceilDiv(grid.pointWidth(), LENGTH) * LENGTH;
    sums.first[0] = sum(room.ownRows, room.ownOccupied, from, to, grid.pointWidth());
    for (int column : columns()) {
      // Whole vectors reach beyond the stretch at one of its ends: where the row has ended.
      int begin = column == 0 ? grid.pointWidth() - columns : column;
      Stretch stretch = new Stretch(column, begin, columns, from, to);
      Operand ownRows = new Operand(room.ownRows, room.ownOccupied);
      Operand otherRows = new Operand(room.otherRows, room.otherOccupied);
      work.check();
      correlate(ownRows, ownRows, stretch, sums, sums.own);
      if (other != null) {
        work.check();
        correlate(ownRows, otherRows, stretch, sums, sums.ownOther);
        correlate(otherRows, ownRows, stretch, sums, sums.otherOwn);
      }
    }
  }

  private void ofKeptPoints(Room room, int from, int to, Sums sums, Work work) {
    Strip first = room.kept();
    Operand ownRows = new Operand(room.ownRows, room.ownOccupied);
    Operand otherRows = new Operand(room.otherRows, room.otherOccupied);
    for (int column : columns()) {
      Stretch stretch = new Stretch(column, 0, grid.width(), from, to);
      mask(first, own, column, from, to);
      if (column == 0) {
        sums.first[0] = sum(first, room.ownOccupied, from, to, grid.width());
      }
      work.check();
      Operand ownKept = new Operand(first, room.ownOccupied);
      correlate(ownKept, ownRows, stretch, sums, sums.own);
      if (other != null) {
        work.check();
        correlate(ownKept, otherRows, stretch, sums, sums.ownOther);
        mask(first, other, column, from, to);
        work.check();
        correlate(new Operand(first, room.otherOccupied), ownRows, stretch, sums, sums.otherOwn);
      }
    }
  }

  private void mask(Strip first, ShiftedMap map, int column, int from, int to) {
    first.loadMasked(map, column, from - above, to);
  }

  /**
   * Columns of the first entry: left where the second lies right of it, and the other way round.
   */
  private int[] columns() {
    return radius == 1 ? new int[] {0} : new int[] {0, radius - 1};
  }

  /** Rows of a map, and where they are not 0. */
  private record Operand(Strip strip, Occupied occupied) {}

  /**
   * The cells of the first entry.
   *
   * @param column its column in the window
   * @param begin the first column of the grid
   * @param columns their number
   */
  private record Stretch(int column, int begin, int columns, int from, int to) {}

  private void correlate(
      Operand first, Operand second, Stretch stretch, Sums sums, double[] target) {
    int least = stretch.column == 0 ? 0 : 1 - radius;
    int end = stretch.column == 0 ? radius : 0;
    for (int dy = 0; dy < radius; dy += tile.side) {
      for (int dx = least; dx < end; dx += tile.side) {
        double[] spread = tile.sums();
        for (int row = stretch.from; row < stretch.to; row++) {
          addRow(spread, first, second, stretch, row, dy, dx);
        }
        for (int j = 0; j < Math.min(tile.side, radius - dy); j++) {
          for (int t = 0; t < Math.min(tile.side, end - dx); t++) {
            target[sums.index(dy + j, dx + t)] += DisplacementTile.total(spread, j * tile.side + t);
          }
        }
      }
    }
  }

  /** Adds the products with one row of the second map, where neither is 0. */
  private void addRow(
      double[] spread, Operand first, Operand second, Stretch stretch, int row, int dy, int dx) {
    long blocks =
        second.occupied.around(row) & first.occupied.inRows(row - dy - tile.side + 1, row - dy);
    int block = first.occupied.blockWidth();
    while (blocks != 0) {
      int firstBlock = Long.numberOfTrailingZeros(blocks);
      int endBlock = firstBlock + Long.numberOfTrailingZeros(~(blocks >>> firstBlock));
      blocks = endBlock < Long.SIZE ? blocks & -1L << endBlock : 0;
      int from = Math.max(0, Math.floorDiv(firstBlock * block - stretch.begin, LENGTH) * LENGTH);
      int to =
          Math.min(
              stretch.columns, Math.ceilDiv(endBlock * block - stretch.begin, LENGTH) * LENGTH);
      int column = stretch.begin + from;
      tile.addRow(
          spread,
          first.strip.values,
          first.strip.at(row - dy, column),
          second.strip.values,
          second.strip.at(row, column + dx),
          first.strip.stride,
          to - from);
    }
  }

  private static double sum(Strip strip, Occupied occupied, int from, int to, int columns) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      int row = strip.at(i, 0);
      sum += occupied.inRows(i, i) == 0 ? 0 : Rows.sum(strip.values, row, row + columns);
    }
    return sum;
  }
}
