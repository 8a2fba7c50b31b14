package org.regionlens.benchmarks;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.grid.KeptPoints;
import org.regionlens.engine.kernel.Residual;
import org.regionlens.engine.kernel.WindowGrid;
import org.regionlens.engine.simd.SimdKernel;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;

/**
 * The quadratic forms q and u of a 512 × 512 map: our own loops against the library's matrix
 * product of one d × 2d matrix with the windows, tile by tile, in double and in float.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "--add-modules=jdk.incubator.vector",
      "--enable-native-access=ALL-UNNAMED",
      "--sun-misc-unsafe-memory-access=allow"
    })
public class WindowProductBenchmark {
  private static final int SIZE = 512;

  /** Windows a tile of the library's product. */
  private static final int TILE = 1 << 14;

  @Param({"3", "5", "10"})
  int radius = 3;

  private final SimdKernel kernel = new SimdKernel();
  private final Work work = Work.on(Threads.ofThisMachine(), Cancellation.NEVER);
  private WindowGrid grid = grid(3);
  private Residual residual = new Residual(1, new double[1], new double[1], new double[1]);
  private double[] factor = new double[1];
  private INDArray both = Nd4j.zeros(1);
  private INDArray labels = Nd4j.zeros(1);

  /** Makes a random model, and checks that both ways give the same forms. */
  @Setup
  public void prepare() {
    Random random = new Random(1);
    int d = radius * radius;
    grid = grid(radius);
    double[] k = new double[d * d];
    Arrays.setAll(k, i -> random.nextDouble(-1, 1));
    residual = new Residual(d, new double[d], new double[d], k);
    factor = new double[d * d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j <= i; j++) {
        factor[i * d + j] = random.nextDouble(-1, 1);
      }
    }
    INDArray f = Nd4j.createFromArray(factor).reshape(d, d);
    labels = f;
    both = Nd4j.hstack(f, f.mmul(Nd4j.createFromArray(k).reshape(d, d)).neg());
    double[] own = kernel.quadraticForms(grid, residual, factor, work);
    double[] library = ofLibrary(DataType.DOUBLE);
    for (int n = 0; n < own.length; n++) {
      if (!(Math.abs(own[n] - library[n]) <= 1e-9 * (1 + Math.abs(own[n])))) {
        throw new IllegalStateException("window %d: %s, %s".formatted(n, own[n], library[n]));
      }
    }
  }

  @Benchmark
  public double[] own() {
    kernel.quadraticForms(
        grid,
        new Residual(residual.size(), residual.labelMean(), residual.predictionMean(), null),
        factor,
        work);
    return kernel.quadraticForms(grid, residual, factor, work);
  }

  @Benchmark
  public double[] libraryInDouble() {
    return ofLibrary(DataType.DOUBLE);
  }

  @Benchmark
  public double[] libraryInFloat() {
    return ofLibrary(DataType.FLOAT);
  }

  /** q by the product with [y; p]; u, by the product with y alone, is computed too. */
  private double[] ofLibrary(DataType type) {
    INDArray joint = both.castTo(type);
    INDArray marginal = labels.castTo(type);
    int pointWidth = grid.pointWidth();
    int rows = TILE / pointWidth;
    double[] forms = new double[grid.pointHeight() * pointWidth];
    for (int first = 0; first < grid.pointHeight(); first += rows) {
      int count = Math.min(rows, grid.pointHeight() - first) * pointWidth;
      INDArray y = windows(grid.labels(), first, count, type);
      INDArray p = windows(grid.prediction(), first, count, type);
      INDArray q = joint.mmul(Nd4j.vstack(y, p));
      INDArray u = marginal.mmul(y);
      u.muli(u).sum(0);
      double[] values = q.muli(q).sum(0).toDoubleVector();
      System.arraycopy(values, 0, forms, first * pointWidth, count);
    }
    return forms;
  }

  private INDArray windows(double[] map, int firstRow, int count, DataType type) {
    int d = radius * radius;
    int pointWidth = grid.pointWidth();
    double[] inDouble = new double[type == DataType.DOUBLE ? d * count : 0];
    float[] inFloat = new float[type == DataType.FLOAT ? d * count : 0];
    for (int k = 0; k < d; k++) {
      for (int row = 0; row < count / pointWidth; row++) {
        int from = (firstRow + row + k / radius) * SIZE + k % radius;
        int to = k * count + row * pointWidth;
        if (type == DataType.DOUBLE) {
          System.arraycopy(map, from, inDouble, to, pointWidth);
        } else {
          for (int x = 0; x < pointWidth; x++) {
            inFloat[to + x] = (float) map[from + x];
          }
        }
      }
    }
    INDArray all =
        type == DataType.DOUBLE ? Nd4j.createFromArray(inDouble) : Nd4j.createFromArray(inFloat);
    return all.reshape(d, count);
  }

  private static WindowGrid grid(int radius) {
    Scene scene = Scene.of(SIZE, 2, 0, 7);
    double[] y = new double[SIZE * SIZE];
    double[] p = new double[SIZE * SIZE];
    for (int i = 0; i < y.length; i++) {
      y[i] = scene.labels().at(i) == 1 ? 1 : 0;
      p[i] = 1 / (1 + Math.exp(-scene.logits().plane(1).get(i)));
    }
    int points = SIZE - radius + 1;
    return new WindowGrid(SIZE, SIZE, radius, y, p, KeptPoints.all(points, points));
  }
}
