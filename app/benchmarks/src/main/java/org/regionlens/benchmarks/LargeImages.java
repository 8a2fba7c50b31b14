package org.regionlens.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.MapCatalogue;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Samples;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.analysis.RegionEngine;

/**
 * Whether the largest cases fit into the heap, and how soon a cancelled request ends. Run with
 * {@code -Xmx4g}; prints the time, the largest heap seen, and whether four coloured buffers still
 * fit beside the answer.
 */
public final class LargeImages {
  private static final Set<MapRef> PANES =
      Set.of(StandardMaps.BCE, StandardMaps.MI_CONTRIBUTION, StandardMaps.VERSUS);
  private static final int BUFFERS = 4;
  private static final int MOMENTS = 8;
  private static final int WARM_UPS = 3;
  private static final long WARM_NANOSECONDS = 8_000_000_000L;

  private LargeImages() {}

  /**
   * Runs one case.
   *
   * @param arguments height, width, channels, R, and {@code cancel} to measure cancellation
   *     instead, with all maps, or {@code cancel-panes}, with the maps of the default panes
   */
  public static void main(String[] arguments) throws InterruptedException {
    int height = Integer.parseInt(arguments[0]);
    int width = Integer.parseInt(arguments[1]);
    int channels = Integer.parseInt(arguments[2]);
    int radius = Integer.parseInt(arguments[3]);
    String task = arguments.length > 4 ? arguments[4] : "memory";
    boolean cancel = task.startsWith("cancel");
    AnalysisRequest request = request(height, width, channels, radius, task.equals("cancel"));
    RegionEngine engine = new RegionEngine(KernelChoice.AUTO);
    if (cancel) {
      cancellations(engine, request);
    } else {
      memory(engine, request);
    }
  }

  private static void memory(RegionEngine engine, AnalysisRequest request)
      throws InterruptedException {
    HeapPeak peak = new HeapPeak();
    peak.start();
    for (int radius : new int[] {request.settings().radius(), request.settings().radius() + 1}) {
      long start = System.nanoTime();
      Analysis analysis =
          engine.analyse(
              new AnalysisRequest(
                  request.labels(),
                  request.logits(),
                  request.settings().withRadius(radius),
                  request.classes(),
                  request.maps(),
                  request.precision()),
              Cancellation.NEVER);
      double seconds = (System.nanoTime() - start) * 1e-9;
      List<int[]> buffers = new ArrayList<>();
      for (int i = 0; i < BUFFERS; i++) {
        buffers.add(new int[request.labels().height() * request.labels().width()]);
      }
      System.out.printf(
          Locale.ROOT,
          "R = %d: %.2f s, RMI %.6f, largest heap %d MB of %d MB, %d buffers beside %d maps%n",
          radius,
          seconds,
          analysis.rmi(),
          peak.megabytes(),
          Runtime.getRuntime().maxMemory() >> 20,
          buffers.size(),
          analysis.maps().size());
    }
  }

  /** Cancels at moments spread over the time of the request; each on a request never asked. */
  private static void cancellations(RegionEngine engine, AnalysisRequest request)
      throws InterruptedException {
    long whole = Long.MAX_VALUE;
    long begun = System.nanoTime();
    for (int i = 0; i < WARM_UPS && System.nanoTime() - begun < WARM_NANOSECONDS; i++) {
      long start = System.nanoTime();
      engine.analyse(unknown(request), Cancellation.NEVER);
      whole = Math.min(whole, System.nanoTime() - start);
    }
    List<Double> waits = new ArrayList<>();
    for (int i = 0; i < MOMENTS; i++) {
      long delay = whole * i / MOMENTS;
      AtomicLong cancelled = new AtomicLong();
      long begin = System.nanoTime();
      Cancellation later =
          () -> {
            if (System.nanoTime() - begin < delay) {
              return false;
            }
            // The word could have been heard from the moment on at which it was given.
            cancelled.compareAndSet(0, begin + delay);
            return true;
          };
      try {
        engine.analyse(unknown(request), later);
      } catch (CancellationException e) {
        waits.add((System.nanoTime() - cancelled.get()) * 1e-6);
      }
    }
    waits.sort(null);
    System.out.printf(
        Locale.ROOT,
        "whole request %.2f s; %d cancelled: median %.1f ms, slowest %.1f ms%n",
        whole * 1e-9,
        waits.size(),
        waits.get(waits.size() / 2),
        waits.getLast());
  }

  /** The same question about a mask that the engine has not seen: nothing that is kept answers. */
  private static AnalysisRequest unknown(AnalysisRequest request) {
    return new AnalysisRequest(
        request.labels().reading(OptionalInt.of(255), Set.of()),
        request.logits(),
        request.settings(),
        request.classes(),
        request.maps(),
        request.precision());
  }

  private static AnalysisRequest request(
      int height, int width, int channels, int radius, boolean allMaps) {
    int[] labels = new int[height * width];
    int classes = Math.max(2, channels);
    for (int i = 0; i < labels.length; i++) {
      int row = i / width;
      int column = i % width;
      labels[i] = Math.floorMod(row / 97 + (column + row / 3) / 131, classes);
    }
    List<Samples> planes = new ArrayList<>();
    for (int c = 0; c < channels; c++) {
      Random random = new Random(c);
      float[] plane = new float[labels.length];
      int own = channels == 1 ? 1 : c;
      for (int i = 0; i < plane.length; i++) {
        int shifted = labels[Math.min(labels.length - 1, i + 2)];
        plane[i] = (shifted == own ? 3 : -3) + random.nextFloat() * 4 - 2;
      }
      planes.add(Samples.of(plane));
    }
    return new AnalysisRequest(
        new LabelMap(height, width, labels, OptionalInt.of(255), Set.of()),
        new Logits(height, width, planes),
        Settings.defaults().withRadius(radius),
        new ClassSelection.All(),
        allMaps ? Set.copyOf(MapCatalogue.standard()) : PANES,
        Precision.FLOAT);
  }
}
