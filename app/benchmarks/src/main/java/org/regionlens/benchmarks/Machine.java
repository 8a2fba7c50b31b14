package org.regionlens.benchmarks;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;

/**
 * What this machine can do at most, measured: multiply-adds of doubles that stay in registers, and
 * the stream triad a = b + s·c of arrays that no cache holds.
 *
 * @param threads how many were used
 * @param multiplyAdds 10⁹ a second, all threads together
 * @param bandwidth 10⁹ bytes a second, all threads together
 */
record Machine(int threads, double multiplyAdds, double bandwidth) {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int STEPS = 20_000_000;

  /** Vectors in flight: enough to hide the latency of a multiply-add on two units. */
  private static final int CHAINS = 10;

  private static final int LENGTH = 1 << 23;
  private static final int RUNS = 5;

  static Machine measure(int threads) {
    Work work = Work.on(Threads.of(threads), Cancellation.NEVER);
    double[] sums = new double[threads];
    double seconds =
        Timer.bestOf(RUNS, () -> work.forEach(threads, i -> sums[i] += multiplyAdd(i))) / 1e3;
    double operations = (double) threads * STEPS * CHAINS * SPECIES.length();
    double[] a = new double[LENGTH];
    double[] b = new double[LENGTH];
    double[] c = new double[LENGTH];
    int part = LENGTH / threads;
    double triad =
        Timer.bestOf(2 * RUNS, () -> work.forEach(threads, i -> triad(a, b, c, i * part, part)))
            / 1e3;
    if (Double.isNaN(sums[0] + a[0])) {
      throw new IllegalStateException("Numbers were lost.");
    }
    double bytes = 3.0 * Double.BYTES * part * threads;
    return new Machine(threads, operations / seconds / 1e9, bytes / triad / 1e9);
  }

  private static double multiplyAdd(int seed) {
    DoubleVector x = DoubleVector.broadcast(SPECIES, 0.999 + seed * 1e-9);
    DoubleVector y = DoubleVector.broadcast(SPECIES, 1e-3);
    DoubleVector s0 = y;
    DoubleVector s1 = y;
    DoubleVector s2 = y;
    DoubleVector s3 = y;
    DoubleVector s4 = y;
    DoubleVector s5 = y;
    DoubleVector s6 = y;
    DoubleVector s7 = y;
    DoubleVector s8 = y;
    DoubleVector s9 = y;
    for (int i = 0; i < STEPS; i++) {
      s0 = s0.fma(x, y);
      s1 = s1.fma(x, y);
      s2 = s2.fma(x, y);
      s3 = s3.fma(x, y);
      s4 = s4.fma(x, y);
      s5 = s5.fma(x, y);
      s6 = s6.fma(x, y);
      s7 = s7.fma(x, y);
      s8 = s8.fma(x, y);
      s9 = s9.fma(x, y);
    }
    DoubleVector low = s0.add(s1).add(s2).add(s3).add(s4);
    return low.add(s5).add(s6).add(s7).add(s8).add(s9).lane(0);
  }

  private static void triad(double[] a, double[] b, double[] c, int from, int length) {
    for (int i = from; i < from + length; i++) {
      a[i] = b[i] + 0.5 * c[i];
    }
  }
}
