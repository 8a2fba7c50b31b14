package org.regionlens.engine.support;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.Cascade.Border;
import org.regionlens.engine.Cascade.Scope;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Samples;
import org.regionlens.engine.Settings;
import org.regionlens.engine.analysis.RegionEngine;

/** Small seeded scenes: the same seed gives the same numbers on every machine. */
public final class Scenes {
  public static final int IGNORED = 255;

  private Scenes() {}

  /** Labels and logits by channel, [H,W] each, row-major. */
  public record Scene(int height, int width, int[] labels, double[][] logits) {

    public LabelMap labelMap() {
      return new LabelMap(height, width, labels, OptionalInt.of(IGNORED), Set.of());
    }

    public Logits prediction() {
      return new Logits(height, width, Arrays.stream(logits).map(Samples::of).toList());
    }

    /** The same labels with other logits. */
    public Scene with(double[][] others) {
      return new Scene(height, width, labels, others);
    }

    /** The same logits with other labels. */
    public Scene withLabels(int[] others) {
      return new Scene(height, width, others, logits);
    }

    public AnalysisRequest request(
        Settings settings, ClassSelection classes, Set<MapRef> maps, Precision precision) {
      return new AnalysisRequest(labelMap(), prediction(), settings, classes, maps, precision);
    }

    /** Every class for itself, in double, by the scalar kernel. */
    public Analysis analyse(Settings settings, MapRef... maps) {
      return analyse(settings, new ClassSelection.Each(), maps);
    }

    public Analysis analyse(Settings settings, ClassSelection classes, MapRef... maps) {
      return new RegionEngine(KernelChoice.SCALAR)
          .analyse(request(settings, classes, Set.of(maps), Precision.DOUBLE), Cancellation.NEVER);
    }
  }

  /**
   * Ellipses seen through a soft, shifted, noisy prediction. No two logits of a plane are nearer
   * than 8/(H·W), so that a maximum keeps its place while one of them is moved a little.
   *
   * @param channels C; 1: labels 0 and 1
   * @param ignoredShare of the pixels, singly and as one bar
   */
  public static Scene blobs(long seed, int channels, int height, int width, double ignoredShare) {
    Random random = new Random(seed);
    int classes = Math.max(channels, 2);
    int[] labels = new int[height * width];
    for (int c = 1; c < classes; c++) {
      double cy = (0.2 + 0.6 * random.nextDouble()) * height;
      double cx = (0.2 + 0.6 * random.nextDouble()) * width;
      double ry = (0.15 + 0.2 * random.nextDouble()) * height;
      double rx = (0.15 + 0.2 * random.nextDouble()) * width;
      for (int i = 0; i < labels.length; i++) {
        int row = i / width;
        int column = i % width;
        double dy = (row + 0.5 - cy) / ry;
        double dx = (column + 0.5 - cx) / rx;
        if (dy * dy + dx * dx < 1) {
          labels[i] = c;
        }
      }
    }
    double[][] logits = new double[channels][];
    for (int channel = 0; channel < channels; channel++) {
      logits[channel] = softened(labels, channels == 1 ? 1 : channel, height, width, random);
    }
    for (int i = 0; i < labels.length; i++) {
      if (random.nextDouble() < ignoredShare || (ignoredShare > 0 && i < width / 3)) {
        labels[i] = IGNORED;
      }
    }
    return new Scene(height, width, labels, logits);
  }

  private static double[] softened(
      int[] labels, int classIndex, int height, int width, Random random) {
    double[] z = new double[labels.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double sum = 0;
        for (int dy = -1; dy <= 1; dy++) {
          for (int dx = 0; dx <= 2; dx++) {
            int row = Math.clamp(y + dy, 0, height - 1);
            int column = Math.clamp(x + dx, 0, width - 1);
            sum += labels[row * width + column] == classIndex ? 1 : 0;
          }
        }
        z[y * width + x] = 6 * sum / 9 - 3 + 0.7 * random.nextGaussian();
      }
    }
    int[] order =
        IntStream.range(0, z.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> z[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] spread = new double[z.length];
    for (int rank = 0; rank < order.length; rank++) {
      spread[order[rank]] = 8.0 * (rank + 0.5) / order.length - 4;
    }
    return spread;
  }

  /** An entry of a map that was asked for. */
  public static MapValues map(Analysis analysis, MapRef id, int entry) {
    List<MapValues> values = analysis.maps().get(id);
    if (values == null) {
      throw new AssertionError("no map " + id);
    }
    return values.get(entry);
  }

  /** Its numbers. */
  public static double[] values(Analysis analysis, MapRef id, int entry) {
    return map(analysis, id, entry).samples().toDoubles();
  }

  /** Numbers in [−1, 1). */
  public static double[] noise(Random random, int size) {
    return random.doubles(size, -1, 1).toArray();
  }

  /** Each of the cascades' models with its borders and scopes, the first one being none. */
  public static List<Cascade> cascades() {
    Stream<Cascade> chains = Stream.of(0.0, 0.5, 1.0).map(Cascade.Chain::new);
    Stream<Cascade> diffusions =
        Arrays.stream(Border.values())
            .flatMap(
                border ->
                    Arrays.stream(Scope.values())
                        .map(scope -> new Cascade.Diffusion(0.6, 3, border, scope)));
    Stream<Cascade> rasters =
        Arrays.stream(Scope.values())
            .flatMap(
                scope ->
                    Stream.of(
                        new Cascade.Raster(0.7, 1, scope), new Cascade.Raster(0.9, 2, scope)));
    return Stream.of(Stream.of((Cascade) new Cascade.Off()), chains, diffusions, rasters)
        .flatMap(s -> s)
        .toList();
  }

  /** ⟨a, b⟩. */
  public static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** Largest magnitude, 0 of nothing; NaN is skipped. */
  public static double largest(double[] values) {
    return Arrays.stream(values).filter(v -> !Double.isNaN(v)).map(Math::abs).max().orElse(0);
  }
}
