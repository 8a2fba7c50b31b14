package org.regionlens.media.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.regionlens.engine.GridGeometry;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapSpec;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.Samples;
import org.regionlens.engine.work.Work;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.colour.ValueAxis;
import org.regionlens.media.colour.ValueRange;

/**
 * How many cells of a map have which value; immutable. Bins are equally wide on the scale of the
 * colours: on a logarithmic one, equal ratios. A bin holds its lower edge, the last both.
 *
 * @param map whose values they are
 * @param colours the scale that the map is coloured with
 * @param range of all bins: every value, and the range of the colours
 * @param counts of the bins, from the least values on
 * @param empty cells of the map's grid without a value: no full neighbourhood, excluded, no signal
 * @param under cells below the range of the colours
 * @param over cells above it
 * @param least the smallest value, NaN if no cell has one
 * @param most the largest value, NaN if no cell has one
 */
public record Histogram(
    MapRef map,
    ColourScale colours,
    ValueRange range,
    List<Long> counts,
    long empty,
    long under,
    long over,
    double least,
    double most) {
  /** Bins of the window and of files: as many as a narrow window has room for. */
  public static final int BINS = 160;

  private static final int STRIP = 1 << 16;

  public Histogram {
    counts = List.copyOf(counts);
  }

  /**
   * Counts the cells of a map. NaN is "no value".
   *
   * @param colours how the map is coloured
   * @param bins ≥ 1
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public static Histogram of(MapValues values, ColourScale colours, int bins, Work work) {
    ValueRange own = ValueRange.full(values, work);
    ValueRange ends = colours.range();
    ValueRange range =
        new ValueRange(Math.min(own.low(), ends.low()), Math.max(own.high(), ends.high()));
    ValueAxis axis = new ColourScale(colours.map(), range, colours.scaling()).axis();
    Samples samples = values.samples();
    Counter[] strips = new Counter[Math.ceilDiv(samples.length(), STRIP)];
    work.forEach(
        strips.length,
        strip -> {
          double[] some = new double[Math.min(STRIP, samples.length() - strip * STRIP)];
          samples.copyTo(strip * STRIP, some.length, some);
          strips[strip] = new Counter(bins);
          strips[strip].count(some, axis, ends);
        });
    Counter all = new Counter(bins);
    Arrays.stream(strips).forEach(all::add);
    List<Long> counts = new ArrayList<>();
    Arrays.stream(all.counts).forEach(counts::add);
    boolean none = all.least > all.most;
    return new Histogram(
        values.id(),
        colours,
        range,
        counts,
        all.empty + cellsAround(values),
        all.under,
        all.over,
        none ? Double.NaN : all.least,
        none ? Double.NaN : all.most);
  }

  /** Cells of the grid in whose middle no full neighbourhood stands, so that the map ends there. */
  private static long cellsAround(MapValues values) {
    GridGeometry geometry = values.geometry();
    return values.id().domain() == MapSpec.Domain.POINTS
        ? (long) geometry.gridHeight() * geometry.gridWidth() - values.samples().length()
        : 0;
  }

  /** Cells that have a value. */
  public long cells() {
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  /** Where values stand: the scaling of the colours, over the range of all bins. */
  public Scaling scaling() {
    return colours.scaling();
  }

  /** The lower edge of a bin; with the number of bins, the upper edge of the last. */
  public double edge(int bin) {
    ValueAxis axis = new ColourScale(colours.map(), range, scaling()).axis();
    // A logarithm from 0 on begins later; its first bin holds all that is smaller.
    return bin == 0
        ? range.low()
        : bin == counts.size() ? range.high() : axis.value((double) bin / counts.size());
  }

  /** The counts of some of the cells. */
  private static final class Counter {
    private final long[] counts;
    private long empty;
    private long under;
    private long over;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;

    private Counter(int bins) {
      counts = new long[bins];
    }

    private void count(double[] values, ValueAxis axis, ValueRange ends) {
      for (double value : values) {
        if (!Double.isFinite(value)) {
          empty++;
          continue;
        }
        int bin = (int) (axis.position(value) * counts.length);
        counts[Math.clamp(bin, 0, counts.length - 1)]++;
        under += value < ends.low() ? 1 : 0;
        over += value > ends.high() ? 1 : 0;
        least = value < least ? value : least;
        most = value > most ? value : most;
      }
    }

    private void add(Counter other) {
      for (int bin = 0; bin < counts.length; bin++) {
        counts[bin] += other.counts[bin];
      }
      empty += other.empty;
      under += other.under;
      over += other.over;
      least = Math.min(least, other.least);
      most = Math.max(most, other.most);
    }
  }
}
