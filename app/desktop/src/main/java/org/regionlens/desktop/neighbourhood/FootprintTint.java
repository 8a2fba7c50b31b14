package org.regionlens.desktop.neighbourhood;

import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.pane.PixelBox;
import org.regionlens.desktop.pane.PixelTint;
import org.regionlens.desktop.pane.TintDetail;
import org.regionlens.engine.GridGeometry;
import org.regionlens.engine.cascade.BorderInfluence;
import org.regionlens.engine.cascade.Footprint;

/**
 * The footprint of a cell over the image, the more weight, the more opaque; and in another colour
 * how far the image's frame creeps inwards, if it does; immutable.
 */
final class FootprintTint implements PixelTint {
  /** An orange that is in no map of losses. */
  private static final int COLOUR = 0x00ff9f1c;

  /** A blue that can be told from the orange with any colour vision. */
  private static final int BORDER_COLOUR = 0x003d8bff;

  private static final int MOST_ALPHA = 225;
  private static final double VISIBLE = 1e-4;

  /** Weight of the frame from which on it is drawn. */
  private static final double BORDER_VISIBLE = 0.01;

  /** Cells around what is enlarged, and the most that are on either side. */
  private static final int AROUND = 2;

  private static final int MOST_CELLS = 30;

  private final GridGeometry geometry;
  private final Footprint footprint;
  private final int[] rows;
  private final int[] columns;
  private final double largest;
  private final @Nullable BorderInfluence border;
  private final TintDetail detail;

  /**
   * A tint.
   *
   * @param border the weight of the frame; null where it does not creep
   * @param caption what the circle of the reach says
   */
  FootprintTint(
      GridGeometry geometry,
      Footprint footprint,
      @Nullable BorderInfluence border,
      String caption) {
    this.geometry = geometry;
    this.footprint = footprint;
    this.border = border;
    rows = cells(geometry, geometry.imageHeight());
    columns = cells(geometry, geometry.imageWidth());
    double most = 0;
    for (int i = 0; i < footprint.weights().length(); i++) {
      most = Math.max(most, footprint.weights().get(i));
    }
    largest = most;
    detail = detailed(caption);
  }

  private TintDetail detailed(String caption) {
    int farthest = 1;
    for (Footprint.Towards towards : Footprint.Towards.values()) {
      farthest = Math.max(farthest, footprint.reach(towards));
    }
    int stride = geometry.stride();
    int reach = (int) Math.ceil(Double.isNaN(footprint.reach()) ? 0 : footprint.reach());
    int around = Math.min(Math.max(farthest * stride, reach) + AROUND, MOST_CELLS * stride);
    double x = middle(columns, footprint.column());
    double y = middle(rows, footprint.row());
    PixelBox part =
        new PixelBox(
            (int) Math.floor(x) - around,
            (int) Math.floor(y) - around,
            2 * around + 1,
            2 * around + 1);
    return new TintDetail(part, x, y, footprint.reach(), caption);
  }

  /** The middle of the pixels that belong to a cell, along one axis. */
  private static double middle(int[] cells, int cell) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] == cell) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    return (first + last + 1) / 2.0;
  }

  @Override
  public TintDetail detail() {
    return detail;
  }

  private static int[] cells(GridGeometry geometry, int size) {
    int[] cells = new int[size];
    for (int i = 0; i < size; i++) {
      cells[i] = geometry.cellOf(i, size);
    }
    return cells;
  }

  @Override
  public int width() {
    return geometry.imageWidth();
  }

  @Override
  public int height() {
    return geometry.imageHeight();
  }

  @Override
  public int argbAt(int x, int y) {
    if (rows[y] < 0 || columns[x] < 0) {
      return 0;
    }
    int cell = rows[y] * footprint.width() + columns[x];
    double share = footprint.weights().get(cell) / largest;
    // By the root, so that the faint outskirts can be seen beside the middle.
    int alpha = share < VISIBLE ? 0 : (int) Math.round(MOST_ALPHA * Math.sqrt(share));
    double frame = border == null ? 0 : border.weights().get(cell);
    int frameAlpha = frame < BORDER_VISIBLE ? 0 : (int) Math.round(MOST_ALPHA * frame);
    return frameAlpha > alpha
        ? frameAlpha << 24 | BORDER_COLOUR
        : alpha == 0 ? 0 : alpha << 24 | COLOUR;
  }
}
