package org.regionlens.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.Settings;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.work.Threads;

/**
 * A line of the table: from a changed setting to the coloured buffers of the four default panes.
 *
 * @param size of the image's sides
 * @param classes 1: one channel
 * @param radius R after the change
 */
record FrameRow(int size, int classes, int radius, Threads threads) {
  private static final ClassSelection ALL = new ClassSelection.All();

  /** The cascades whose weight is changed. */
  private static final List<String> CASCADES = List.of("chain", "diffusion", "raster");

  /** Where a drag begins, and how far it goes with each frame: no weight comes twice. */
  private static final double FIRST_WEIGHT = 0.4;

  private static final double STEP = 1e-4;

  /** What is printed: the median of each change, and of a first question with nothing kept. */
  String measure() {
    Scene scene = Scene.of(size, classes, 7);
    Workload cold = load(scene, Settings.defaults().withRadius(radius));
    cold.check(Frame.MAPS);
    Frame frame = new Frame(scene, ALL, Frame.workOf(cold));
    List<String> parts = new ArrayList<>();
    double slowest = anotherRadius(frame, scene);
    parts.add("R %.1f".formatted(slowest));
    for (String cascade : CASCADES) {
      double time = drag(frame, scene, cascade);
      slowest = Math.max(slowest, time);
      parts.add("%s %.1f".formatted(cascade, time));
    }
    double first = Timer.milliseconds(() -> frame.colour(cold.run(Frame.MAPS)));
    Analysis analysis = cold.run(Frame.MAPS);
    double colours = Timer.milliseconds(() -> frame.colour(analysis));
    return "%.1f ms: %s; first %.1f (%.1f of them colours)"
        .formatted(slowest, String.join(", ", parts), first, colours);
  }

  private Workload load(Scene scene, Settings settings) {
    return new Workload(scene, settings, ALL, KernelChoice.AUTO, threads);
  }

  /** An engine in use has answered one question about a new mask, and is asked the other. */
  private double anotherRadius(Frame frame, Scene scene) {
    RegionEngine engine = load(scene, Settings.defaults()).engine();
    record Answered(Scene scene, Analysis analysis) {}
    return Timer.milliseconds(
        () -> {
          Scene other = scene.readAgain();
          Settings before = Settings.defaults().withRadius(radius - 1);
          return new Answered(other, load(other, before).run(engine, Frame.MAPS));
        },
        answered -> {
          Settings after = Settings.defaults().withRadius(radius);
          Analysis analysis = load(answered.scene, after).run(engine, Frame.MAPS);
          frame.colourChanged(answered.analysis, analysis);
        });
  }

  /** The slider of a weight moves on and on: each frame has one that was never asked about. */
  private double drag(Frame frame, Scene scene, String cascade) {
    Workload start = load(scene, Workload.settings(radius, cascade, FIRST_WEIGHT));
    RegionEngine engine = start.engine();
    Analysis[] last = {start.run(engine, Frame.MAPS)};
    int[] frames = {0};
    return Timer.milliseconds(
        () -> {
          frames[0]++;
          double weight = FIRST_WEIGHT + STEP * frames[0];
          Workload next = load(scene, Workload.settings(radius, cascade, weight));
          Analysis analysis = next.run(engine, Frame.MAPS);
          frame.colourChanged(last[0], analysis);
          last[0] = analysis;
        });
  }
}
