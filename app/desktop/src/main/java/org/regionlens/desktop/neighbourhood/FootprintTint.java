package org.regionlens.desktop.neighbourhood;

import org.regionlens.desktop.pane.PixelTint;
import org.regionlens.engine.GridGeometry;
import org.regionlens.engine.cascade.Footprint;

/** The footprint of a cell over the image: the more weight, the more opaque; immutable. */
final class FootprintTint implements PixelTint {
  /** An orange that is in no map of losses. */
  private static final int COLOUR = 0x00ff9f1c;

  private static final int MOST_ALPHA = 225;
  private static final double VISIBLE = 1e-4;

  private final GridGeometry geometry;
  private final Footprint footprint;
  private final int[] rows;
  private final int[] columns;
  private final double largest;

  FootprintTint(GridGeometry geometry, Footprint footprint) {
    this.geometry = geometry;
    this.footprint = footprint;
    rows = cells(geometry, geometry.imageHeight());
    columns = cells(geometry, geometry.imageWidth());
    double most = 0;
    for (int i = 0; i < footprint.weights().length(); i++) {
      most = Math.max(most, footprint.weights().get(i));
    }
    largest = most;
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
    double share = footprint.weights().get(rows[y] * footprint.width() + columns[x]) / largest;
    // By the root, so that the faint outskirts can be seen beside the middle.
    int alpha = share < VISIBLE ? 0 : (int) Math.round(MOST_ALPHA * Math.sqrt(share));
    return alpha == 0 ? 0 : alpha << 24 | COLOUR;
  }
}
