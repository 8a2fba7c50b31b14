package org.regionlens.benchmarks;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Median times of what is repeated until it is warm, and then some more. */
final class Timer {
  private static final double WARM_SECONDS = 4;
  private static final double SECONDS = 2;
  private static final int FEWEST = 5;
  private static final int MOST = 400;

  private Timer() {}

  /** Median milliseconds of one run. */
  static double milliseconds(Runnable work) {
    repeat(work, WARM_SECONDS, 3);
    return median(repeat(work, SECONDS, FEWEST));
  }

  /**
   * Median milliseconds of what follows on something that is not timed, and is done anew each time.
   */
  static <T> double milliseconds(Supplier<T> before, Consumer<T> work) {
    double[] times = new double[MOST];
    int count = 0;
    long start = System.nanoTime();
    long warm = start + (long) (WARM_SECONDS * 1e9);
    long end = warm + (long) (SECONDS * 1e9);
    for (int run = 0; run < FEWEST || count < FEWEST || System.nanoTime() < end; run++) {
      T made = before.get();
      long begin = System.nanoTime();
      work.accept(made);
      if (begin > warm && count < MOST) {
        times[count++] = (System.nanoTime() - begin) / 1e6;
      }
    }
    return median(Arrays.copyOf(times, count));
  }

  static double median(double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** Times of several turns. */
  static double[] joined(double[] first, double[] second) {
    double[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  /** Milliseconds of the best of a few runs, for what takes seconds. */
  static double bestOf(int runs, Runnable work) {
    double[] times = repeat(work, 0, runs);
    Arrays.sort(times);
    return times[0];
  }

  /** Milliseconds of every run within some seconds, after others that are not counted. */
  static double[] all(Runnable work, double warmSeconds, double seconds) {
    repeat(work, warmSeconds, 1);
    return repeat(work, seconds, 1);
  }

  private static double[] repeat(Runnable work, double seconds, int fewest) {
    double[] times = new double[MOST];
    int count = 0;
    long end = System.nanoTime() + (long) (seconds * 1e9);
    while (count < fewest || (count < MOST && System.nanoTime() < end)) {
      long start = System.nanoTime();
      work.run();
      times[count++] = (System.nanoTime() - start) / 1e6;
    }
    return Arrays.copyOf(times, count);
  }
}
