package org.regionlens.scenes.scene;

import java.util.Set;

/** The band along boundaries that the annotators of PASCAL VOC left undecided. */
public final class VoidBand {
  /** The label of undecided pixels. */
  public static final int VOID = 255;

  private VoidBand() {}

  /**
   * Marks every pixel that has another label within a distance.
   *
   * @param labels [H·W]
   * @param radius the distance, pixels; the band is 2·radius wide
   * @param kept labels that are never marked: a band would swallow what is a pixel or two wide
   * @return a new array
   */
  public static int[] around(int[] labels, int width, int height, int radius, Set<Integer> kept) {
    int[] marked = labels.clone();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (!kept.contains(labels[y * width + x])
            && nearOther(labels, width, height, x, y, radius)) {
          marked[y * width + x] = VOID;
        }
      }
    }
    return marked;
  }

  private static boolean nearOther(int[] labels, int width, int height, int x, int y, int radius) {
    int own = labels[y * width + x];
    for (int dy = -radius; dy <= radius; dy++) {
      for (int dx = -radius; dx <= radius; dx++) {
        int u = x + dx;
        int v = y + dy;
        boolean inside = u >= 0 && u < width && v >= 0 && v < height;
        if (inside && dx * dx + dy * dy <= radius * radius && labels[v * width + u] != own) {
          return true;
        }
      }
    }
    return false;
  }
}
