package org.regionlens.media.tiff;

import org.regionlens.media.image.PixelLimit;
import org.regionlens.media.text.UnreadableException;

/**
 * How a TIFF picture is cut into strips or tiles.
 *
 * @param width of the picture, pixels
 * @param height of the picture, pixels
 * @param tiled whether all blocks have the full size; else the last strip ends with the picture
 * @param blockWidth pixels
 * @param blockHeight pixels
 */
record TiffBlocks(int width, int height, boolean tiled, int blockWidth, int blockHeight) {
  /** Tiles hold pixels beyond the picture; no writer wastes more. */
  private static final int MOST_TILE = 1 << 26;

  static TiffBlocks of(TiffDirectory directory, PixelLimit limit) throws UnreadableException {
    int width = size(directory, TiffDirectory.WIDTH);
    int height = size(directory, TiffDirectory.HEIGHT);
    limit.check(width, height);
    if (!directory.has(TiffDirectory.TILE_OFFSETS)) {
      long rows = directory.number(TiffDirectory.ROWS_PER_STRIP, 0, height);
      return new TiffBlocks(
          width, height, false, width, rows < 1 || rows > height ? height : (int) rows);
    }
    int tileWidth = size(directory, TiffDirectory.TILE_WIDTH);
    int tileHeight = size(directory, TiffDirectory.TILE_HEIGHT);
    if ((long) tileWidth * tileHeight > MOST_TILE) {
      throw new UnreadableException("unreadable.tiff.tile");
    }
    return new TiffBlocks(width, height, true, tileWidth, tileHeight);
  }

  private static int size(TiffDirectory directory, int tag) throws UnreadableException {
    long size = directory.number(tag, 0);
    if (size < 1 || size > Integer.MAX_VALUE - 8) {
      throw new UnreadableException("unreadable.tiff.entry", Integer.toString(tag));
    }
    return (int) size;
  }

  int across() {
    return Math.ceilDiv(width, blockWidth);
  }

  int down() {
    return Math.ceilDiv(height, blockHeight);
  }

  /** Rows that are stored of the blocks that begin at a row of the picture. */
  int rowsAt(int top) {
    return tiled ? blockHeight : Math.min(blockHeight, height - top);
  }
}
