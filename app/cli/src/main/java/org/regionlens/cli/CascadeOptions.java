package org.regionlens.cli;

import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Cascade;
import org.regionlens.media.text.Words;
import picocli.CommandLine.Option;

/** The cascade; each option only where the chosen model has it. */
final class CascadeOptions {
  private static final double DEFAULT_WEIGHT = 0.5;
  private static final int DEFAULT_HOPS = 4;
  private static final int DEFAULT_SWEEPS = 1;

  @Option(
      names = "--cascade",
      paramLabel = "off|chain|diffusion|raster",
      defaultValue = "off",
      descriptionKey = "cli.cascade")
  private CascadeModel model = CascadeModel.OFF;

  @Option(names = "--cascade-weight", paramLabel = "W", descriptionKey = "cli.cascade-weight")
  private @Nullable Double weight;

  @Option(names = "--cascade-depth", paramLabel = "D", descriptionKey = "cli.cascade-depth")
  private @Nullable Integer depth;

  @Option(
      names = "--cascade-border",
      paramLabel = "hold|replicate|reflect|zero",
      descriptionKey = "cli.cascade-border")
  private Cascade.@Nullable Border border;

  @Option(
      names = "--cascade-scope",
      paramLabel = "both|prediction",
      descriptionKey = "cli.cascade-scope")
  private Cascade.@Nullable Scope scope;

  /**
   * The cascade.
   *
   * @throws UsageException if an option is given that the model does not have
   * @throws IllegalArgumentException if a value lies out of range
   */
  Cascade cascade(Words words) throws UsageException {
    refuse(words, "--cascade-weight", weight, CascadeModel.OFF);
    refuse(words, "--cascade-depth", depth, CascadeModel.OFF, CascadeModel.CHAIN);
    refuse(
        words,
        "--cascade-border",
        border,
        CascadeModel.OFF,
        CascadeModel.CHAIN,
        CascadeModel.RASTER);
    refuse(words, "--cascade-scope", scope, CascadeModel.OFF, CascadeModel.CHAIN);
    double w = weight == null ? DEFAULT_WEIGHT : weight;
    Cascade.Scope s = scope == null ? Cascade.Scope.BOTH : scope;
    return switch (model) {
      case OFF -> new Cascade.Off();
      case CHAIN -> new Cascade.Chain(w);
      case DIFFUSION ->
          new Cascade.Diffusion(
              w,
              depth == null ? DEFAULT_HOPS : depth,
              border == null ? Cascade.Border.HOLD : border,
              s);
      case RASTER -> new Cascade.Raster(w, depth == null ? DEFAULT_SWEEPS : depth, s);
    };
  }

  private void refuse(Words words, String option, @Nullable Object value, CascadeModel... without)
      throws UsageException {
    for (CascadeModel each : without) {
      if (value != null && model == each) {
        throw new UsageException(words.get("cli.wrong.cascade", option, NameConverter.name(model)));
      }
    }
  }
}
