package org.regionlens.engine.work;

import java.util.function.IntConsumer;

/**
 * A field of rows cut into strips of whole rows, by its size alone: the same strips whatever the
 * number of threads. A strip is small enough to be done within a millisecond or so, so that
 * overtaken work ends soon.
 *
 * @param rows of the field
 * @param rowsPerStrip of every strip but the last
 */
public record Strips(int rows, int rowsPerStrip) {
  /** Cells a strip holds, unless one row is longer. */
  private static final int CELLS = 1 << 14;

  /** What is done with rows {@code [from, to)}. */
  @FunctionalInterface
  public interface Task {
    void accept(int from, int to);
  }

  /** A sum over rows {@code [from, to)}. */
  @FunctionalInterface
  public interface Sum {
    double of(int from, int to);
  }

  /** The strips of a field of {@code rows} rows of {@code width} cells. */
  public static Strips of(int rows, int width) {
    return new Strips(rows, Math.max(1, CELLS / Math.max(1, width)));
  }

  /** The strips of one long row of {@code length} cells. */
  public static Strips of(int length) {
    return new Strips(length, CELLS);
  }

  public int count() {
    return rows == 0 ? 0 : (rows - 1) / rowsPerStrip + 1;
  }

  /** Does the task on every strip, in any order and on any thread. */
  public void forEach(Work work, Task task) {
    work.forEach(count(), (IntConsumer) i -> task.accept(from(i), to(i)));
  }

  /**
   * The same, every other strip first and then those between: for tasks that write to rows of the
   * next strip, but no further. What they add up there is added in the same order on one thread and
   * on many.
   */
  public void forEachSecond(Work work, Task task) {
    for (int odd = 0; odd < 2; odd++) {
      int first = odd;
      work.forEach(
          (count() + 1 - odd) / 2, i -> task.accept(from(2 * i + first), to(2 * i + first)));
    }
  }

  /** Sums over the strips and adds them in order: the same bits on one thread and on many. */
  public double sum(Work work, Sum part) {
    double[] parts = new double[count()];
    work.forEach(parts.length, i -> parts[i] = part.of(from(i), to(i)));
    double sum = 0;
    for (double value : parts) {
      sum += value;
    }
    return sum;
  }

  private int from(int strip) {
    return strip * rowsPerStrip;
  }

  private int to(int strip) {
    return (int) Math.min(rows, (strip + 1L) * rowsPerStrip);
  }
}
