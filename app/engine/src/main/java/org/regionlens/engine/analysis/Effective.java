package org.regionlens.engine.analysis;

import org.regionlens.engine.Cascade;
import org.regionlens.engine.IgnoredPolicy;
import org.regionlens.engine.Settings;
import org.regionlens.engine.bce.LabelFacts;

/** What settings amount to: those that mean the same become equal. */
final class Effective {

  private Effective() {}

  /** What a cascade does to the maps of the grid, whatever its scope. */
  static Cascade spread(Cascade cascade) {
    return switch (cascade) {
      case Cascade.Off off -> off;
      case Cascade.Chain _ -> new Cascade.Off();
      case Cascade.Diffusion(double weight, int depth, Cascade.Border border, var _) ->
          weight == 0 || depth == 0
              ? new Cascade.Off()
              : new Cascade.Diffusion(weight, depth, border, Cascade.Scope.BOTH);
      case Cascade.Raster(double weight, int depth, var _) ->
          weight == 0 || depth == 0
              ? new Cascade.Off()
              : new Cascade.Raster(weight, depth, Cascade.Scope.BOTH);
    };
  }

  /** g of a chain that has an effect, else 1. */
  static double chain(Cascade cascade, int radius) {
    return cascade instanceof Cascade.Chain(double weight) && radius > 2 ? weight : 1;
  }

  /** The cascade's part of a region's name: settings without effect are {@link Cascade.Off}. */
  static Cascade cascade(Cascade cascade, int radius) {
    if (cascade instanceof Cascade.Chain) {
      double g = chain(cascade, radius);
      return g == 1 ? new Cascade.Off() : new Cascade.Chain(g);
    }
    return spread(cascade) instanceof Cascade.Off ? new Cascade.Off() : cascade;
  }

  /** Windows are dropped only where the policy asks for it and a pixel is ignored. */
  static Keys.Windows windows(Settings settings, LabelFacts facts) {
    return new Keys.Windows(
        settings.radius(), settings.ignored() == IgnoredPolicy.EXCLUDE && facts.anyIgnored());
  }
}
