package org.regionlens.benchmarks;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.InvalidInputException;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.MapId;
import org.regionlens.engine.Settings;
import org.regionlens.engine.work.Threads;

/**
 * The table of docs/performance.md for this machine, on stdout. Arguments: the number of threads, 2
 * unless given, and the Python interpreter that has torch, {@code python3} unless given.
 */
public final class Table {
  private static final Set<MapId> GRADIENT = Set.of(MapId.GRADIENT_TOTAL);

  private final Threads threads;
  private final Machine machine;
  private final Published published;

  private Table(int count, String python) {
    threads = Threads.of(count);
    machine = Machine.measure(count);
    published = Published.measure(python, count);
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    // Decimal points, whoever reads it.
    Locale.setDefault(Locale.ROOT);
    int threads = arguments.length == 0 ? 2 : Integer.parseInt(arguments[0]);
    new Table(threads, arguments.length < 2 ? Published.PYTHON : arguments[1]).print();
  }

  private void print() throws IOException, InterruptedException {
    line(
        "%d threads of %d processors; at most %.1f·10⁹ double multiply-adds and %.1f·10⁹ bytes a second."
            .formatted(
                machine.threads(),
                Runtime.getRuntime().availableProcessors(),
                machine.multiplyAdds(),
                machine.bandwidth()));
    line(
        published.measured()
            ? "PyTorch: measured in this run."
            : "PyTorch: measured elsewhere on two cores of this kind, as " + published.reason());
    line("");
    line("| case | time | PyTorch | ratio | bar | aim | multiply-adds | bandwidth |");
    line("|---|---|---|---|---|---|---|---|");
    against(512, 2, 3, "40× | 80×");
    against(512, 2, 5, "60× | 120×");
    against(512, 2, 10, "150× | 300×");
    against(513, 21, 3, "40× | 80×");
    frame(512, 1, 3, "16 ms | 8 ms");
    frame(512, 1, 10, "100 ms | 60 ms");
    frame(513, 21, 3, "150 ms | 80 ms");
    pixels();
    radii();
    double start = WindowStart.milliseconds();
    String time = Double.isNaN(start) ? "not built" : "%.2f s".formatted(start / 1e3);
    line("| start to filled window, caches warm | %s | | | 2.5 s | 1.5 s | | |".formatted(time));
  }

  private Workload load(int size, int classes, int radius, ClassSelection selection) {
    return new Workload(
        Scene.of(size, classes, 7),
        Settings.defaults().withRadius(radius),
        selection,
        KernelChoice.AUTO,
        threads);
  }

  private void against(int size, int classes, int radius, String bars) {
    // [C,H,W], as a framework's backward pass gives it.
    Workload load = load(size, classes, radius, new ClassSelection.Each());
    load.check(GRADIENT);
    double time = Timer.milliseconds(() -> load.run(GRADIENT));
    double torch = published.of("%dx%dx%d R%d".formatted(size, size, classes, radius));
    // Sums of products at every displacement: all of S_yp, half of S_yy and S_pp, two stencils.
    double products = 4.0 * (2 * radius - 1) * (2 * radius - 1) * size * size * classes;
    // A label, a logit and a gradient of each pixel and class: what cannot be avoided.
    double bytes = (double) Float.BYTES * size * size * (2 * classes + 1);
    line(
        "| loss + gradient, %d×%d, %d classes, R = %d | %.2f ms | %.0f ms | %.0f× | %s | %.0f %% | %.0f %% |"
            .formatted(
                size,
                size,
                classes,
                radius,
                time,
                torch,
                torch / time,
                bars,
                100 * products / (time * 1e6) / machine.multiplyAdds(),
                100 * bytes / (time * 1e6) / machine.bandwidth()));
  }

  private void frame(int size, int classes, int radius, String bars) {
    String name = classes == 1 ? "one class" : classes + " classes";
    String times = new FrameRow(size, classes, radius, threads).measure();
    line(
        "| frame, %d×%d, %s, R = %d | %s | | | %s | | |"
            .formatted(size, size, name, radius, times, bars));
  }

  private void pixels() {
    Slope slope = new Slope();
    String note = "";
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
    line(
        "| cost against pixels, to 8192² | pixels^%.2f%s | | | linear | | | |"
            .formatted(slope.fit(), note));
  }

  private void radii() {
    Slope slope = new Slope();
    for (int radius = 2; radius <= Settings.MAX_RADIUS; radius++) {
      Workload load = load(512, 2, radius, new ClassSelection.Each());
      slope.add(radius, Timer.milliseconds(() -> load.run(GRADIENT)));
    }
    line(
        "| cost of loss + gradient against R, 2 to 10 | R^%.2f | | | R² | | | |"
            .formatted(slope.fit()));
  }

  private static void line(String text) {
    System.out.println(text);
  }
}
