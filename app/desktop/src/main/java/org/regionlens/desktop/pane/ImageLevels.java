package org.regionlens.desktop.pane;

import java.util.ArrayList;
import java.util.List;
import org.regionlens.engine.work.Work;
import org.regionlens.media.image.RasterImage;

/**
 * A picture and its halves, quarters, …: painting a large image small then reads few pixels, and
 * thin lines are averaged instead of lost. Pixels are fully opaque or fully transparent.
 */
public final class ImageLevels {
  private static final int SMALLEST = 512;

  /** Rows of a task. */
  private static final int STRIP = 64;

  private final List<RasterImage> levels;

  private ImageLevels(List<RasterImage> levels) {
    this.levels = levels;
  }

  /**
   * Halves a picture again and again, until it is small.
   *
   * @param work on its threads
   */
  public static ImageLevels of(RasterImage picture, Work work) {
    List<RasterImage> levels = new ArrayList<>();
    RasterImage last = picture;
    levels.add(last);
    while (Math.min(last.width(), last.height()) > SMALLEST) {
      last = half(last, work);
      levels.add(last);
    }
    return new ImageLevels(levels);
  }

  RasterImage full() {
    return levels.getFirst();
  }

  /** The coarsest level that still has a pixel for every pixel drawn at this scale. */
  int levelFor(double scale) {
    int level = 0;
    while (level + 1 < levels.size() && scale * (1 << (level + 1)) <= 1) {
      level++;
    }
    return level;
  }

  RasterImage level(int index) {
    return levels.get(index);
  }

  private static RasterImage half(RasterImage source, Work work) {
    int width = (source.width() + 1) / 2;
    int height = (source.height() + 1) / 2;
    int[] pixels = new int[width * height];
    work.forEach(
        (height + STRIP - 1) / STRIP,
        strip -> {
          for (int y = strip * STRIP; y < Math.min(height, (strip + 1) * STRIP); y++) {
            int endY = Math.min(source.height(), 2 * y + 2);
            for (int x = 0; x < width; x++) {
              int endX = Math.min(source.width(), 2 * x + 2);
              pixels[y * width + x] = PixelAverage.of(source, 2 * x, 2 * y, endX, endY);
            }
          }
        });
    return new RasterImage(width, height, pixels);
  }
}
