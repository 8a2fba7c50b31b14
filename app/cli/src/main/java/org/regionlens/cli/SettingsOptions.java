package org.regionlens.cli;

import org.regionlens.engine.IgnoredPolicy;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;
import org.regionlens.engine.analysis.RegionEngine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The settings of the loss, and what computes it. */
final class SettingsOptions {
  @Option(names = "--radius", paramLabel = "R", defaultValue = "3", descriptionKey = "cli.radius")
  private int radius;

  @Option(
      names = "--pool",
      paramLabel = "none|maximum|average|interpolate",
      defaultValue = "none",
      descriptionKey = "cli.pool")
  private PoolingMode pool = PoolingMode.NONE;

  @Option(names = "--stride", paramLabel = "N", defaultValue = "1", descriptionKey = "cli.stride")
  private int stride;

  @Option(names = "--ridge", paramLabel = "X", defaultValue = "5e-4", descriptionKey = "cli.ridge")
  private double ridge;

  @Option(names = "--lambda", paramLabel = "X", defaultValue = "0.5", descriptionKey = "cli.lambda")
  private double lambda;

  @Option(
      names = "--ignored",
      paramLabel = "reference|exclude",
      defaultValue = "reference",
      descriptionKey = "cli.ignored")
  private IgnoredPolicy ignored = IgnoredPolicy.REFERENCE;

  @Mixin private CascadeOptions cascade = new CascadeOptions();

  @Option(
      names = "--kernel",
      paramLabel = "auto|simd|scalar|nd4j",
      defaultValue = "auto",
      descriptionKey = "cli.kernel")
  private KernelChoice kernel = KernelChoice.AUTO;

  /**
   * The settings.
   *
   * @throws UsageException if a value lies out of range, or the stride contradicts the pooling
   */
  Settings settings(Console console) throws UsageException {
    try {
      return new Settings(radius, pool, stride, ridge, lambda, ignored, cascade.cascade(console));
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /**
   * The engine with the chosen kernel.
   *
   * @throws UsageException if this build has no such kernel
   */
  RegionEngine engine() throws UsageException {
    try {
      return new RegionEngine(kernel);
    } catch (UnsupportedOperationException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}
