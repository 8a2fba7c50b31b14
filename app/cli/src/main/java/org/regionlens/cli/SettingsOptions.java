package org.regionlens.cli;

import org.regionlens.engine.IgnoredPolicy;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.work.Threads;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The settings of the loss, and what computes it. */
final class SettingsOptions {
  private static final int MOST_THREADS = 1024;

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

  @Mixin private ObjectiveOptions objective = new ObjectiveOptions();

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

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "0",
      showDefaultValue = CommandLine.Help.Visibility.NEVER,
      descriptionKey = "cli.threads")
  private int threads;

  /**
   * The settings.
   *
   * @throws UsageException if a value lies out of range, or the stride contradicts the pooling
   */
  Settings settings(Console console) throws UsageException {
    try {
      return new Settings(
          radius, pool, stride, ridge, objective.objective(), ignored, cascade.cascade(console));
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /**
   * The chosen threads.
   *
   * @throws UsageException if that is no number of threads
   */
  Threads threads(Console console) throws UsageException {
    if (threads < 0 || threads > MOST_THREADS) {
      throw new UsageException(
          console
              .words()
              .get("cli.wrong.threads", Integer.toString(MOST_THREADS), Integer.toString(threads)));
    }
    return threads == 0 ? Threads.ofThisMachine() : Threads.of(threads);
  }

  /**
   * The engine with the chosen kernel.
   *
   * @throws UsageException if this machine lacks what the kernel needs
   */
  RegionEngine engine(Threads on) throws UsageException {
    try {
      return new RegionEngine(kernel, on);
    } catch (UnsupportedOperationException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}
