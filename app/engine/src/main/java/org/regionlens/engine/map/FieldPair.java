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
    double[] seconds = new double[strips.count()];
    double sum =
        strips.sum(
            work,
            (begin, end) -> {
              Scratch scratch = new Scratch();
              double[] first = scratch.take();
              double[] second = scratch.take();
              double total = 0;
              for (int from = begin; from < end; from += Field.RUN) {
                int length = Math.min(Field.RUN, end - from);
                read(from, length, first, second, scratch);
                total += Field.sumOfNumbers(first, length);
                seconds[begin / strips.rowsPerStrip()] += Field.sumOfNumbers(second, length);
              }
              return total;
            });
    double other = 0;
    for (double part : seconds) {
      other += part;
    }
    return new double[] {sum, other};
  }
}
