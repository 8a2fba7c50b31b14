package org.regionlens.media.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.GridGeometry;
import org.regionlens.engine.IgnoredPolicy;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Samples;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.media.TestCases;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.image.RasterImage;

class HeatMapRendererTest {
  private static final int HEIGHT = 53;
  private static final int WIDTH = 61;

  static Stream<Arguments> grids() {
    return Stream.of(1, 2, 3, 10)
        .flatMap(
            radius ->
                Stream.of(1, 2, 3, 4, 5)
                    .flatMap(
                        stride ->
                            Stream.of(PoolingMode.AVERAGE, PoolingMode.INTERPOLATE)
                                .map(mode -> Arguments.of(radius, stride, mode))));
  }

  /** Where a pixel's value stands in a map's own array, by the definitions of the method. */
  private static double expected(MapValues values, int y, int x, Settings settings) {
    int row = cell(y, HEIGHT, settings);
    int column = cell(x, WIDTH, settings);
    int offset = values.id().equals(StandardMaps.MI_CONTRIBUTION) ? (settings.radius() - 1) / 2 : 0;
    int i = row - offset;
    int j = column - offset;
    boolean inside = row >= 0 && column >= 0 && i >= 0 && j >= 0;
    return inside && i < values.height() && j < values.width()
        ? values.samples().get(i * values.width() + j)
        : Double.NaN;
  }

  private static int cell(int pixel, int size, Settings settings) {
    int s = settings.stride();
    if (s == 1) {
      return pixel;
    }
    if (settings.pooling() == PoolingMode.AVERAGE) {
      int cell = (pixel + s / 2) / s;
      return cell < (size + 2 * (s / 2) - s) / s + 1 ? cell : -1;
    }
    int cells = size / s;
    int cell = 0;
    while (cell + 1 < cells && (cell + 1) * size / cells <= pixel) {
      cell++;
    }
    return cell;
  }

  @ParameterizedTest
  @MethodSource("grids")
  void everyPixelHasTheColourOfItsCell(int radius, int stride, PoolingMode mode) {
    Settings settings =
        Settings.defaults()
            .withRadius(radius)
            .withPooling(mode, stride)
            .withIgnored(IgnoredPolicy.EXCLUDE);
    Analysis analysis =
        TestCases.analyse(
            TestCases.blobs(HEIGHT, WIDTH, 2, radius),
            settings,
            new ClassSelection.One(1),
            Precision.FLOAT,
            StandardMaps.MI_CONTRIBUTION,
            StandardMaps.AGREEMENT);
    for (MapRef id : new MapRef[] {StandardMaps.MI_CONTRIBUTION, StandardMaps.AGREEMENT}) {
      MapValues values = Objects.requireNonNull(analysis.map(id));
      ColourScale scale = ColourScale.defaultFor(values);
      RasterImage picture = HeatMapRenderer.render(values, scale);
      assertThat(picture.width()).isEqualTo(WIDTH);
      assertThat(picture.height()).isEqualTo(HEIGHT);
      for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
          int colour = scale.argb(expected(values, y, x, settings));
          assertThat(picture.argb(x, y)).as("%s %d %d", id, y, x).isEqualTo(colour);
          assertThat(scale.argb(values.atPixel(y, x))).isEqualTo(colour);
        }
      }
    }
  }

  @Test
  void enlargesByWholeSquares() {
    MapValues values =
        new MapValues(
            StandardMaps.BCE,
            1,
            3,
            Samples.of(new float[] {0, Float.NaN, 1}),
            new GridGeometry(1, 3, PoolingMode.NONE, 1, 1));
    ColourScale scale = new ColourScale(ColourMap.GREY, new ValueRange(0, 1));
    RasterImage picture = HeatMapRenderer.render(values, scale, 2);
    assertThat(picture.width()).isEqualTo(6);
    int black = 0xff000000;
    int white = 0xffffffff;
    assertThat(picture.pixels())
        .containsExactly(black, black, 0, 0, white, white, black, black, 0, 0, white, white);
  }

  @Test
  void onePixelAndOneRowAreDrawn() {
    for (int width : new int[] {1, 17}) {
      Analysis analysis =
          TestCases.analyse(
              TestCases.blobs(1, width, 1, 4),
              Settings.defaults(),
              new ClassSelection.All(),
              Precision.FLOAT,
              StandardMaps.BCE,
              StandardMaps.MI_CONTRIBUTION);
      MapValues bce = Objects.requireNonNull(analysis.map(StandardMaps.BCE));
      assertThat(HeatMapRenderer.render(bce, ColourScale.defaultFor(bce)).pixels()).hasSize(width);
      MapValues mi = Objects.requireNonNull(analysis.map(StandardMaps.MI_CONTRIBUTION));
      assertThat(HeatMapRenderer.render(mi, ColourScale.defaultFor(mi)).pixels()).containsOnly(0);
    }
  }
}
