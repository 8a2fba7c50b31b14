package org.regionlens.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.IgnoredPolicy;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;
import org.regionlens.engine.study.SweepAxis;
import org.regionlens.engine.study.SweepCase;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What B has that A has not. */
final class OtherOptions {
  @Option(names = "--b-prediction", paramLabel = "FILE", descriptionKey = "cli.b-prediction")
  private @Nullable Path prediction;

  @Option(
      names = "--b-pool",
      paramLabel = "none|maximum|average|interpolate",
      descriptionKey = "cli.b-pool")
  private @Nullable PoolingMode pool;

  @Option(names = "--b-ignored", paramLabel = "reference|exclude", descriptionKey = "cli.b-ignored")
  private @Nullable IgnoredPolicy ignored;

  @Option(
      names = "--b-cascade",
      paramLabel = "off|chain|diffusion|raster",
      descriptionKey = "cli.b-cascade")
  private @Nullable CascadeModel cascade;

  @Option(
      names = "--b",
      paramLabel = "NAME=X",
      showDefaultValue = CommandLine.Help.Visibility.NEVER,
      descriptionKey = "cli.b")
  private List<SweepAxis> numbers = new ArrayList<>();

  /** B's prediction, if it is another file. */
  @Nullable Path prediction() {
    return prediction;
  }

  /**
   * B's labels, prediction and settings.
   *
   * @param base A's settings and changes, with B's prediction
   * @throws UsageException if a value is not one, or A and B are the same question
   */
  SweepCase of(SweepCase base, Console console) throws UsageException {
    Settings settings = base.settings();
    try {
      if (pool != null) {
        // Its stride may follow.
        settings = settings.withPooling(pool, Math.max(settings.stride(), 2));
      }
      if (ignored != null) {
        settings = settings.withIgnored(ignored);
      }
      if (cascade != null) {
        settings = settings.withCascade(cascade(cascade));
      }
      SweepCase changed = new SweepCase(base.labels(), base.logits(), settings, base.whatIf());
      for (SweepAxis each : numbers) {
        if (each.values().size() != 1) {
          throw new UsageException(
              console.words().get("cli.wrong.b", each.parameter().commandName()));
        }
        changed = each.parameter().at(changed, each.values().getFirst());
      }
      if (prediction == null && changed.equals(base)) {
        throw new UsageException(console.words().get("cli.compare.same"));
      }
      return changed;
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static Cascade cascade(CascadeModel model) {
    double weight = Cascade.DEFAULT_WEIGHT;
    return switch (model) {
      case OFF -> new Cascade.Off();
      case CHAIN -> new Cascade.Chain(weight);
      case DIFFUSION ->
          new Cascade.Diffusion(
              weight, Cascade.DEFAULT_HOPS, Cascade.Border.HOLD, Cascade.Scope.BOTH);
      case RASTER -> new Cascade.Raster(weight, Cascade.DEFAULT_SWEEPS, Cascade.Scope.BOTH);
    };
  }
}
