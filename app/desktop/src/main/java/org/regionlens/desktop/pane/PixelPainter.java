package org.regionlens.desktop.pane;

import org.regionlens.engine.work.Work;
import org.regionlens.media.image.RasterImage;

/**
 * Paints the visible part of a picture into device pixels: nearest neighbour at and above 100 %,
 * the mean of the covered pixels below. Where the picture is transparent there is no value: those
 * pixels are hatched.
 */
public final class PixelPainter {
  /** Device pixels from one hatching line to the next. */
  private static final int HATCH_SPACING = 7;

  /** Rows of a task. */
  private static final int STRIP = 64;

  private final int hatchLine;
  private final int hatchGround;
  private final Work work;

  /**
   * @param hatchLine ARGB of the hatching lines
   * @param hatchGround ARGB between them
   * @param work on its threads
   */
  public PixelPainter(int hatchLine, int hatchGround, Work work) {
    this.hatchLine = hatchLine;
    this.hatchGround = hatchGround;
    this.work = work;
  }

  /**
   * Paints every target pixel.
   *
   * @param picture what is painted
   * @param place how it lies, in device pixels
   * @param target width·height pixels, overwritten: ARGB, premultiplied; 0 beside the picture
   */
  public void paint(ImageLevels picture, Placement place, int[] target, int width, int height) {
    paint(picture, place, target, width, height, 0);
  }

  /** The same for the columns from one on; those before it stay. */
  void paint(ImageLevels picture, Placement place, int[] target, int width, int height, int first) {
    int index = picture.levelFor(place.scale());
    RasterImage level = picture.level(index);
    double scale = place.scale() * (1 << index);
    int[] columns = edges(width, place.left(), scale, level.width());
    int[] rows = edges(height, place.top(), scale, level.height());
    work.forEach(
        (height + STRIP - 1) / STRIP,
        strip -> {
          int from = strip * STRIP;
          int end = Math.min(height, from + STRIP);
          if (scale >= 1) {
            enlarge(level, columns, rows, target, first, from, end);
          } else {
            shrink(level, columns, rows, target, first, from, end);
          }
        });
  }

  private void enlarge(
      RasterImage level, int[] columns, int[] rows, int[] target, int first, int from, int end) {
    int width = columns.length / 2;
    int[] pixels = level.pixels();
    boolean repeatable = false;
    for (int y = from; y < end; y++) {
      int start = y * width;
      int row = rows[2 * y];
      if (repeatable && row == rows[2 * y - 2]) {
        System.arraycopy(target, start - width + first, target, start + first, width - first);
        continue;
      }
      // Hatching runs on from row to row, so rows that have some are painted each for itself.
      repeatable = true;
      for (int x = first; x < width; x++) {
        int column = columns[2 * x];
        int argb = 0;
        if (column >= 0 && row >= 0) {
          argb = pixels[row * level.width() + column];
          if (argb == 0) {
            argb = hatching(x, y);
            repeatable = false;
          }
        }
        target[start + x] = argb;
      }
    }
  }

  private void shrink(
      RasterImage level, int[] columns, int[] rows, int[] target, int first, int from, int end) {
    int width = columns.length / 2;
    for (int y = from; y < end; y++) {
      int y0 = rows[2 * y];
      int endY = rows[2 * y + 1];
      for (int x = first; x < width; x++) {
        int x0 = columns[2 * x];
        int argb = 0;
        if (x0 >= 0 && y0 >= 0) {
          argb = PixelAverage.of(level, x0, y0, columns[2 * x + 1], endY);
          if (argb == 0) {
            argb = hatching(x, y);
          }
        }
        target[y * width + x] = argb;
      }
    }
  }

  private int hatching(int x, int y) {
    return (x + y) % HATCH_SPACING == 0 ? hatchLine : hatchGround;
  }

  /** First and end picture pixel for each device pixel of an axis; −1 beside the picture. */
  private static int[] edges(int count, double start, double scale, int size) {
    int[] edges = new int[2 * count];
    for (int i = 0; i < count; i++) {
      if (scale >= 1) {
        int at = (int) Math.floor((i + 0.5 - start) / scale);
        edges[2 * i] = at >= 0 && at < size ? at : -1;
      } else {
        int first = (int) Math.floor((i - start) / scale);
        int end = Math.max(first + 1, (int) Math.floor((i + 1 - start) / scale));
        boolean inside = end > 0 && first < size;
        edges[2 * i] = inside ? Math.max(0, first) : -1;
        edges[2 * i + 1] = Math.min(size, end);
      }
    }
    return edges;
  }
}
