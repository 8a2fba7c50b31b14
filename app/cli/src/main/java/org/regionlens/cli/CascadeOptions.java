package org.regionlens.cli;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Cascade;
import picocli.CommandLine.Option;

/** The cascade; each option counts only where the chosen model has it. */
final class CascadeOptions {
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
   * The cascade. Options that the model does not have change nothing, and the console says so.
   *
   * @throws IllegalArgumentException if a value lies out of range
   */
  Cascade cascade(Console console) {
    sayUnused(console, "--cascade-weight", weight, CascadeModel.OFF);
    sayUnused(console, "--cascade-depth", depth, CascadeModel.OFF, CascadeModel.CHAIN);
    sayUnused(
        console,
        "--cascade-border",
        border,
        CascadeModel.OFF,
        CascadeModel.CHAIN,
        CascadeModel.RASTER);
    sayUnused(console, "--cascade-scope", scope, CascadeModel.OFF, CascadeModel.CHAIN);
    double w = weight == null ? Cascade.DEFAULT_WEIGHT : weight;
    Cascade.Scope s = scope == null ? Cascade.Scope.BOTH : scope;
    return switch (model) {
      case OFF -> new Cascade.Off();
      case CHAIN -> new Cascade.Chain(w);
      case DIFFUSION ->
          new Cascade.Diffusion(
              w,
              depth == null ? Cascade.DEFAULT_HOPS : depth,
              border == null ? Cascade.Border.HOLD : border,
              s);
      case RASTER -> new Cascade.Raster(w, depth == null ? Cascade.DEFAULT_SWEEPS : depth, s);
    };
  }

  private void sayUnused(
      Console console, String option, @Nullable Object value, CascadeModel... without) {
    if (value != null && Arrays.asList(without).contains(model)) {
      console.say(console.words().get("cli.unused", option, NameConverter.name(model)));
    }
  }
}
