package org.regionlens.engine.grid;

import java.util.function.IntConsumer;
import org.regionlens.engine.GridGeometry;
import org.regionlens.engine.work.Strips;
import org.regionlens.engine.work.Work;

/** The pixels of each cell of a maximum or average grid, clipped to the image. */
final class Cells {
  final int imageHeight;
  final int imageWidth;
  final int height;
  final int width;
  final int area;
  private final GridGeometry geometry;

  Cells(GridGeometry geometry) {
    this.geometry = geometry;
    imageHeight = geometry.imageHeight();
    imageWidth = geometry.imageWidth();
    height = geometry.gridHeight();
    width = geometry.gridWidth();
    area = geometry.stride() * geometry.stride();
  }

  int firstRow(int cell) {
    return Math.max(0, geometry.firstPixel(cell, imageHeight));
  }

  int endRow(int cell) {
    return Math.min(imageHeight, geometry.endPixel(cell, imageHeight));
  }

  int firstColumn(int cell) {
    return Math.max(0, geometry.firstPixel(cell, imageWidth));
  }

  int endColumn(int cell) {
    return Math.min(imageWidth, geometry.endPixel(cell, imageWidth));
  }

  /** Does a task for each row of cells; no two rows share a pixel. */
  void forEachRow(Work work, IntConsumer task) {
    Strips.of(height, imageWidth * geometry.stride())
        .forEach(
            work,
            (from, to) -> {
              for (int i = from; i < to; i++) {
                task.accept(i);
              }
            });
  }

  /** For each cell, whether any of its pixels is marked. */
  boolean[] any(boolean[] marked, Work work) {
    boolean[] result = new boolean[height * width];
    forEachRow(
        work,
        i -> {
          for (int j = 0; j < width; j++) {
            boolean found = false;
            for (int y = firstRow(i); y < endRow(i) && !found; y++) {
              for (int x = firstColumn(j); x < endColumn(j) && !found; x++) {
                found = marked[y * imageWidth + x];
              }
            }
            result[i * width + j] = found;
          }
        });
    return result;
  }
}
