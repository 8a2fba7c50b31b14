package org.regionlens.scenes.scene;

import java.util.Set;

/**
 * Specks that no annotator would draw: gaps between leaves, the odd pixel of roof behind a tree.
 */
public final class Specks {
  private final int[] labels;
  private final int width;
  private final int height;
  private final int[] members;
  private final boolean[] seen;

  private Specks(int[] labels, int width, int height) {
    this.labels = labels;
    this.width = width;
    this.height = height;
    this.members = new int[labels.length];
    this.seen = new boolean[labels.length];
  }

  /**
   * Gives every connected region (over edges) that is too small to the label that most of its
   * neighbours have; the lower label where two are even.
   *
   * @param labels [H·W], 0 … classes − 1
   * @param least regions of fewer pixels go
   * @param kept labels whose regions stay however small, and take no others in
   * @return a new array
   */
  public static int[] removed(
      int[] labels, int width, int height, int classes, int least, Set<Integer> kept) {
    Specks specks = new Specks(labels.clone(), width, height);
    for (int i = 0; i < labels.length; i++) {
      if (!specks.seen[i]) {
        int size = specks.grow(i);
        if (size < least && !kept.contains(specks.labels[i])) {
          specks.giveAway(size, classes, kept);
        }
      }
    }
    return specks.labels;
  }

  /** Collects the region of a pixel; returns its size. */
  private int grow(int start) {
    int size = 0;
    members[size++] = start;
    seen[start] = true;
    for (int next = 0; next < size; next++) {
      int at = members[next];
      for (int way = 0; way < 4; way++) {
        int beside = beside(at, way);
        if (beside >= 0 && !seen[beside] && labels[beside] == labels[start]) {
          seen[beside] = true;
          members[size++] = beside;
        }
      }
    }
    return size;
  }

  private void giveAway(int size, int classes, Set<Integer> kept) {
    int own = labels[members[0]];
    int[] counts = new int[classes];
    for (int k = 0; k < size; k++) {
      for (int way = 0; way < 4; way++) {
        int beside = beside(members[k], way);
        if (beside >= 0 && labels[beside] != own && !kept.contains(labels[beside])) {
          counts[labels[beside]]++;
        }
      }
    }
    int best = 0;
    for (int c = 1; c < classes; c++) {
      if (counts[c] > counts[best]) {
        best = c;
      }
    }
    for (int k = 0; k < size && counts[best] > 0; k++) {
      labels[members[k]] = best;
    }
  }

  /** The pixel to the left, right, above or below; −1 outside the picture. */
  private int beside(int at, int way) {
    int x = at % width;
    return switch (way) {
      case 0 -> x > 0 ? at - 1 : -1;
      case 1 -> x + 1 < width ? at + 1 : -1;
      case 2 -> at >= width ? at - width : -1;
      default -> at + width < width * height ? at + width : -1;
    };
  }
}
