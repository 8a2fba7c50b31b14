package org.regionlens.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.Loss;
import org.regionlens.engine.LossId;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.loss.LossContext;
import org.regionlens.engine.loss.LossResult;
import org.regionlens.engine.loss.registry.LossFunctions;
import org.regionlens.engine.work.Threads;

/**
 * The losses beside RMI, value and gradient [C,H,W] in double, in turn with PyTorch. Nothing is
 * kept between runs but the logits: distances are measured in each.
 */
final class OtherLosses {
  static final Path SCRIPT = Path.of("docs", "benchmarks", "losses_torch.py");

  private static final int SIZE = 512;
  private static final int CLASSES = 6;
  private static final int TURNS = 3;
  private static final double TURN_SECONDS = 1.5;
  private static final double WARM_SECONDS = 3;

  private final Threads threads;
  private final Scene scene = Scene.of(SIZE, CLASSES, 7);

  OtherLosses(Threads threads) {
    this.threads = threads;
  }

  /** The rows of the table. */
  Stream<String> rows(Published published) {
    return Arrays.stream(LossId.values())
        .filter(id -> id != LossId.GIVEN && id != LossId.RMI)
        .map(LossId::standard)
        .map(loss -> row(loss, published));
  }

  private String row(Loss loss, Published published) {
    double[] own = new double[0];
    double[] torch = new double[0];
    try {
      for (int turn = 0; turn < TURNS; turn++) {
        String name = "%s %d %d".formatted(loss.spec(), SIZE, CLASSES);
        torch = Timer.joined(torch, published.times(name, TURN_SECONDS));
        double warm = turn == 0 ? WARM_SECONDS : TURN_SECONDS / 10;
        own = Timer.joined(own, Timer.all(() -> run(loss), warm, TURN_SECONDS));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    double time = Timer.median(own);
    double best = Arrays.stream(own).min().orElseThrow();
    double torchTime = Timer.median(torch);
    double torchBest = Arrays.stream(torch).min().orElseThrow();
    return "| %s | %.1f ms (%.1f) | %.0f ms (%.0f) | %.0f× (%.0f×) |"
        .formatted(
            loss.spec(), time, best, torchTime, torchBest, torchTime / time, torchBest / best);
  }

  /** Value and gradient; the sum of both keeps the compiler from leaving anything out. */
  private double run(Loss loss) {
    RegionEngine engine = new RegionEngine(KernelChoice.AUTO, threads);
    Scene anew = scene.readAgain();
    return engine.withLosses(
        anew.labels(),
        anew.logits(),
        Cancellation.NEVER,
        context -> {
          LossResult result = LossFunctions.of(loss, context);
          double value = result.value();
          for (double[] plane : planes(result, context)) {
            value += plane[plane.length / 2];
          }
          return value;
        });
  }

  private static List<double[]> planes(LossResult result, LossContext context) {
    double[][] planes = new double[context.channels()][context.size()];
    for (int channel = 0; channel < planes.length; channel++) {
      double[] plane = planes[channel];
      result
          .slope(channel)
          .forEachRun(
              plane.length,
              context.work(),
              (from, length, buffer) -> System.arraycopy(buffer, 0, plane, from, length));
    }
    return List.of(planes);
  }
}
