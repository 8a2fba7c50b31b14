package org.regionlens.engine.edge;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.support.Scenes.Scene;
import org.regionlens.engine.work.Threads;

/** Studies of small scenes, as the tests of this package ask for them. */
final class Studies {

  static final List<MapRef> CURVES =
      List.of(
          StandardMaps.GRADIENT_BCE,
          StandardMaps.GRADIENT_RMI,
          StandardMaps.BCE,
          StandardMaps.MI_CONTRIBUTION,
          StandardMaps.SENSITIVITY,
          StandardMaps.SENSITIVITY_LABELS);
  static final List<MapRef> PIXEL_CURVES =
      List.of(StandardMaps.GRADIENT_BCE, StandardMaps.GRADIENT_RMI, StandardMaps.BCE);
  static final Settings PAPER = Settings.defaults();

  static EdgeReport study(
      Scene scene, Settings settings, OptionalInt classIndex, List<MapRef> curves, int threads) {
    return new EdgeStudy(new RegionEngine(KernelChoice.SCALAR), Threads.of(threads))
        .study(
            scene.labelMap(),
            scene.prediction(),
            settings,
            classIndex,
            EdgeSettings.defaults().withCurves(curves),
            Cancellation.NEVER);
  }

  static EdgeReport study(Scene scene, Settings settings, List<MapRef> curves) {
    return study(scene, settings, OptionalInt.empty(), curves, 1);
  }

  /** Labels 1 where the predicate holds, 0 elsewhere, and one channel of logits. */
  static Scene scene(int height, int width, IntPredicate inside, double[] logits) {
    int[] labels = new int[height * width];
    Arrays.setAll(labels, i -> inside.test(i) ? 1 : 0);
    return new Scene(height, width, labels, new double[][] {logits});
  }

  static double magnitudes(MapValues map) {
    return Arrays.stream(map.samples().toDoubles())
        .filter(v -> !Double.isNaN(v))
        .map(Math::abs)
        .sum();
  }

  static EdgeShare share(EdgeSums sums, MapRef id) {
    EdgeShare share = sums.share(id);
    if (share == null) {
      throw new AssertionError("no share of " + id);
    }
    return share;
  }

  private Studies() {}
}
