package org.regionlens.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionlens.engine.grid.Pooling;
import org.regionlens.engine.work.Work;

class GridGeometryTest {
  private static final Work NEVER = Work.alone(Cancellation.NEVER);

  static List<GridGeometry> geometries() {
    List<GridGeometry> geometries = new ArrayList<>();
    for (PoolingMode mode : PoolingMode.values()) {
      for (int stride = 1; stride <= (mode == PoolingMode.NONE ? 1 : 5); stride++) {
        for (int radius : new int[] {1, 2, 3, 10}) {
          geometries.add(new GridGeometry(53, 67, mode, stride, radius));
          geometries.add(new GridGeometry(stride, 1, mode, stride, radius));
        }
      }
    }
    return geometries;
  }

  @ParameterizedTest
  @MethodSource("geometries")
  void everyPixelLiesInTheRangeOfItsCellAndInNoOther(GridGeometry geometry) {
    for (int size = 1; size <= 40; size++) {
      int cells = geometry.cells(size);
      for (int pixel = 0; pixel < size; pixel++) {
        int found = -1;
        for (int cell = 0; cell < cells; cell++) {
          if (pixel >= geometry.firstPixel(cell, size) && pixel < geometry.endPixel(cell, size)) {
            assertThat(found).as("pixel %d of %d lies in one cell", pixel, size).isEqualTo(-1);
            found = cell;
          }
        }
        assertThat(geometry.cellOf(pixel, size)).as("%d of %d", pixel, size).isEqualTo(found);
      }
    }
  }

  /** Moving a pixel changes the labels of its own cell, or of none. */
  @ParameterizedTest
  @MethodSource("geometries")
  void pooledLabelsComeFromTheCellsOwnPixels(GridGeometry geometry) {
    int height = Math.min(geometry.imageHeight(), 17);
    int width = Math.min(geometry.imageWidth(), 14);
    GridGeometry small =
        new GridGeometry(height, width, geometry.pooling(), geometry.stride(), geometry.radius());
    Pooling pooling = Pooling.of(small);
    for (int i = 0; i < height * width; i++) {
      double[] unit = new double[height * width];
      unit[i] = 1;
      double[] pooled = pooling.poolLabels(unit, NEVER);
      for (int cell = 0; cell < pooled.length; cell++) {
        if (pooled[cell] > 0) {
          assertThat(small.cellOf(i / width, height)).isEqualTo(cell / small.gridWidth());
          assertThat(small.cellOf(i % width, width)).isEqualTo(cell % small.gridWidth());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("geometries")
  void aPixelShowsTheWindowCentredOnItsCell(GridGeometry geometry) {
    int rows = geometry.pointHeight();
    int columns = geometry.pointWidth();
    assertThat(rows).isEqualTo(Math.max(0, geometry.gridHeight() - geometry.radius() + 1));
    double[] numbered = new double[rows * columns];
    for (int n = 0; n < numbered.length; n++) {
      numbered[n] = n;
    }
    MapValues map =
        new MapValues(StandardMaps.MI_CONTRIBUTION, rows, columns, Samples.of(numbered), geometry);
    int centre = (geometry.radius() - 1) / 2;
    for (int y = 0; y < geometry.imageHeight(); y++) {
      for (int x = 0; x < geometry.imageWidth(); x++) {
        int row = geometry.cellOf(y, geometry.imageHeight());
        int column = geometry.cellOf(x, geometry.imageWidth());
        boolean centred =
            row >= centre && column >= centre && row - centre < rows && column - centre < columns;
        double expected = centred ? (row - centre) * columns + column - centre : Double.NaN;
        assertThat(Double.compare(map.atPixel(y, x), expected)).as("%d, %d", y, x).isZero();
      }
    }
  }

  @Test
  void mapsOfTheGridAndOfPixelsAreReadWhereTheyLie() {
    GridGeometry geometry = new GridGeometry(7, 9, PoolingMode.AVERAGE, 3, 2);
    assertThat(geometry.gridHeight()).isEqualTo(3);
    assertThat(geometry.gridWidth()).isEqualTo(3);
    double[] cells = {0, 1, 2, 3, 4, 5, 6, 7, 8};
    MapValues grid = new MapValues(StandardMaps.AGREEMENT, 3, 3, Samples.of(cells), geometry);
    // Cells cover pixels −1…1, 2…4, 5…7: the last column has none.
    assertThat(grid.atPixel(1, 2)).isEqualTo(1);
    assertThat(grid.atPixel(6, 7)).isEqualTo(8);
    assertThat(grid.atPixel(0, 8)).isNaN();
    double[] pixels = new double[63];
    pixels[2 * 9 + 8] = 5;
    MapValues image = new MapValues(StandardMaps.BCE, 7, 9, Samples.of(pixels), geometry);
    assertThat(image.atPixel(2, 8)).isEqualTo(5);
    assertThat(image.at(2, 8)).isEqualTo(5);
  }
}
