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

  /** The cascades whose weight is changed, from {@code weight} to a new one. */
  private static final List<String> CASCADES = List.of("chain", "diffusion", "raster");

  /** What is printed: the median of each change, and of a first question with nothing kept. */
  String measure() {
    Workload cold = load(Settings.defaults().withRadius(radius));
    cold.check(Frame.MAPS);
    Frame frame = new Frame(cold.scene(), ALL, Frame.workOf(cold));
    List<String> parts = new ArrayList<>();
    double ofRadius = changed(frame, load(Settings.defaults().withRadius(radius - 1)), cold);
    parts.add("R %.1f".formatted(ofRadius));
    double slowest = ofRadius;
    for (String cascade : CASCADES) {
      Workload before = load(Workload.settings(radius, cascade, 0.5));
      Workload after = load(Workload.settings(radius, cascade, 0.6));
      double time = changed(frame, before, after);
      slowest = Math.max(slowest, time);
      parts.add("%s %.1f".formatted(cascade, time));
    }
    double first = Timer.milliseconds(() -> frame.colour(cold.run(Frame.MAPS)));
    Analysis analysis = cold.run(Frame.MAPS);
    double colours = Timer.milliseconds(() -> frame.colour(analysis));
    return "%.1f ms: %s; first %.1f (%.1f of them colours)"
        .formatted(slowest, String.join(", ", parts), first, colours);
  }

  private Workload load(Settings settings) {
    return new Workload(Scene.of(size, classes, 7), settings, ALL, KernelChoice.AUTO, threads);
  }

  /** An engine that has answered one question is asked the other. */
  private static double changed(Frame frame, Workload before, Workload after) {
    record Answered(RegionEngine engine, Analysis analysis) {}
    return Timer.milliseconds(
        () -> {
          RegionEngine engine = before.engine();
          return new Answered(engine, before.run(engine, Frame.MAPS));
        },
        answered -> frame.colourChanged(answered.analysis, after.run(answered.engine, Frame.MAPS)));
  }
}
