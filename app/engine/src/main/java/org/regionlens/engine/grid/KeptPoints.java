package org.regionlens.engine.grid;

import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.work.Strips;
import org.regionlens.engine.work.Work;

/**
 * Which points (windows) take part in the statistics (docs/method, "Ignored pixels"). Immutable.
 */
public final class KeptPoints {
  /** Rows done by one thread: R − 1 more are read for them. */
  private static final int BAND = 64;

  private final int height;
  private final int width;
  private final boolean @Nullable [] kept;
  private final int count;

  /** Kept points come in runs along the rows; null where each row is one run. */
  private final @Nullable Runs runs;

  private KeptPoints(
      int height, int width, boolean @Nullable [] kept, int count, @Nullable Runs runs) {
    this.height = height;
    this.width = width;
    this.kept = kept;
    this.count = count;
    this.runs = runs;
  }

  /** Every window of a Ph × Pw field of points. */
  public static KeptPoints all(int height, int width) {
    return new KeptPoints(height, width, null, height * width, null);
  }

  /**
   * The windows without a hole.
   *
   * @param holes per cell, [Gh,Gw]
   * @param gridHeight Gh
   * @param gridWidth Gw
   * @param radius R
   */
  public static KeptPoints without(
      boolean[] holes, int gridHeight, int gridWidth, int radius, Work work) {
    int height = Math.max(0, gridHeight - radius + 1);
    int width = Math.max(0, gridWidth - radius + 1);
    boolean[] kept = new boolean[height * width];
    LongAdder count = new LongAdder();
    new Strips(height, BAND)
        .forEach(
            work, (from, to) -> count.add(keep(holes, gridWidth, radius, kept, width, from, to)));
    return count.sum() == kept.length
        ? all(height, width)
        : new KeptPoints(height, width, kept, count.intValue(), Runs.of(kept, height, width, work));
  }

  /** Marks the free windows of point rows {@code [from, to)} and counts them. */
  private static int keep(
      boolean[] holes, int gridWidth, int radius, boolean[] kept, int width, int from, int to) {
    // Distance, in cells, from each cell to the next hole on its right, then the same downwards:
    // a window is free if each of its rows is.
    int[] freeRows = new int[width];
    int count = 0;
    for (int i = from; i < to + radius - 1; i++) {
      int free = 0;
      for (int j = gridWidth - 1; j >= 0; j--) {
        free = holes[i * gridWidth + j] ? 0 : free + 1;
        if (j < width) {
          freeRows[j] = free >= radius ? freeRows[j] + 1 : 0;
          int row = i - radius + 1;
          if (row >= from && freeRows[j] >= radius) {
            kept[row * width + j] = true;
            count++;
          }
        }
      }
    }
    return count;
  }

  /**
   * The cells that a kept point's window holds, [Gh,Gw]: no other cell takes part in the loss.
   *
   * @param radius R
   */
  public boolean[] heldCells(int radius, Work work) {
    int gridHeight = height + radius - 1;
    int gridWidth = width + radius - 1;
    boolean[] held = new boolean[gridHeight * gridWidth];
    new Strips(gridHeight, BAND)
        .forEach(work, (from, to) -> hold(held, gridWidth, radius, from, to));
    return held;
  }

  /** Marks the held cells of rows {@code [from, to)}. */
  private void hold(boolean[] held, int gridWidth, int radius, int from, int to) {
    // Rows a point above still holds, by column; then the same along the row.
    int[] rowsLeft = new int[width];
    for (int i = Math.max(0, from - radius + 1); i < to; i++) {
      int columnsLeft = 0;
      for (int j = 0; j < gridWidth; j++) {
        if (j < width) {
          boolean starts = i < height && isKept(i * width + j);
          rowsLeft[j] = starts ? radius : rowsLeft[j] - 1;
          columnsLeft = rowsLeft[j] > 0 ? radius : columnsLeft - 1;
        } else {
          columnsLeft--;
        }
        if (i >= from) {
          held[i * gridWidth + j] = columnsLeft > 0;
        }
      }
    }
  }

  /** Ph. */
  public int height() {
    return height;
  }

  /** Pw. */
  public int width() {
    return width;
  }

  /** N, the number of kept points. */
  public int count() {
    return count;
  }

  /** What it takes in memory, about. */
  public long bytes() {
    return kept == null ? 0 : kept.length + (runs == null ? 0 : runs.bytes());
  }

  /** Whether no point was dropped. */
  public boolean isComplete() {
    return kept == null;
  }

  /** Whether the point at row-major index {@code point} is kept. */
  public boolean isKept(int point) {
    return kept == null || kept[point];
  }

  /** The first run of kept points in point row {@code row}; runs are numbered through all rows. */
  public int firstRun(int row) {
    return runs == null ? row : runs.first()[row];
  }

  /** One past the last run of a row. */
  public int endRun(int row) {
    return runs == null ? row + Math.min(1, width) : runs.first()[row + 1];
  }

  /** The column of a run's first point. */
  public int runBegin(int run) {
    return runs == null ? 0 : runs.bounds()[2 * run];
  }

  /** One past the column of a run's last point. */
  public int runEnd(int run) {
    return runs == null ? width : runs.bounds()[2 * run + 1];
  }

  /** Whether all points of a row in columns [from, to) exist and are kept. */
  public boolean allKept(int row, int from, int to) {
    if (from < 0 || to > width || row < 0 || row >= height) {
      return false;
    }
    int run = runs == null ? row : runs.lastFrom(row, from);
    return run >= firstRun(row) && runEnd(run) >= to;
  }
}
