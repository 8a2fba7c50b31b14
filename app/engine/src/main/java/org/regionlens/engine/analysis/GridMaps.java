package org.regionlens.engine.analysis;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.bce.ClassPixels;
import org.regionlens.engine.bce.PixelKernel;
import org.regionlens.engine.cascade.MapCascade;
import org.regionlens.engine.work.Strips;
import org.regionlens.engine.work.Work;

/** y and p of one class, from the pixels to the grid and through the cascade. */
final class GridMaps {
  private final RequestFrame frame;
  private final ClassKeys keys;
  private final Work work;
  private final ClassPixels pixels;
  private double @Nullable [] labels;
  private double @Nullable [] prediction;
  private double @Nullable [] pixelPrediction;

  GridMaps(RequestFrame frame, ClassKeys keys, int channel, Work work) {
    this.frame = frame;
    this.keys = keys;
    this.work = work;
    this.pixels = frame.losses().marginPixels(channel);
  }

  ClassPixels pixels() {
    return pixels;
  }

  /** Whether maps of a sort are worth keeping in this request. */
  boolean keeps(KeptPlanes sort) {
    return sort.fit(
        frame.request().logits().channels(), pixels.size(), frame.tools().memo().capacityForMaps());
  }

  MapCascade cascade() {
    return MapCascade.of(
        keys.prediction().cascade(),
        frame.geometry().gridHeight(),
        frame.geometry().gridWidth(),
        frame.tools().cascades());
  }

  /** y after pooling and cascade, [Gh,Gw]. */
  double[] labels() {
    double[] y = labels;
    if (y == null) {
      y =
          keys.cascadesLabels()
              ? kept(KeptPlanes.GRID, keys.labels(), this::cascadedLabels)
              : pooledLabels(KeptPlanes.GRID);
      labels = y;
    }
    return y;
  }

  /**
   * y after the cascade, to the digits that it has beside 1. A raster's tails never end: rounded
   * away as they are in y = 1, they leave 0 where nothing came, and kernels make no products there.
   */
  private double[] cascadedLabels() {
    double[] y = cascade().apply(pooledLabels(KeptPlanes.SOURCES), work);
    Strips.of(y.length)
        .forEach(
            work,
            (from, to) -> {
              for (int i = from; i < to; i++) {
                y[i] = y[i] + 1 - 1;
              }
            });
    return y;
  }

  private double[] pooledLabels(KeptPlanes sort) {
    return kept(
        sort, keys.labelsBeforeCascade(), () -> frame.pooling().poolLabels(targets(), work));
  }

  /** p after pooling and cascade, [Gh,Gw]. */
  double[] prediction() {
    double[] p = prediction;
    if (p == null) {
      p =
          keys.cascades()
              ? kept(
                  KeptPlanes.GRID,
                  keys.prediction(),
                  () -> cascade().apply(pooledPrediction(KeptPlanes.SOURCES), work))
              : pooledPrediction(KeptPlanes.GRID);
      prediction = p;
    }
    return p;
  }

  /**
   * p after pooling. No pooling gives back the array that it is given, which must not be kept under
   * a second name: {@link org.regionlens.engine.Settings} allow it with a stride of 1 only.
   */
  private double[] pooledPrediction(KeptPlanes sort) {
    return keys.pools()
        ? kept(
            sort,
            keys.predictionBeforeCascade(),
            () -> frame.pooling().poolPrediction(pixelPrediction(KeptPlanes.SOURCES), work))
        : pixelPrediction(sort);
  }

  /** p, [H,W]. */
  double[] pixelPrediction() {
    return pixelPrediction(KeptPlanes.SOURCES);
  }

  private double[] pixelPrediction(KeptPlanes sort) {
    double[] p = pixelPrediction;
    if (p == null) {
      p = kept(sort, keys.prediction().pixels(), () -> predict().prediction());
      pixelPrediction = p;
    }
    return p;
  }

  /** p and the losses that come with it. */
  private record Predicted(double[] prediction, double lossSum) {}

  private Predicted predict() {
    double[] result = work.plane(pixels.size());
    PixelKernel kernel = frame.tools().pixels();
    double sum =
        Strips.of(result.length)
            .sum(
                work,
                (first, end) -> {
                  double part = 0;
                  for (int from = first; from < end; from += PixelKernel.RUN) {
                    int length = Math.min(PixelKernel.RUN, end - from);
                    part += kernel.predictions(pixels, from, length, result);
                  }
                  return part;
                });
    return new Predicted(result, sum);
  }

  /** Σb; the prediction, which comes with it, is not made a second time. */
  double lossSum() {
    Predicted predicted = predict();
    KeptPlanes sort = keys.pools() || keys.cascades() ? KeptPlanes.SOURCES : KeptPlanes.GRID;
    pixelPrediction = kept(sort, keys.prediction().pixels(), () -> predicted.prediction());
    return predicted.lossSum();
  }

  /** Per cell, whether its pooled label is above ½: before any cascade. */
  boolean[] side() {
    double[] y = keys.cascadesLabels() ? pooledLabels(KeptPlanes.SOURCES) : labels();
    boolean[] side = new boolean[y.length];
    Strips.of(y.length)
        .forEach(
            work,
            (from, to) -> {
              for (int i = from; i < to; i++) {
                side[i] = y[i] > 0.5;
              }
            });
    return side;
  }

  private double[] targets() {
    double[] result = work.plane(pixels.size());
    Strips.of(result.length)
        .forEach(
            work, (from, to) -> frame.tools().pixels().targets(pixels, from, to - from, result));
    return result;
  }

  private double[] kept(KeptPlanes sort, Keys.Plane key, Supplier<double[]> make) {
    work.check();
    return frame.tools().kept(keeps(sort), key, make);
  }
}
