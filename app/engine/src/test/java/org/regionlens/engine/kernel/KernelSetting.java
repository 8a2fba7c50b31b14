package org.regionlens.engine.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.grid.KeptPoints;
import org.regionlens.engine.support.Scenes;
import org.regionlens.engine.work.Work;

/** Seeded numbers of the size they have in use: labels 0 or 1, predictions with an offset. */
record KernelSetting(
    WindowGrid grid, Residual residual, double[] factor, double[] pull, boolean[] side) {

  static KernelSetting of(RmiKernelContract.Case shape) {
    Random random = new Random(shape.height() * 1000L + shape.width() * 10L + shape.radius());
    int cells = shape.height() * shape.width();
    int d = shape.radius() * shape.radius();
    double[] y =
        shape.height() + shape.width() > 150
            ? disk(shape)
            : random.doubles(cells).map(v -> v < 0.3 ? 1 : 0).toArray();
    double[] p = random.doubles(cells, 0.4, 0.9).toArray();
    boolean[] side = new boolean[cells];
    for (int i = 0; i < cells; i++) {
      side[i] = y[i] > 0.5;
    }
    WindowGrid grid =
        new WindowGrid(shape.height(), shape.width(), shape.radius(), y, p, points(shape, random));
    Residual residual =
        new Residual(
            d, Scenes.noise(random, d), Scenes.noise(random, d), Scenes.noise(random, d * d));
    return new KernelSetting(
        grid, residual, Scenes.noise(random, d * d), Scenes.noise(random, d * d), side);
  }

  /**
   * A class of few pixels on a square.
   *
   * @param size of the regression, which has one row and one column of numbers
   */
  static KernelSetting ofPixels(int side, int radius, int[] pixels, double size) {
    KernelSetting noise =
        of(new RmiKernelContract.Case(side, side, radius, RmiKernelContract.Holes.NONE));
    WindowGrid grid = noise.grid();
    double[] y = new double[side * side];
    for (int pixel : pixels) {
      y[pixel] = 1;
    }
    int d = radius * radius;
    double[] k = new double[d * d];
    for (int i = 0; i < d; i++) {
      k[i] = size * noise.factor()[i];
      k[i * d] = size * noise.pull()[i];
    }
    return new KernelSetting(
        new WindowGrid(side, side, radius, y, grid.prediction(), grid.points()),
        new Residual(d, noise.residual().labelMean(), noise.residual().predictionMean(), k),
        noise.factor(),
        noise.pull(),
        noise.side());
  }

  private static double[] disk(RmiKernelContract.Case shape) {
    double[] y = new double[shape.height() * shape.width()];
    int edge = Math.min(shape.height(), shape.width()) / 2;
    for (int i = 0; i < y.length; i++) {
      int row = i / shape.width();
      int column = i % shape.width();
      y[i] = row * row + column * column < edge * edge ? 1 : 0;
    }
    return y;
  }

  private static KeptPoints points(RmiKernelContract.Case shape, Random random) {
    int cells = shape.height() * shape.width();
    boolean[] holes = new boolean[cells];
    int rows = shape.height() - shape.radius() + 1;
    int columns = shape.width() - shape.radius() + 1;
    int row = random.nextInt(rows);
    int column = random.nextInt(columns);
    for (int i = 0; i < cells; i++) {
      int down = i / shape.width() - row;
      int right = i % shape.width() - column;
      // One window at least stays free of holes.
      boolean free = down >= 0 && down < shape.radius() && right >= 0 && right < shape.radius();
      holes[i] =
          switch (shape.holes()) {
            case NONE -> false;
            case FEW -> !free && random.nextInt(60) == 0;
            case MOST -> !free && random.nextInt(3) == 0;
            case ALL_BUT_ONE -> !free;
          };
    }
    return KeptPoints.without(
        holes, shape.height(), shape.width(), shape.radius(), Work.alone(Cancellation.NEVER));
  }

  Residual labelsAlone() {
    return new Residual(residual.size(), residual.labelMean(), residual.predictionMean(), null);
  }

  /** Every array that goes in, to see that none is written to. */
  List<Object> inputs() {
    double[] regression = residual.regression();
    return Stream.of(
            grid.labels(),
            grid.prediction(),
            residual.labelMean(),
            residual.predictionMean(),
            regression == null ? new double[0] : regression,
            factor,
            pull)
        .map(a -> (Object) Arrays.stream(a).boxed().toList())
        .toList();
  }
}
