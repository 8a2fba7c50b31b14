package org.regionlens.desktop.pane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;
import org.regionlens.media.image.RasterImage;

/** What is painted is exactly what the picture holds. */
final class PixelPainterTest {
  private static final int LINE = 0xff111111;
  private static final int GROUND = 0xff222222;
  private static final int SIDE = 5;
  private static final Work WORK = Work.on(Threads.of(3), Cancellation.NEVER);

  private final PixelPainter painter = new PixelPainter(LINE, GROUND, WORK);

  private static RasterImage picture(int width, int height) {
    int[] pixels = new int[width * height];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = 0xff000000 | i * 7919;
    }
    return new RasterImage(width, height, pixels);
  }

  private int[] paint(RasterImage picture, Placement place, int width, int height) {
    int[] target = new int[width * height];
    painter.paint(ImageLevels.of(picture, WORK), place, target, width, height);
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
    ImageLevels levels = ImageLevels.of(new RasterImage(size, size, pixels), WORK);
    assertThat(levels.levelFor(1)).isEqualTo(0);
    assertThat(levels.levelFor(0.25)).isEqualTo(2);
    int[] target = new int[128 * 128];
    painter.paint(levels, new Placement(0.0625, 0, 0), target, 128, 128);
    assertThat(target).containsOnly(0xff404040);
  }

  /** The description of the painter, pixel by pixel, at awkward scales, places and with holes. */
  @Test
  void everyPixelIsNearestOrMean() {
    Random random = new Random(4);
    int[] pixels = new int[97 * 83];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = random.nextInt(9) == 0 ? 0 : 0xff000000 | random.nextInt();
    }
    RasterImage picture = new RasterImage(97, 83, pixels);
    for (double scale : new double[] {0.4, 0.51, 0.77, 0.999, 1, 1.3, 2.5, 7}) {
      Placement place = new Placement(scale, 3.3 - 10 * random.nextDouble(), 1.7);
      int width = 171;
      int height = 203;
      int[] painted = paint(picture, place, width, height);
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          assertThat(painted[y * width + x])
              .as("scale %s at %d, %d", scale, x, y)
              .isEqualTo(plain(picture, place, x, y));
        }
      }
    }
  }

  private static int plain(RasterImage picture, Placement place, int x, int y) {
    boolean nearest = place.scale() >= 1;
    int x0 = (int) Math.floor(nearest ? place.imageX(x + 0.5) : place.imageX(x));
    int y0 = (int) Math.floor(nearest ? place.imageY(y + 0.5) : place.imageY(y));
    int endX = nearest ? x0 + 1 : Math.max(x0 + 1, (int) Math.floor(place.imageX(x + 1)));
    int endY = nearest ? y0 + 1 : Math.max(y0 + 1, (int) Math.floor(place.imageY(y + 1)));
    if (endX <= 0 || endY <= 0 || x0 >= picture.width() || y0 >= picture.height()) {
      return 0;
    }
    int[] sums = new int[3];
    int opaque = 0;
    int all = 0;
    for (int j = Math.max(0, y0); j < Math.min(picture.height(), endY); j++) {
      for (int i = Math.max(0, x0); i < Math.min(picture.width(), endX); i++) {
        all++;
        int argb = picture.argb(i, j);
        if (argb != 0) {
          opaque++;
          sums[0] += (argb >> 16) & 0xff;
          sums[1] += (argb >> 8) & 0xff;
          sums[2] += argb & 0xff;
        }
      }
    }
    if (2 * opaque < all) {
      return (x + y) % 7 == 0 ? LINE : GROUND;
    }
    int half = opaque / 2;
    return 0xff000000
        | ((sums[0] + half) / opaque) << 16
        | ((sums[1] + half) / opaque) << 8
        | (sums[2] + half) / opaque;
  }
}
