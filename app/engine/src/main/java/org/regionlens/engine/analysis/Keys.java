package org.regionlens.engine.analysis;

import java.util.stream.Stream;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;
import org.regionlens.engine.kernel.LabelScatter;
import org.regionlens.engine.kernel.Pulls;
import org.regionlens.engine.kernel.Scatter;
import org.regionlens.engine.memo.Key;
import org.regionlens.engine.memo.Owner;
import org.regionlens.engine.rmi.LabelModel;
import org.regionlens.engine.rmi.RegionModel;

/**
 * Names of kept values. Each record holds what its value depends on and nothing else: settings that
 * mean the same have equal names, and a setting that does not matter is not part of one.
 */
final class Keys {
  static final int ENTRY = 200;

  private Keys() {}

  /** How the grid is made; no pooling and a stride of 1 are the same. */
  record Grid(PoolingMode pooling, int stride) {
    static Grid of(Settings settings) {
      return settings.stride() == 1
          ? new Grid(PoolingMode.NONE, 1)
          : new Grid(settings.pooling(), settings.stride());
    }
  }

  /** Which windows count: R, and whether those with a hole are dropped. */
  record Windows(int radius, boolean exclude) {}

  /** The windows that are kept and the cells they hold. */
  record Points(Owner labels, Grid grid, Windows windows) implements Key<RequestFrame.KeptWindows> {
    @Override
    public long bytes(RequestFrame.KeptWindows value) {
      return ENTRY + value.bytes();
    }

    @Override
    public Stream<Owner> owners() {
      return Stream.of(labels);
    }
  }

  /** A map of doubles. */
  interface Plane extends Key<double[]> {
    @Override
    default long bytes(double[] value) {
      return ENTRY + 8L * value.length;
    }

    @Override
    default Stream<double[]> planes(double[] value) {
      return Stream.of(value);
    }
  }

  /** Labels of a class on the grid, after a cascade; without one: {@link Cascade.Off}. */
  record LabelGrid(Owner labels, int classIndex, Grid grid, Cascade cascade) implements Plane {
    @Override
    public Stream<Owner> owners() {
      return Stream.of(labels);
    }
  }

  /** p of a channel on the pixels: its logits, and the labels that say what is ignored. */
  record Predictions(Owner labels, Owner logits, int channel) implements Plane {
    @Override
    public Stream<Owner> owners() {
      return Stream.of(labels, logits);
    }
  }

  /** p of a channel on the grid, after a cascade. */
  record PredictionGrid(Predictions pixels, Grid grid, Cascade cascade) implements Plane {
    @Override
    public Stream<Owner> owners() {
      return pixels.owners();
    }
  }

  /** The class's part of BCE. */
  record BceLoss(Predictions pixels) implements Key<Double> {
    @Override
    public long bytes(Double value) {
      return ENTRY;
    }

    @Override
    public Stream<Owner> owners() {
      return pixels.owners();
    }
  }

  /** Whether a map of the grid is constant on the cells that count. */
  record Constant(Plane map, Points points) implements Key<Boolean> {
    @Override
    public long bytes(Boolean value) {
      return ENTRY;
    }

    @Override
    public Stream<Owner> owners() {
      return Stream.concat(map.owners(), points.owners());
    }
  }

  /** ȳ and S_yy. */
  record LabelStatistics(LabelGrid grid, Points points) implements Key<LabelScatter> {
    @Override
    public long bytes(LabelScatter value) {
      return ENTRY + 8L * (value.mean().length + value.scatter().length);
    }

    @Override
    public Stream<Owner> owners() {
      return grid.owners();
    }
  }

  /** S_pp and S_yp beside them. */
  record Statistics(LabelStatistics labels, PredictionGrid grid) implements Key<Scatter> {
    @Override
    public long bytes(Scatter value) {
      return ENTRY + 16L * (value.labelMean().length + value.prediction().length);
    }

    @Override
    public Stream<Owner> owners() {
      return grid.owners();
    }
  }

  /** The factor of S_yy + αI, in the order of a chain that keeps g. */
  record LabelFactor(LabelStatistics statistics, double ridge, double chain)
      implements Key<LabelModel> {
    @Override
    public long bytes(LabelModel value) {
      return ENTRY + 8L * value.size() * value.size();
    }

    @Override
    public Stream<Owner> owners() {
      return statistics.owners();
    }
  }

  /** K, M and its factor. */
  record Model(Statistics statistics, double ridge, double chain) implements Key<RegionModel> {
    @Override
    public long bytes(RegionModel value) {
      return ENTRY + 24L * value.size() * value.size();
    }

    @Override
    public Stream<Owner> owners() {
      return statistics.owners();
    }
  }

  /** u_n. */
  record LabelForms(LabelFactor factor) implements Plane {
    @Override
    public Stream<Owner> owners() {
      return factor.owners();
    }
  }

  /** q_n. */
  record Forms(Model model) implements Plane {
    @Override
    public Stream<Owner> owners() {
      return model.owners();
    }
  }

  /** ∂L_c/∂p, back through cascade and pooling, [H,W]. */
  record Gradient(Model model) implements Plane {
    @Override
    public Stream<Owner> owners() {
      return model.owners();
    }
  }

  /** Pulls by side. */
  record PullsOf(Model model) implements Key<Pulls> {
    @Override
    public long bytes(Pulls value) {
      return ENTRY + 32L * value.total().length;
    }

    @Override
    public Stream<Owner> owners() {
      return model.owners();
    }
  }
}
