package org.regionlens.engine;

/**
 * Which pixels a cell of the grid covers, and which cell a pixel belongs to (docs/method, "Grid").
 * Rows and columns follow the same rule, so each question is asked along one axis.
 *
 * @param imageHeight H, pixels
 * @param imageWidth W, pixels
 * @param pooling how the grid was made
 * @param stride s, pixels per cell
 * @param radius R, cells
 */
public record GridGeometry(
    int imageHeight, int imageWidth, PoolingMode pooling, int stride, int radius) {

  public static GridGeometry of(int imageHeight, int imageWidth, Settings settings) {
    return new GridGeometry(
        imageHeight, imageWidth, settings.pooling(), settings.stride(), settings.radius());
  }

  /** Gh, cells. */
  public int gridHeight() {
    return cells(imageHeight);
  }

  /** Gw, cells. */
  public int gridWidth() {
    return cells(imageWidth);
  }

  /** Gh − R + 1, or 0 where the grid is smaller than a window. */
  public int pointHeight() {
    return Math.max(0, gridHeight() - radius + 1);
  }

  /** Gw − R + 1, or 0 where the grid is smaller than a window. */
  public int pointWidth() {
    return Math.max(0, gridWidth() - radius + 1);
  }

  /** Row or column of a window's centre cell, counted from the window's first. */
  public int centreOffset() {
    return (radius - 1) / 2;
  }

  /** Cells along an axis of {@code size} pixels. */
  public int cells(int size) {
    return switch (pooling) {
      case NONE -> size;
      case MAXIMUM, AVERAGE -> stride == 1 ? size : (size + 2 * (stride / 2) - stride) / stride + 1;
      case INTERPOLATE -> stride == 1 ? size : size / stride;
    };
  }

  /**
   * First pixel of a cell along an axis of {@code size} pixels; may lie before the image (padding).
   */
  public int firstPixel(int cell, int size) {
    if (stride == 1) {
      return cell;
    }
    return switch (pooling) {
      case NONE -> cell;
      case MAXIMUM, AVERAGE -> cell * stride - stride / 2;
      case INTERPOLATE -> (int) ((long) cell * size / cells(size));
    };
  }

  /** One past the last pixel of a cell; may lie behind the image (padding). */
  public int endPixel(int cell, int size) {
    if (stride == 1) {
      return cell + 1;
    }
    return switch (pooling) {
      case NONE -> cell + 1;
      case MAXIMUM, AVERAGE -> firstPixel(cell, size) + stride;
      case INTERPOLATE -> (int) ((long) (cell + 1) * size / cells(size));
    };
  }

  /** The cell that holds a pixel of an axis of {@code size} pixels, or −1 if none does. */
  public int cellOf(int pixel, int size) {
    int cells = cells(size);
    if (stride == 1) {
      return pixel;
    }
    int cell =
        switch (pooling) {
          case NONE -> pixel;
          case MAXIMUM, AVERAGE -> (pixel + stride / 2) / stride;
          // The inverse of ⌊cell·size/cells⌋: the last cell that starts at or before the pixel.
          case INTERPOLATE -> cells == 0 ? -1 : (int) (((long) (pixel + 1) * cells - 1) / size);
        };
    return cell < cells ? cell : -1;
  }
}
