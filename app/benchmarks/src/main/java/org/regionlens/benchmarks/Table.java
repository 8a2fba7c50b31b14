package org.regionlens.benchmarks;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.InvalidInputException;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.work.Threads;
import org.regionlens.media.colour.Scaling;

/**
 * The table of docs/performance.md for this machine, on stdout. Arguments: the number of threads, 2
 * unless given; the Python interpreter that has torch, {@code python3} unless given; and the parts
 * to print, all unless some are named.
 */
public final class Table {
  private static final Set<MapRef> GRADIENT = Set.of(StandardMaps.GRADIENT_TOTAL);

  /** Turns of PyTorch and our own, one after the other. */
  private static final int TURNS = 3;

  private static final double TURN_SECONDS = 1.5;
  private static final double WARM_SECONDS = 4;

  private final Threads threads;
  private final Machine machine;

  private Table(int count) {
    threads = Threads.of(count);
    machine = Machine.measure(count);
  }

  /** Prints some lines. */
  @FunctionalInterface
  private interface Part {
    void print() throws IOException, InterruptedException;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    // Decimal points, whoever reads it.
    Locale.setDefault(Locale.ROOT);
    int threads = arguments.length == 0 ? 2 : Integer.parseInt(arguments[0]);
    String python = arguments.length < 2 ? Published.PYTHON : arguments[1];
    new Table(threads)
        .print(python, List.of(arguments).subList(Math.min(2, arguments.length), arguments.length));
  }

  private void print(String python, List<String> wanted) throws IOException, InterruptedException {
    Map<String, Part> parts = new LinkedHashMap<>();
    parts.put("loss", () -> against(python));
    parts.put("losses", () -> losses(python));
    parts.put("frame-3", () -> frame(512, 1, 3, "16 ms | 8 ms"));
    parts.put("frame-10", () -> frame(512, 1, 10, "100 ms | 60 ms"));
    parts.put("frame-21", () -> frame(513, 21, 3, "150 ms | 80 ms"));
    parts.put("colours", this::colours);
    parts.put("painting", this::painting);
    parts.put("exclude", this::exclude);
    parts.put("pixels", this::pixels);
    parts.put("radii", this::radii);
    parts.put("start", Table::start);
    for (String name : wanted) {
      if (!parts.containsKey(name)) {
        System.err.println("No part " + name + "; there are " + String.join(", ", parts.keySet()));
        return;
      }
    }
    line(
        "%d threads of %d processors; at most %.1f·10⁹ double multiply-adds and %.1f·10⁹ bytes a second."
            .formatted(
                machine.threads(),
                Runtime.getRuntime().availableProcessors(),
                machine.multiplyAdds(),
                machine.bandwidth()));
    for (Map.Entry<String, Part> part : parts.entrySet()) {
      if (wanted.isEmpty() || wanted.contains(part.getKey())) {
        part.getValue().print();
      }
    }
  }

  private static void start() throws IOException, InterruptedException {
    double start = WindowStart.milliseconds();
    String time = Double.isNaN(start) ? "not built" : "%.2f s".formatted(start / 1e3);
    line("| start to filled window, caches warm | %s | 2.5 s | 1.5 s |".formatted(time));
  }

  /** Scales one after the other: milliseconds, and how many times those of the linear one. */
  private void colours() {
    for (MapRef map : List.of(StandardMaps.BCE, StandardMaps.VERSUS)) {
      StringBuilder row = new StringBuilder("| colours of %s, 512×512 |".formatted(map));
      double linear = 0;
      for (Scaling scaling : Scaling.values()) {
        Colouring colouring = new Colouring(512, map, scaling, threads);
        colouring.check();
        double time = Timer.milliseconds(() -> colouring.colour());
        linear = scaling == Scaling.LINEAR ? time : linear;
        row.append(" %s %.2f ms (%.1f×) |".formatted(scaling.id(), time, time / linear));
      }
      line(row.toString());
    }
  }

  private void painting() {
    for (double zoom : new double[] {0.6, 1, 1.5}) {
      Painting painting = new Painting(512, zoom, threads);
      painting.check();
      line(
          "| painting of four panes of %d × %d, at %.0f %% | %.2f ms |"
              .formatted(
                  Painting.WIDTH,
                  Painting.HEIGHT,
                  100 * zoom,
                  Timer.milliseconds(() -> painting.paint())));
    }
  }

  private Workload load(int size, int classes, int radius, ClassSelection selection) {
    return new Workload(
        Scene.of(size, classes, 7),
        Settings.defaults().withRadius(radius),
        selection,
        KernelChoice.AUTO,
        threads);
  }

  private void against(String python) throws IOException {
    try (Published published = Published.start(Published.SCRIPT, python, machine.threads())) {
      line(
          published.measures()
              ? "PyTorch: measured in turn with our own."
              : "PyTorch: measured elsewhere on two cores of this kind, as " + published.reason());
      line("");
      line(
          "| case, loss + gradient | median (best) | PyTorch | ratio | bar | aim | multiply-adds |"
              + " bandwidth |");
      line("|---|---|---|---|---|---|---|---|");
      against(published, 512, 2, 3, "40× | 80×");
      against(published, 512, 2, 5, "60× | 120×");
      against(published, 512, 2, 10, "150× | 300×");
      against(published, 513, 21, 3, "40× | 80×");
    }
    line("");
  }

  private void against(Published published, int size, int classes, int radius, String bars)
      throws IOException {
    // [C,H,W], as a framework's backward pass gives it.
    Workload load = load(size, classes, radius, new ClassSelection.Each());
    load.check(GRADIENT);
    double[] own = new double[0];
    double[] torch = new double[0];
    String name = "%d %d %d".formatted(size, classes, radius);
    for (int turn = 0; turn < TURNS; turn++) {
      torch = Timer.joined(torch, published.times(name, TURN_SECONDS));
      double warm = turn == 0 ? WARM_SECONDS : TURN_SECONDS / 10;
      own = Timer.joined(own, Timer.all(() -> load.run(GRADIENT), warm, TURN_SECONDS));
    }
    double time = Timer.median(own);
    double best = Arrays.stream(own).min().orElseThrow();
    double torchTime = Timer.median(torch);
    double torchBest = Arrays.stream(torch).min().orElseThrow();
    // Sums of products at every displacement: all of S_yp, half of S_yy and S_pp, two stencils.
    double products = 4.0 * (2 * radius - 1) * (2 * radius - 1) * size * size * classes;
    // A label, a logit and a gradient of each pixel and class: what cannot be avoided.
    double bytes = (double) Float.BYTES * size * size * (2 * classes + 1);
    line(
        "| %d×%d, %d classes, R = %d | %.2f ms (%.2f) | %.0f ms (%.0f) | %.0f× (%.0f×) | %s | %.0f %% | %.0f %% |"
            .formatted(
                size,
                size,
                classes,
                radius,
                time,
                best,
                torchTime,
                torchBest,
                torchTime / time,
                torchBest / best,
                bars,
                100 * products / (time * 1e6) / machine.multiplyAdds(),
                100 * bytes / (time * 1e6) / machine.bandwidth()));
  }

  private void losses(String python) throws IOException {
    try (Published published = Published.start(OtherLosses.SCRIPT, python, machine.threads())) {
      line("| loss + gradient, 512×512, 6 classes | median (best) | PyTorch, in turn | ratio |");
      line("|---|---|---|---|");
      new OtherLosses(threads).rows(published).forEach(Table::line);
    }
    line("");
  }

  private void frame(int size, int classes, int radius, String bars) {
    String name = classes == 1 ? "one class" : classes + " classes";
    String times = new FrameRow(size, classes, radius, threads).measure();
    line("| frame, %d×%d, %s, R = %d | %s | %s |".formatted(size, size, name, radius, times, bars));
  }

  private void exclude() {
    for (int radius : new int[] {3, 5, 10}) {
      List<String> ratios = new ExcludeRow(512, threads).measure(radius);
      line(
          "| exclude over reference, R = %d | %s | 2× |"
              .formatted(radius, String.join(", ", ratios)));
    }
  }

  private void pixels() {
    Slope slope = new Slope();
    String note = "";
    // Else the compiler's time would count for the smallest.
    Workload first = load(512, 1, 3, new ClassSelection.All());
    Timer.all(() -> first.run(GRADIENT), WARM_SECONDS, 0);
    for (int size = 512; size <= 8192; size *= 2) {
      try {
        Workload load = load(size, 1, 3, new ClassSelection.All());
        load.run(GRADIENT);
        slope.add((double) size * size, Timer.bestOf(5, () -> load.run(GRADIENT)));
      } catch (InvalidInputException | OutOfMemoryError e) {
        note = ", to %d² for want of memory".formatted(size / 2);
        break;
      }
    }
    line("| cost against pixels, to 8192² | pixels^%.2f%s | linear |".formatted(slope.fit(), note));
  }

  private void radii() {
    Slope slope = new Slope();
    for (int radius = 2; radius <= Settings.MAX_RADIUS; radius++) {
      Workload load = load(512, 2, radius, new ClassSelection.Each());
      slope.add(radius, Timer.milliseconds(() -> load.run(GRADIENT)));
    }
    line("| cost of loss + gradient against R, 2 to 10 | R^%.2f | R² |".formatted(slope.fit()));
  }

  private static void line(String text) {
    System.out.println(text);
  }
}
