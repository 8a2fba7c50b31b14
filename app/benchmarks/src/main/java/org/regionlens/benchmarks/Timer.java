package org.regionlens.benchmarks;

import java.util.Arrays;

/** Median times of what is repeated until it is warm, and then some more. */
final class Timer {
  private static final double WARM_SECONDS = 3;
  private static final double SECONDS = 3;
  private static final int FEWEST = 5;
  private static final int MOST = 400;

  private Timer() {}

  /** Median milliseconds of one run. */
  static double milliseconds(Runnable work) {
    repeat(work, WARM_SECONDS, 3);
    double[] times = repeat(work, SECONDS, FEWEST);
    Arrays.sort(times);
    return times[times.length / 2];
  }

  /** Milliseconds of the best of a few runs, for what takes seconds. */
  static double bestOf(int runs, Runnable work) {
    double[] times = repeat(work, 0, runs);
    Arrays.sort(times);
    return times[0];
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
