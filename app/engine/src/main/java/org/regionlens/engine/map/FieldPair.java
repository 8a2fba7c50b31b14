package org.regionlens.engine.map;

import org.regionlens.engine.work.Strips;
import org.regionlens.engine.work.Work;

/** Two fields of the same size that are read together, as what is expensive may serve both. */
@FunctionalInterface
public interface FieldPair {

  /** Writes the values at {@code [from, from + length)} to the fronts of the buffers. */
  void read(int from, int length, double[] first, double[] second, Scratch scratch);

  /** Two fields that have nothing in common. */
  static FieldPair of(Field a, Field b) {
    return (from, length, first, second, scratch) -> {
      a.read(from, length, first, scratch);
      b.read(from, length, second, scratch);
    };
  }

  /** What becomes of the first and second values of a run; written to the first. */
  @FunctionalInterface
  interface Combination {
    void apply(int length, double[] first, double[] second);
  }

  /** The field that is made of both. */
  default Field combined(Combination combination) {
    return (from, length, buffer, scratch) -> {
      double[] second = scratch.take();
      read(from, length, buffer, second, scratch);
      combination.apply(length, buffer, second);
      scratch.give(second);
    };
  }

  /** Σ of the values that are numbers, of the first field and of the second. */
  default double[] sumsOfValues(int size, Work work) {
    Strips strips = Strips.of(size);
    double[] firsts = new double[strips.count()];
    double[] seconds = new double[strips.count()];
    forEachRun(
        size,
        work,
        (from, length, first, second) -> {
          firsts[from / strips.rowsPerStrip()] += Field.sumOfNumbers(first, length);
          seconds[from / strips.rowsPerStrip()] += Field.sumOfNumbers(second, length);
        });
    double[] sums = new double[2];
    for (int strip = 0; strip < strips.count(); strip++) {
      sums[0] += firsts[strip];
      sums[1] += seconds[strip];
    }
    return sums;
  }

  /** What is done with the values at {@code [from, from + length)}. */
  @FunctionalInterface
  interface Run {
    void accept(int from, int length, double[] first, double[] second);
  }

  /** Hands out every run of both fields, in any order and on any thread. */
  default void forEachRun(int size, Work work, Run run) {
    Scratch.forEachRun(
        size,
        work,
        (from, length, scratch) -> {
          double[] first = scratch.take();
          double[] second = scratch.take();
          read(from, length, first, second, scratch);
          run.accept(from, length, first, second);
          scratch.give(second);
          scratch.give(first);
        });
  }
}
