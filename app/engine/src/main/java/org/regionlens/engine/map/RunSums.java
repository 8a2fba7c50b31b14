package org.regionlens.engine.map;

import org.regionlens.engine.work.Strips;
import org.regionlens.engine.work.Work;

/** Several sums over the pixels at once, with the same bits on one thread and on many. */
public final class RunSums {

  private RunSums() {}

  /** Adds what the cells {@code [from, from + length)} are worth to each of the sums. */
  @FunctionalInterface
  public interface Adder {
    void add(int from, int length, double[] sums, Scratch scratch);
  }

  /** What is done with the cells {@code [from, from + length)}, at most {@link Field#RUN}. */
  @FunctionalInterface
  public interface Run {
    void accept(int from, int length, Scratch scratch);
  }

  /**
   * The sums over a field of {@code size} cells.
   *
   * @param count how many sums
   */
  public static double[] of(int size, int count, Work work, Adder adder) {
    Strips strips = Strips.of(size);
    double[][] parts = new double[strips.count()][count];
    forEach(
        size,
        work,
        (from, length, scratch) ->
            adder.add(from, length, parts[from / strips.rowsPerStrip()], scratch));
    double[] sums = new double[count];
    for (double[] part : parts) {
      for (int i = 0; i < count; i++) {
        sums[i] += part[i];
      }
    }
    return sums;
  }

  /** Hands out every run, in any order and on any thread, those of a strip in order. */
  public static void forEach(int size, Work work, Run run) {
    Scratch.forEachRun(size, work, run::accept);
  }
}
