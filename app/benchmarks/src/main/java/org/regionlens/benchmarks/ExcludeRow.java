package org.regionlens.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.work.Threads;

/**
 * Lines of the table: how many times as long the policy <em>exclude</em> takes as
 * <em>reference</em> on a scene with void along every boundary, two classes.
 */
record ExcludeRow(int size, Threads threads) {
  private static final int TURNS = 3;
  private static final double SECONDS = 1;

  /** Loss and gradient, then the maps of the default panes. */
  List<String> measure(int radius) {
    return List.of(
        "loss + gradient %.2f×"
            .formatted(
                ratio(radius, new ClassSelection.Each(), Set.of(StandardMaps.GRADIENT_TOTAL))),
        "default maps %.2f×".formatted(ratio(radius, new ClassSelection.All(), Frame.MAPS)));
  }

  /** Of the medians of some turns, one policy after the other. */
  private double ratio(int radius, ClassSelection classes, Set<MapRef> maps) {
    Scene scene = Scene.of(size, 2, Scene.VOID, 7);
    List<Workload> loads = new ArrayList<>();
    for (String policy : List.of("reference", "exclude")) {
      Workload load =
          new Workload(
              scene, Workload.settings(radius, "off", policy), classes, KernelChoice.AUTO, threads);
      load.check(maps);
      loads.add(load);
    }
    double[][] times = new double[loads.size()][0];
    for (int turn = 0; turn < TURNS; turn++) {
      for (int i = 0; i < loads.size(); i++) {
        Workload load = loads.get(i);
        times[i] = Timer.joined(times[i], Timer.all(() -> load.run(maps), SECONDS, SECONDS));
      }
    }
    return Timer.median(times[1]) / Timer.median(times[0]);
  }
}
