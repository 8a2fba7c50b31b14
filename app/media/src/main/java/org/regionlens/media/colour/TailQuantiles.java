package org.regionlens.media.colour;

import java.util.Arrays;
import org.regionlens.engine.Samples;
import org.regionlens.engine.work.Work;

/**
 * Two exact order statistics near the ends of many values. Bounds guessed from a sample leave only
 * the tails to be selected from; where a guess fails, all values are.
 */
final class TailQuantiles {
  /** Values of a task: the cut depends on the data's size alone. */
  static final int STRIP = 1 << 15;

  private static final int SAMPLE = 4096;
  private static final int SLACK = 8;

  private final Samples samples;
  private final double low;
  private final double high;

  /** Bounds: the quantiles looked for are hoped to lie outside of them, or on them. */
  private final double lower;

  private final double upper;

  private TailQuantiles(Samples samples, double low, double high, double[] sample) {
    this.samples = samples;
    this.low = low;
    this.high = high;
    int last = sample.length - 1;
    this.lower = sample[(int) Math.min(last, outside(low * last))];
    this.upper = sample[(int) Math.max(0, last - outside((1 - high) * last))];
  }

  /**
   * The finite values of ranks ⌊q·(n−1) + ½⌋, q = {@code low} and {@code high}, n the number of
   * finite values; empty if there is none.
   *
   * @param low in [0, 1]
   * @param high in [0, 1]
   */
  static double[] of(Samples samples, double low, double high, Work work) {
    int step = samples.length() / SAMPLE | 1;
    double[] sample = finite(samples, step);
    if (step == 1) {
      return sample.length == 0
          ? sample
          : new double[] {Quantile.of(sample, low) + 0.0, Quantile.of(sample, high) + 0.0};
    }
    if (sample.length > 0) {
      Arrays.sort(sample);
      double[] found = new TailQuantiles(samples, low, high, sample).find(work);
      if (found.length > 0) {
        return found;
      }
    }
    double[] all = finite(samples, 1);
    return all.length == 0
        ? all
        : new double[] {Quantile.of(all, low) + 0.0, Quantile.of(all, high) + 0.0};
  }

  /** A rank that the sample's counterpart exceeds hardly ever: its deviation is about √rank. */
  private static double outside(double rank) {
    return Math.ceil(rank + 4 * Math.sqrt(rank)) + SLACK;
  }

  private static double[] finite(Samples samples, int step) {
    int length = samples.length();
    double[] values = new double[(length + step - 1) / step];
    int count = 0;
    for (int i = 0; i < length; i += step) {
      double value = samples.get(i);
      if (Double.isFinite(value)) {
        values[count++] = value;
      }
    }
    return Arrays.copyOf(values, count);
  }

  /** The two values; empty if a bound was guessed wrong. */
  private double[] find(Work work) {
    Tails[] strips = new Tails[(samples.length() + STRIP - 1) / STRIP];
    work.forEach(strips.length, i -> strips[i] = tails(i));
    long count = 0;
    long atLower = 0;
    long atUpper = 0;
    for (Tails strip : strips) {
      count += strip.count;
      atLower += strip.atLower;
      atUpper += strip.atUpper;
    }
    double first = value(strips, true, Quantile.rank(low, count), atLower);
    double last = value(strips, false, count - 1 - Quantile.rank(high, count), atUpper);
    return Double.isNaN(first) || Double.isNaN(last)
        ? new double[0]
        // Adding zero turns −0 into 0, so that the sign does not hang on the order of equals.
        : new double[] {first + 0.0, last + 0.0};
  }

  /** The value of a rank, counted from its end; NaN if it lies between the bounds. */
  private double value(Tails[] strips, boolean below, long rank, long atBound) {
    int size = Arrays.stream(strips).mapToInt(strip -> strip.size(below)).sum();
    if (rank >= size) {
      return rank < size + atBound ? (below ? lower : upper) : Double.NaN;
    }
    double[] tail = new double[size];
    int filled = 0;
    for (Tails strip : strips) {
      System.arraycopy(strip.values(below), 0, tail, filled, strip.size(below));
      filled += strip.size(below);
    }
    return Quantile.ofRank(tail, (int) (below ? rank : size - 1 - rank));
  }

  private Tails tails(int strip) {
    int from = strip * STRIP;
    double[] values = new double[Math.min(STRIP, samples.length() - from)];
    samples.copyTo(from, values.length, values);
    Tails tails = new Tails();
    int between = 0;
    for (double value : values) {
      if (value > lower && value < upper) {
        between++;
      } else if (Double.isFinite(value)) {
        tails.add(value, lower, upper);
      }
    }
    tails.count += between;
    return tails;
  }

  /** What a strip holds outside of the bounds. */
  private static final class Tails {
    private double[] below = new double[64];
    private double[] above = new double[64];
    private int belows;
    private int aboves;
    private int count;
    private int atLower;
    private int atUpper;

    void add(double value, double lower, double upper) {
      count++;
      if (value < lower) {
        below = belows == below.length ? Arrays.copyOf(below, 2 * belows) : below;
        below[belows++] = value;
      } else if (value == lower) {
        atLower++;
      }
      if (value > upper) {
        above = aboves == above.length ? Arrays.copyOf(above, 2 * aboves) : above;
        above[aboves++] = value;
      } else if (value == upper) {
        atUpper++;
      }
    }

    int size(boolean ofBelow) {
      return ofBelow ? belows : aboves;
    }

    double[] values(boolean ofBelow) {
      return ofBelow ? below : above;
    }
  }
}
