package org.regionlens.media.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.GridGeometry;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Samples;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;
import org.regionlens.media.TestCases;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.image.RasterImage;
import org.regionlens.media.input.Case;

/** Colouring in strips, rows and tables gives the pixels that colouring one by one gives. */
final class ColouringTest {
  private static final ValueRange RANGE = new ValueRange(-0.7, 1.3);

  static Stream<GridGeometry> geometries() {
    return Stream.of(
        new GridGeometry(1, 1, PoolingMode.NONE, 1, 1),
        new GridGeometry(1, 17, PoolingMode.NONE, 1, 3),
        new GridGeometry(33, 1, PoolingMode.NONE, 1, 2),
        new GridGeometry(301, 257, PoolingMode.NONE, 1, 10),
        new GridGeometry(3, 40_001, PoolingMode.NONE, 1, 3),
        new GridGeometry(299, 211, PoolingMode.AVERAGE, 4, 3),
        new GridGeometry(64, 601, PoolingMode.MAXIMUM, 3, 5),
        new GridGeometry(203, 190, PoolingMode.INTERPOLATE, 7, 2));
  }

  private static MapValues values(MapRef id, GridGeometry geometry, boolean asFloat) {
    int height =
        switch (id.domain()) {
          case PIXELS -> geometry.imageHeight();
          case GRID -> geometry.gridHeight();
          case POINTS -> geometry.pointHeight();
        };
    int width =
        switch (id.domain()) {
          case PIXELS -> geometry.imageWidth();
          case GRID -> geometry.gridWidth();
          case POINTS -> geometry.pointWidth();
        };
    Random random = new Random(width);
    float[] floats = new float[height * width];
    for (int i = 0; i < floats.length; i++) {
      floats[i] =
          switch (random.nextInt(12)) {
            case 0 -> Float.NaN;
            case 1 -> Float.POSITIVE_INFINITY;
            case 2 -> Float.NEGATIVE_INFINITY;
            case 3 -> (float) RANGE.low();
            case 4 -> (float) RANGE.high();
            case 5 -> (float) (RANGE.low() + random.nextInt(256) / 128.0);
            default -> random.nextFloat() * 3 - 1.3f;
          };
    }
    Samples samples = Samples.of(floats);
    return new MapValues(
        id, height, width, asFloat ? samples : Samples.of(samples.toDoubles()), geometry);
  }

  @ParameterizedTest
  @MethodSource("geometries")
  void heatMapsPixelByPixel(GridGeometry geometry) {
    for (MapRef id :
        List.of(StandardMaps.BCE, StandardMaps.AGREEMENT, StandardMaps.MI_CONTRIBUTION)) {
      MapValues values = values(id, geometry, !id.equals(StandardMaps.AGREEMENT));
      Scaling scaling = List.of(Scaling.values()).get(geometry.imageWidth() % 4);
      ColourScale scale = new ColourScale(ColourMap.VIRIDIS, RANGE, scaling);
      for (int factor : new int[] {1, 3}) {
        int[] expected = plain(values, scale, factor);
        for (int threads : new int[] {1, 2, 8}) {
          Work work = Work.on(Threads.of(threads), Cancellation.NEVER);
          RasterImage picture = HeatMapRenderer.render(values, scale, factor, work);
          assertThat(picture.pixels()).isEqualTo(expected);
        }
      }
    }
  }

  private static int[] plain(MapValues values, ColourScale scale, int factor) {
    int width = values.geometry().imageWidth() * factor;
    int height = values.geometry().imageHeight() * factor;
    int[] pixels = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = scale.argb(values.atPixel(y / factor, x / factor));
      }
    }
    return pixels;
  }

  @Test
  void overlaysDoNotDependOnThreads() {
    Case shown = TestCases.blobs(301, 257, 4, 5);
    for (OptionalInt one : List.of(OptionalInt.empty(), OptionalInt.of(2))) {
      OverlayStyle style = OverlayStyle.defaults(one).withMaskFilled(true);
      int[] expected = PlainOverlay.render(shown, style);
      for (int threads : new int[] {1, 2, 8}) {
        Work work = Work.on(Threads.of(threads), Cancellation.NEVER);
        assertThat(OverlayRenderer.render(shown, style, work).pixels()).isEqualTo(expected);
      }
    }
  }

  @Test
  void overlaysPixelByPixel() {
    for (int channels : new int[] {1, 2, 5}) {
      Case opaque = TestCases.blobs(37, 41, channels, channels);
      int[] pixels = opaque.image() == null ? new int[0] : opaque.image().pixels().clone();
      for (int i = 0; i < pixels.length; i += 3) {
        pixels[i] &= 0x7fffffff >> i % 5;
      }
      Case shown =
          new Case(
              "clear",
              new RasterImage(41, 37, pixels),
              opaque.labels(),
              opaque.logits(),
              opaque.classes(),
              List.of());
      for (OptionalInt one : List.of(OptionalInt.empty(), OptionalInt.of(1), OptionalInt.of(0))) {
        for (boolean filled : new boolean[] {false, true}) {
          for (OverlayStyle.PredictionLook look : OverlayStyle.PredictionLook.values()) {
            OverlayStyle style =
                OverlayStyle.defaults(one)
                    .withOpacities(0.83, 0.71, 0.37)
                    .withMaskFilled(filled)
                    .withOutlineWidth(filled ? 1 : 3)
                    .withThreshold(filled ? 0.5 : 0.8)
                    .withLook(look);
            assertThat(OverlayRenderer.render(shown, style).pixels())
                .as("%d channels, class %s, filled %s, %s", channels, one, filled, look)
                .isEqualTo(PlainOverlay.render(shown, style));
          }
        }
      }
    }
  }
}
