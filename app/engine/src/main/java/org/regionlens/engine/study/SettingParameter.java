package org.regionlens.engine.study;

import java.util.Locale;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;

/** The settings of the loss that are numbers. */
public enum SettingParameter implements SweepParameter {
  /** R, the side of the neighbourhood in grid cells. */
  RADIUS {
    @Override
    Settings change(Settings settings, double value) {
      return settings.withRadius(whole(value));
    }
  },
  /** s, pixels per grid cell; needs a pooling. */
  STRIDE {
    @Override
    Settings change(Settings settings, double value) {
      if (settings.pooling() == PoolingMode.NONE) {
        throw new IllegalArgumentException(
            "Without pooling the stride is 1: choose a pooling to sweep it.");
      }
      return settings.withPooling(settings.pooling(), whole(value));
    }
  },
  /** λ, the weight of BCE in the total. */
  LAMBDA {
    @Override
    Settings change(Settings settings, double value) {
      return settings.withLambda(value);
    }
  },
  /** α, added to the diagonals. */
  RIDGE {
    @Override
    Settings change(Settings settings, double value) {
      return settings.withRidge(value);
    }
  },
  /** g or γ; needs a cascade. */
  CASCADE_WEIGHT {
    @Override
    Settings change(Settings settings, double value) {
      return settings.withCascade(
          switch (settings.cascade()) {
            case Cascade.Off _ ->
                throw new IllegalArgumentException(
                    "There is no cascade whose weight could change: choose chain, diffusion or"
                        + " raster.");
            case Cascade.Chain _ -> new Cascade.Chain(value);
            case Cascade.Diffusion of ->
                new Cascade.Diffusion(value, of.depth(), of.border(), of.scope());
            case Cascade.Raster of -> new Cascade.Raster(value, of.depth(), of.scope());
          });
    }
  },
  /** D, hops or sweeps; needs a diffusion or raster. */
  CASCADE_DEPTH {
    @Override
    Settings change(Settings settings, double value) {
      return settings.withCascade(
          switch (settings.cascade()) {
            case Cascade.Off _, Cascade.Chain _ ->
                throw new IllegalArgumentException(
                    "There is no cascade whose depth could change: choose diffusion or raster.");
            case Cascade.Diffusion of ->
                new Cascade.Diffusion(of.weight(), whole(value), of.border(), of.scope());
            case Cascade.Raster of -> new Cascade.Raster(of.weight(), whole(value), of.scope());
          });
    }
  };

  abstract Settings change(Settings settings, double value);

  @Override
  public String commandName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public SweepCase at(SweepCase base, double value) {
    return base.with(change(base.settings(), value));
  }

  int whole(double value) {
    if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "The %s is a whole number, not %s."
              .formatted(commandName().replace('-', ' '), Double.toString(value)));
    }
    return (int) value;
  }
}
