package org.regionlens.engine.loss;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Loss;
import org.regionlens.engine.LossTraits.ValueMap;
import org.regionlens.engine.bce.PixelKernel;
import org.regionlens.engine.loss.registry.LossFunctions;
import org.regionlens.engine.map.Field;
import org.regionlens.engine.memo.Memo;
import org.regionlens.engine.simd.SimdPixels;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;

/**
 * All that a loss says of a case, as arrays.
 *
 * @param value L
 * @param perClass by channel, or none
 * @param denominator of the map
 * @param map by channel, [H,W] each; one plane if it is of all classes together; none
 * @param slope by channel, [H,W] each
 */
public record Evaluated(
    double value, List<Double> perClass, double denominator, double[][] map, double[][] slope) {
  private static final long MEMORY = 1L << 26;

  /** With vectors, on the calling thread. */
  public static Evaluated of(Loss loss, LabelMap labels, Logits logits) {
    return of(loss, labels, logits, new SimdPixels(), Threads.ONE);
  }

  public static Evaluated of(
      Loss loss, LabelMap labels, Logits logits, PixelKernel kernel, Threads threads) {
    Memo memo = new Memo(MEMORY);
    try (Memo.Reading _ = memo.read()) {
      Work work = Work.on(threads, Cancellation.NEVER, memo.planes());
      return of(loss, new LossContext(labels, logits, kernel, memo, work));
    }
  }

  public static Evaluated of(Loss loss, LossContext context) {
    LossResult result = LossFunctions.of(loss, context);
    List<double[]> maps = new ArrayList<>();
    int planes =
        switch (loss.traits().map()) {
          case ValueMap.NONE -> 0;
          case ValueMap.PIXELS -> 1;
          default -> context.channels();
        };
    for (int channel = 0; channel < planes; channel++) {
      maps.add(written(result.map(channel), context));
    }
    List<double[]> slopes = new ArrayList<>();
    for (int channel = 0; channel < context.channels(); channel++) {
      slopes.add(written(result.slope(channel), context));
    }
    return new Evaluated(
        result.value(),
        result.perClass(),
        result.denominator(),
        maps.toArray(double[][]::new),
        slopes.toArray(double[][]::new));
  }

  private static double[] written(Field field, LossContext context) {
    double[] plane = new double[context.size()];
    field.forEachRun(
        plane.length,
        context.work(),
        (from, length, buffer) -> System.arraycopy(buffer, 0, plane, from, length));
    return plane;
  }

  /** The value alone. */
  public static double value(Loss loss, LabelMap labels, Logits logits) {
    Memo memo = new Memo(MEMORY);
    Work work = Work.alone(Cancellation.NEVER);
    return LossFunctions.of(loss, new LossContext(labels, logits, new SimdPixels(), memo, work))
        .value();
  }

  /** All of a map's or slope's planes in one array. */
  static double[] joined(double[][] planes) {
    return Arrays.stream(planes).flatMapToDouble(Arrays::stream).toArray();
  }
}
