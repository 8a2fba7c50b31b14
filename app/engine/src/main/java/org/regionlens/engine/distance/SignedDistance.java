package org.regionlens.engine.distance;

import java.util.Arrays;
import org.regionlens.engine.work.Work;

/**
 * Signed distance of every pixel to the boundary of a region, in pixels, inside positive: the exact
 * Euclidean distance to the nearest pixel of the other side minus ½ (docs/method, "Edges"). The two
 * pixels next to a straight boundary lie at ½ and −½. A region that is empty or fills the image has
 * no boundary, and no pixel a value. Immutable.
 */
public final class SignedDistance {
  /** Columns and rows of a task. */
  private static final int STRIP = 64;

  private final int height;
  private final int width;
  private final double[] values;

  private SignedDistance(int height, int width, double[] values) {
    this.height = height;
    this.width = width;
    this.values = values;
  }

  /**
   * Measures a region; linear in the number of pixels, the same bits on any number of threads.
   *
   * @param inside [H,W], row-major; not modified
   * @param height H ≥ 1
   * @param width W ≥ 1
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public static SignedDistance of(boolean[] inside, int height, int width, Work work) {
    if (inside.length != (long) height * width) {
      throw new IllegalArgumentException(
          inside.length + " pixels are not " + height + " × " + width + ".");
    }
    int[] vertical = new int[inside.length];
    work.forEach(
        strips(width),
        strip -> {
          int end = Math.min(width, (strip + 1) * STRIP);
          verticalDistances(inside, height, width, strip * STRIP, end, vertical);
        });
    double[] values = new double[inside.length];
    work.forEach(
        strips(height),
        strip -> {
          RowPass pass = new RowPass(inside, vertical, width, values);
          for (int y = strip * STRIP; y < Math.min(height, (strip + 1) * STRIP); y++) {
            work.check();
            pass.run(y);
          }
        });
    return new SignedDistance(height, width, values);
  }

  private static int strips(int size) {
    return (size + STRIP - 1) / STRIP;
  }

  /** Distances to the nearest pixel of the other side in the same column. */
  private static void verticalDistances(
      boolean[] inside, int height, int width, int from, int end, int[] vertical) {
    Arrays.fill(vertical, from, end, LowerEnvelope.NONE);
    for (int y = 1; y < height; y++) {
      for (int i = y * width + from; i < y * width + end; i++) {
        int above = vertical[i - width];
        vertical[i] =
            inside[i] != inside[i - width]
                ? 1
                : above == LowerEnvelope.NONE ? LowerEnvelope.NONE : above + 1;
      }
    }
    int[] below = new int[end - from];
    Arrays.fill(below, LowerEnvelope.NONE);
    for (int y = height - 2; y >= 0; y--) {
      for (int x = from; x < end; x++) {
        int i = y * width + x;
        int down = below[x - from];
        down =
            inside[i] != inside[i + width]
                ? 1
                : down == LowerEnvelope.NONE ? LowerEnvelope.NONE : down + 1;
        below[x - from] = down;
        if (down != LowerEnvelope.NONE
            && (vertical[i] == LowerEnvelope.NONE || down < vertical[i])) {
          vertical[i] = down;
        }
      }
    }
  }

  /** From distances along the columns to distances in the plane. */
  private static final class RowPass {
    private final boolean[] inside;
    private final int[] vertical;
    private final int width;
    private final double[] values;
    private final LowerEnvelope envelope;
    private final int[] heights;
    private final int[] nearest;

    RowPass(boolean[] inside, int[] vertical, int width, double[] values) {
      this.inside = inside;
      this.vertical = vertical;
      this.width = width;
      this.values = values;
      this.envelope = new LowerEnvelope(width);
      this.heights = new int[width];
      this.nearest = new int[width];
    }

    void run(int y) {
      side(y, true);
      side(y, false);
    }

    /** Writes the distances of the pixels of one side of a row. */
    private void side(int y, boolean side) {
      int row = y * width;
      boolean present = false;
      for (int x = 0; x < width; x++) {
        boolean own = inside[row + x] == side;
        present |= own;
        heights[x] = own ? vertical[row + x] : 0;
      }
      if (!present) {
        return;
      }
      envelope.nearestColumns(heights, nearest);
      for (int x = 0; x < width; x++) {
        if (inside[row + x] == side) {
          values[row + x] = signed(x, side);
        }
      }
    }

    private double signed(int x, boolean side) {
      int column = nearest[x];
      if (column < 0) {
        return Double.NaN;
      }
      double distance =
          Math.sqrt((double) LowerEnvelope.squaredDistance(x, column, heights[column])) - 0.5;
      return side ? distance : -distance;
    }
  }

  public int height() {
    return height;
  }

  public int width() {
    return width;
  }

  /** The distance at row-major index {@code y·W + x}, pixels; NaN without a boundary. */
  public double at(int index) {
    return values[index];
  }

  /** Whether both sides exist. */
  public boolean hasBoundary() {
    return !Double.isNaN(values[0]);
  }
}
