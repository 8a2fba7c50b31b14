package org.regionlens.engine.map;

import java.util.Arrays;
import org.regionlens.engine.work.Strips;
import org.regionlens.engine.work.Work;

/**
 * The values of a map, computed a run at a time when they are read, so that a map is written once
 * in the precision in which it is kept. Safe for many threads.
 */
@FunctionalInterface
public interface Field {
  /** A good length of a run: its buffer stays in the nearest cache. */
  int RUN = 2048;

  /**
   * Writes the values at {@code [from, from + length)} to the front of the buffer.
   *
   * @param length at most {@link #RUN}
   * @param scratch more buffers
   */
  void read(int from, int length, double[] buffer, Scratch scratch);

  /** Values that are there already. */
  static Field of(double[] values) {
    return (from, length, buffer, scratch) -> System.arraycopy(values, from, buffer, 0, length);
  }

  /** The same value everywhere. */
  static Field constant(double value) {
    return (from, length, buffer, scratch) -> Arrays.fill(buffer, 0, length, value);
  }

  /** What is done with the values at {@code [from, from + length)}. */
  @FunctionalInterface
  interface Run {
    void accept(int from, int length, double[] buffer);
  }

  /** A number of the values of a run. */
  @FunctionalInterface
  interface Sum {
    double of(double[] buffer, int length);
  }

  /** Hands out every run of the field, in any order and on any thread. */
  default void forEachRun(int size, Work work, Run run) {
    Scratch.forEachRun(
        size,
        work,
        (from, length, scratch) -> {
          double[] buffer = scratch.take();
          read(from, length, buffer, scratch);
          run.accept(from, length, buffer);
          scratch.give(buffer);
        });
  }

  /** Adds up numbers of the runs, in order. */
  default double sum(int size, Work work, Sum sum) {
    Strips strips = Strips.of(size);
    double[] parts = new double[strips.count()];
    forEachRun(
        size,
        work,
        (from, length, buffer) -> parts[from / strips.rowsPerStrip()] += sum.of(buffer, length));
    double total = 0;
    for (double part : parts) {
      total += part;
    }
    return total;
  }

  /** Σ of the values that are numbers. */
  default double sumOfValues(int size, Work work) {
    return sum(size, work, Field::sumOfNumbers);
  }

  /** Σ of the first values that are numbers. */
  static double sumOfNumbers(double[] values, int length) {
    // As many sums as hide the time that an addition takes.
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = 0;
    for (; i + 3 < length; i += 4) {
      a += numberOr0(values[i]);
      b += numberOr0(values[i + 1]);
      c += numberOr0(values[i + 2]);
      d += numberOr0(values[i + 3]);
    }
    for (; i < length; i++) {
      a += numberOr0(values[i]);
    }
    return a + b + (c + d);
  }

  private static double numberOr0(double value) {
    return Double.isNaN(value) ? 0 : value;
  }
}
