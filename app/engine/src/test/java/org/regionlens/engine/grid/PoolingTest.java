package org.regionlens.engine.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.GridGeometry;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.support.Scenes;
import org.regionlens.engine.work.Work;

/** Every pooling against loops written from the method's text, over awkward sizes and strides. */
class PoolingTest {
  private static final Work NEVER = Work.alone(Cancellation.NEVER);

  private static final int[] SIZES = {1, 2, 3, 5, 7, 8, 12, 13};

  private static void overGeometries(PoolingMode mode, Consumer<GridGeometry> test) {
    for (int height : SIZES) {
      for (int width : SIZES) {
        for (int stride = 1; stride <= 6; stride++) {
          if (mode != PoolingMode.NONE || stride == 1) {
            test.accept(new GridGeometry(height, width, mode, stride, 1));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void agreesWithPlainLoops(PoolingMode mode) {
    Random random = new Random(1);
    overGeometries(
        mode,
        geometry -> {
          double[] map = Scenes.noise(random, geometry.imageHeight() * geometry.imageWidth());
          double[] before = map.clone();
          Pooling pooling = Pooling.of(geometry);
          int cells = geometry.gridHeight() * geometry.gridWidth();
          double[] labels = pooling.poolLabels(map, NEVER);
          double[] prediction = pooling.poolPrediction(map, NEVER);
          assertThat(labels).hasSize(cells);
          assertThat(prediction).hasSize(cells);
          for (int i = 0; i < cells; i++) {
            int row = i / geometry.gridWidth();
            int column = i % geometry.gridWidth();
            assertThat(labels[i]).isCloseTo(naive(geometry, map, row, column, true), within(1e-12));
            assertThat(prediction[i])
                .isCloseTo(naive(geometry, map, row, column, false), within(1e-12));
          }
          assertThat(map).isEqualTo(before);
        });
  }

  @ParameterizedTest
  @EnumSource
  void adjointIdentity(PoolingMode mode) {
    Random random = new Random(2);
    overGeometries(
        mode,
        geometry -> {
          int pixels = geometry.imageHeight() * geometry.imageWidth();
          int cells = geometry.gridHeight() * geometry.gridWidth();
          double[] at = Scenes.noise(random, pixels);
          double[] z = Scenes.noise(random, cells);
          Pooling pooling = Pooling.of(geometry);
          double[] back = pooling.adjoint(at, z, NEVER);
          // The maximum is linear only where no other pixel overtakes: its own argument is.
          double[] x = mode == PoolingMode.MAXIMUM ? at : Scenes.noise(random, pixels);
          assertThat(Scenes.dot(x, back))
              .as("%s", geometry)
              .isCloseTo(Scenes.dot(pooling.poolPrediction(x, NEVER), z), within(1e-12));
        });
  }

  @ParameterizedTest
  @EnumSource
  void holesAreTheCellsInWhichAnIgnoredPixelHasWeight(PoolingMode mode) {
    Random random = new Random(3);
    overGeometries(
        mode,
        geometry -> {
          int pixels = geometry.imageHeight() * geometry.imageWidth();
          int cells = geometry.gridHeight() * geometry.gridWidth();
          boolean[] ignored = new boolean[pixels];
          boolean[] expected = new boolean[cells];
          for (int i = 0; i < pixels; i++) {
            ignored[i] = random.nextInt(9) == 0;
            if (ignored[i]) {
              double[] unit = new double[pixels];
              unit[i] = 1;
              for (int cell = 0; cell < cells; cell++) {
                int row = cell / geometry.gridWidth();
                int column = cell % geometry.gridWidth();
                expected[cell] |=
                    naive(geometry, unit, row, column, true) > 0
                        || naive(geometry, unit, row, column, false) > 1e-12;
              }
            }
          }
          assertThat(Pooling.of(geometry).holes(ignored, NEVER))
              .as("%s", geometry)
              .isEqualTo(expected);
        });
  }

  @Test
  void theFirstOfEqualPixelsTakesTheMaximumsGradient() {
    GridGeometry geometry = new GridGeometry(4, 4, PoolingMode.MAXIMUM, 4, 1);
    double[] flat = new double[16];
    double[] gradient = {1, 2, 3, 4};
    double[] back = Pooling.of(geometry).adjoint(flat, gradient, NEVER);
    double[] expected = new double[16];
    expected[0] = 1;
    expected[2] = 2;
    expected[8] = 3;
    expected[10] = 4;
    assertThat(back).isEqualTo(expected);
  }

  private static double naive(
      GridGeometry geometry, double[] map, int row, int column, boolean labels) {
    int height = geometry.imageHeight();
    int width = geometry.imageWidth();
    int s = geometry.stride();
    BiFunction<Integer, Integer, Double> at = (y, x) -> map[y * width + x];
    if (s == 1) {
      return at.apply(row, column);
    }
    if (geometry.pooling() == PoolingMode.INTERPOLATE) {
      int rows = height / s;
      int columns = width / s;
      if (labels) {
        return at.apply(row * height / rows, column * width / columns);
      }
      double v = rows == 1 ? 0 : (double) row * (height - 1) / (rows - 1);
      double u = columns == 1 ? 0 : (double) column * (width - 1) / (columns - 1);
      double sum = 0;
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          double weight = Math.max(0, 1 - Math.abs(y - v)) * Math.max(0, 1 - Math.abs(x - u));
          sum += weight * at.apply(y, x);
        }
      }
      return sum;
    }
    double sum = 0;
    double largest = Double.NEGATIVE_INFINITY;
    for (int a = 0; a < s; a++) {
      for (int b = 0; b < s; b++) {
        int y = row * s - s / 2 + a;
        int x = column * s - s / 2 + b;
        if (y >= 0 && y < height && x >= 0 && x < width) {
          sum += at.apply(y, x);
          largest = Math.max(largest, at.apply(y, x));
        }
      }
    }
    return geometry.pooling() == PoolingMode.MAXIMUM ? largest : sum / (s * s);
  }
}
