package org.regionlens.desktop.pane;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.regionlens.media.image.RasterImage;

/** What is painted is exactly what the picture holds. */
final class PixelPainterTest {
  private static final int LINE = 0xff111111;
  private static final int GROUND = 0xff222222;
  private static final int SIDE = 5;

  private final PixelPainter painter = new PixelPainter(LINE, GROUND);

  private static RasterImage picture(int width, int height) {
    int[] pixels = new int[width * height];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = 0xff000000 | i * 7919;
    }
    return new RasterImage(width, height, pixels);
  }

  private int[] paint(RasterImage picture, Placement place, int width, int height) {
    int[] target = new int[width * height];
    painter.paint(ImageLevels.of(picture), place, target, width, height);
    return target;
  }

  @Test
  void wholeScalesRepeatPixels() {
    RasterImage picture = picture(SIDE, SIDE);
    for (int scale : new int[] {1, 2, 3, 40}) {
      int size = SIDE * scale;
      int[] painted = paint(picture, new Placement(scale, 0, 0), size, size);
      for (int y = 0; y < size; y++) {
        for (int x = 0; x < size; x++) {
          assertThat(painted[y * size + x]).isEqualTo(picture.argb(x / scale, y / scale));
        }
      }
    }
  }

  @Test
  void nothingIsPaintedBesideThePicture() {
    int[] painted = paint(picture(SIDE, SIDE), new Placement(2, 3, 4), 20, 20);
    for (int y = 0; y < 20; y++) {
      for (int x = 0; x < 20; x++) {
        boolean inside = x >= 3 && x < 3 + 2 * SIDE && y >= 4 && y < 4 + 2 * SIDE;
        assertThat(painted[y * 20 + x] != 0).isEqualTo(inside);
      }
    }
  }

  @Test
  void onlyTheVisiblePartIsPainted() {
    RasterImage picture = picture(50, 50);
    int[] painted = paint(picture, new Placement(8, -160, -80), 16, 16);
    assertThat(painted[0]).isEqualTo(picture.argb(20, 10));
    assertThat(painted[15 * 16 + 15]).isEqualTo(picture.argb(21, 11));
  }

  @Test
  void noValueIsHatchedAndNeverAColour() {
    RasterImage empty = new RasterImage(SIDE, SIDE, new int[SIDE * SIDE]);
    for (double scale : new double[] {0.5, 1, 4}) {
      int size = (int) (SIDE * scale);
      assertThat(paint(empty, new Placement(scale, 0, 0), size, size))
          .containsOnly(LINE, GROUND)
          .contains(LINE);
    }
  }

  @Test
  void belowFullSizeThinLinesAreAveragedNotLost() {
    int[] pixels = new int[64 * 64];
    java.util.Arrays.fill(pixels, 0xff000000);
    for (int y = 0; y < 64; y++) {
      pixels[y * 64 + 33] = 0xffffffff;
    }
    int[] painted = paint(new RasterImage(64, 64, pixels), new Placement(0.25, 0, 0), 16, 16);
    for (int y = 0; y < 16; y++) {
      assertThat(painted[y * 16 + 8]).isEqualTo(0xff404040);
    }
  }

  @Test
  void largePicturesKeepTheirMeanThroughTheLevels() {
    int size = 2048;
    int[] pixels = new int[size * size];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = i % 2 == 0 ? 0xff000000 : 0xff808080;
    }
    ImageLevels levels = ImageLevels.of(new RasterImage(size, size, pixels));
    assertThat(levels.levelFor(1)).isEqualTo(0);
    assertThat(levels.levelFor(0.25)).isEqualTo(2);
    int[] target = new int[128 * 128];
    painter.paint(levels, new Placement(0.0625, 0, 0), target, 128, 128);
    assertThat(target).containsOnly(0xff404040);
  }
}
