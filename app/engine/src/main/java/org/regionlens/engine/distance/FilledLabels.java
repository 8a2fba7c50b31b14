package org.regionlens.engine.distance;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.work.Work;

/**
 * Labels whose ignored pixels (void) carry the label of the nearest valid pixel, so that a boundary
 * runs along the middle of a void band (docs/method, "Edges"). Nearest is exact Euclidean distance;
 * of several nearest pixels the one in the leftmost column is taken, and in that column the upper
 * one. Where every pixel is void nothing is filled. Immutable.
 */
public final class FilledLabels {
  /** Columns and rows of a task. */
  private static final int STRIP = 64;

  private static final int NO_ROW = -1;

  private final LabelMap labels;
  private final int @Nullable [] nearest;
  private final int voidPixels;

  private FilledLabels(LabelMap labels, int @Nullable [] nearest, int voidPixels) {
    this.labels = labels;
    this.nearest = nearest;
    this.voidPixels = voidPixels;
  }

  /**
   * Fills the void; linear in the number of pixels, the same result on any number of threads.
   *
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public static FilledLabels of(LabelMap labels, Work work) {
    int voidPixels = 0;
    for (int i = 0; i < labels.height() * labels.width(); i++) {
      voidPixels += labels.isIgnored(i) ? 1 : 0;
    }
    if (voidPixels == 0) {
      return new FilledLabels(labels, null, 0);
    }
    return new FilledLabels(labels, nearestValid(labels, work), voidPixels);
  }

  /** For every pixel the index of the nearest valid one, or −1 if there is none. */
  private static int[] nearestValid(LabelMap labels, Work work) {
    int height = labels.height();
    int width = labels.width();
    int[] rows = new int[height * width];
    work.forEach(
        (width + STRIP - 1) / STRIP,
        strip -> nearestRows(labels, strip * STRIP, Math.min(width, (strip + 1) * STRIP), rows));
    int[] nearest = new int[rows.length];
    work.forEach(
        (height + STRIP - 1) / STRIP,
        strip -> {
          LowerEnvelope envelope = new LowerEnvelope(width);
          int[] heights = new int[width];
          int[] columns = new int[width];
          for (int y = strip * STRIP; y < Math.min(height, (strip + 1) * STRIP); y++) {
            work.check();
            int start = y * width;
            for (int x = 0; x < width; x++) {
              int row = rows[start + x];
              heights[x] = row == NO_ROW ? LowerEnvelope.NONE : Math.abs(row - y);
            }
            envelope.nearestColumns(heights, columns);
            for (int x = 0; x < width; x++) {
              int column = columns[x];
              nearest[start + x] = column < 0 ? -1 : rows[start + column] * width + column;
            }
          }
        });
    return nearest;
  }

  /** For every pixel of some columns the row of the nearest valid one in its column. */
  private static void nearestRows(LabelMap labels, int from, int end, int[] rows) {
    int height = labels.height();
    int width = labels.width();
    for (int y = 0; y < height; y++) {
      for (int x = from; x < end; x++) {
        int i = y * width + x;
        rows[i] = !labels.isIgnored(i) ? y : y == 0 ? NO_ROW : rows[i - width];
      }
    }
    int[] below = new int[end - from];
    Arrays.fill(below, NO_ROW);
    for (int y = height - 1; y >= 0; y--) {
      for (int x = from; x < end; x++) {
        int i = y * width + x;
        if (rows[i] == y) {
          below[x - from] = y;
        } else if (below[x - from] != NO_ROW
            && (rows[i] == NO_ROW || below[x - from] - y < y - rows[i])) {
          rows[i] = below[x - from];
        }
      }
    }
  }

  /** The labels as they were given. */
  public LabelMap labels() {
    return labels;
  }

  public int height() {
    return labels.height();
  }

  public int width() {
    return labels.width();
  }

  /** How many pixels are ignored. */
  public int voidPixels() {
    return voidPixels;
  }

  /** Whether the pixel is ignored in the given labels. */
  public boolean isVoid(int index) {
    return voidPixels > 0 && labels.isIgnored(index);
  }

  /** The label at a row-major index; of a void pixel that of the nearest valid one. */
  public int at(int index) {
    return nearest == null || nearest[index] < 0 ? labels.at(index) : labels.at(nearest[index]);
  }

  /** Index of the nearest valid pixel, the pixel itself if it is valid; −1 if there is none. */
  public int nearestValid(int index) {
    return nearest == null ? index : nearest[index];
  }

  /** Distance to the nearest valid pixel, in pixels: 0 on valid ones, NaN if there is none. */
  public double depth(int index) {
    if (nearest == null) {
      return 0;
    }
    int source = nearest[index];
    return source < 0
        ? Double.NaN
        : Math.sqrt(
            (double)
                LowerEnvelope.squaredDistance(
                    index % width(), source % width(), index / width() - source / width()));
  }

  /**
   * The pixels of a class, [H,W]; a new array. A class whose label is read as background has none,
   * and without any valid pixel no class has.
   */
  public boolean[] inside(int classIndex) {
    int size = height() * width();
    boolean[] inside = new boolean[size];
    if (labels.background().contains(classIndex) || voidPixels == size) {
      return inside;
    }
    for (int i = 0; i < size; i++) {
      inside[i] = at(i) == classIndex;
    }
    return inside;
  }
}
