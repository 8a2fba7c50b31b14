package org.regionlens.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.IgnoredPolicy;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Samples;
import org.regionlens.engine.Settings;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.work.Threads;

/**
 * One thing to compute, again and again with nothing kept in between: each run has an engine of its
 * own, as an engine keeps what requests have in common.
 */
final class Workload {
  private static final double TOLERANCE = 1e-8;

  private final Scene scene;
  private final Settings settings;
  private final ClassSelection classes;
  private final KernelChoice kernel;
  private final Threads threads;

  Workload(
      Scene scene,
      Settings settings,
      ClassSelection classes,
      KernelChoice kernel,
      Threads threads) {
    this.scene = scene;
    this.settings = settings;
    this.classes = classes;
    this.kernel = kernel;
    this.threads = threads;
  }

  /** Settings of a radius, a cascade ({@code off, chain, diffusion, raster}) and a policy. */
  static Settings settings(int radius, String cascade, String ignored) {
    return settings(radius, cascade, 0.5)
        .withIgnored(ignored.equals("exclude") ? IgnoredPolicy.EXCLUDE : IgnoredPolicy.REFERENCE);
  }

  /** The same with a weight of the cascade. */
  static Settings settings(int radius, String cascade, double weight) {
    Cascade chosen =
        switch (cascade) {
          case "off" -> new Cascade.Off();
          case "chain" -> new Cascade.Chain(weight);
          case "diffusion" ->
              new Cascade.Diffusion(weight, 4, Cascade.Border.HOLD, Cascade.Scope.BOTH);
          case "raster" -> new Cascade.Raster(weight, 1, Cascade.Scope.BOTH);
          default -> throw new IllegalArgumentException("No cascade: " + cascade);
        };
    return Settings.defaults().withRadius(radius).withCascade(chosen);
  }

  static KernelChoice kernel(String name) {
    return KernelChoice.valueOf(name.toUpperCase(Locale.ROOT));
  }

  Scene scene() {
    return scene;
  }

  Threads threads() {
    return threads;
  }

  Analysis run(Set<MapRef> maps) {
    return run(kernel, maps, Precision.FLOAT);
  }

  /** An engine that keeps what its requests have in common. */
  RegionEngine engine() {
    return new RegionEngine(kernel, threads);
  }

  /** Asks an engine. */
  Analysis run(RegionEngine engine, Set<MapRef> maps) {
    return engine.analyse(
        new AnalysisRequest(
            scene.labels(), scene.logits(), settings, classes, maps, Precision.FLOAT),
        Cancellation.NEVER);
  }

  private Analysis run(KernelChoice used, Set<MapRef> maps, Precision precision) {
    return new RegionEngine(used, threads)
        .analyse(
            new AnalysisRequest(scene.labels(), scene.logits(), settings, classes, maps, precision),
            Cancellation.NEVER);
  }

  /**
   * Holds losses and maps to those of the plain loops.
   *
   * @throws IllegalStateException if they differ by more than rounding
   */
  void check(Set<MapRef> maps) {
    Analysis own = run(kernel, maps, Precision.DOUBLE);
    Analysis plain = run(KernelChoice.SCALAR, maps, Precision.DOUBLE);
    if (!close(own.total(), plain.total(), Math.abs(plain.total()))) {
      throw new IllegalStateException(kernel + " gives " + own.total() + ", not " + plain.total());
    }
    for (MapRef id : maps) {
      List<MapValues> expected = plain.maps().getOrDefault(id, List.of());
      List<MapValues> values = own.maps().getOrDefault(id, List.of());
      for (int c = 0; c < expected.size(); c++) {
        check(id, values.get(c).samples(), expected.get(c).samples());
      }
    }
  }

  private void check(MapRef id, Samples values, Samples expected) {
    double scale = 0;
    for (int i = 0; i < expected.length(); i++) {
      double size = Math.abs(expected.get(i));
      scale = size > scale ? size : scale;
    }
    for (int i = 0; i < expected.length(); i++) {
      boolean neither = Double.isNaN(values.get(i)) && Double.isNaN(expected.get(i));
      if (!neither && !close(values.get(i), expected.get(i), scale)) {
        throw new IllegalStateException(
            "%s, %s at %d: %s, not %s".formatted(kernel, id, i, values.get(i), expected.get(i)));
      }
    }
  }

  private static boolean close(double value, double expected, double scale) {
    return Math.abs(value - expected) <= TOLERANCE * scale;
  }
}
