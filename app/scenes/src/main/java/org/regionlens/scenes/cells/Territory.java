package org.regionlens.scenes.cells;

import java.util.Arrays;
import java.util.List;
import org.regionlens.scenes.noise.LatticeNoise;
import org.regionlens.scenes.noise.RandomStream;

/** Which cell each place belongs to: cells spread until they meet another or end. */
final class Territory {
  static final int NOBODY = -1;

  /** How far about a nucleus its cell holds out, in its radii. */
  private static final double CLAIM = 1.3;

  private final int width;
  private final int height;
  private final int[] owner;
  private final float[] inward;
  private final float[] rival;

  Territory(int width, int height, List<Cell> cells, double unit, RandomStream random) {
    this.width = width;
    this.height = height;
    this.owner = new int[width * height];
    this.inward = new float[width * height];
    this.rival = new float[width * height];
    Arrays.fill(owner, NOBODY);
    Arrays.fill(inward, 1f);
    Arrays.fill(rival, 1.6f);
    LatticeNoise bend = new LatticeNoise(random.below(1 << 30));
    float[] shiftX = new float[owner.length];
    float[] shiftY = new float[owner.length];
    for (int i = 0; i < owner.length; i++) {
      int row = i / width;
      double u = (i - row * width) / unit;
      double v = row / unit;
      double ruffle = 0.9 * (bend.fractal(u * 5.5 + 70, v * 5.5, 2) - 0.5);
      shiftX[i] = (float) (unit * 0.30 * (bend.fractal(u * 1.6, v * 1.6, 2) - 0.5 + 0.22 * ruffle));
      shiftY[i] =
          (float) (unit * 0.30 * (bend.fractal(u * 1.6, v * 1.6 + 50, 2) - 0.5 - 0.22 * ruffle));
    }
    for (int i = 0; i < cells.size(); i++) {
      spread(cells.get(i).body(), i, 0.25 * unit, shiftX, shiftY);
    }
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).dividing()) {
        // A dividing cell rounds up and stands on the others.
        claim(cells.get(i).body(), 1, i);
      }
      for (Outline nucleus : cells.get(i).nuclei()) {
        claim(nucleus, CLAIM, i);
      }
    }
  }

  private void spread(Outline body, int id, double margin, float[] shiftX, float[] shiftY) {
    double reach = body.reach() + margin;
    int left = Math.max(0, (int) (body.x() - reach));
    int right = Math.min(width - 1, (int) (body.x() + reach));
    int top = Math.max(0, (int) (body.y() - reach));
    int bottom = Math.min(height - 1, (int) (body.y() + reach));
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        int at = y * width + x;
        float d = (float) body.at(x + 0.5 + shiftX[at], y + 0.5 + shiftY[at]);
        if (d < inward[at]) {
          rival[at] = inward[at] < 1 ? inward[at] : rival[at];
          inward[at] = d;
          owner[at] = id;
        } else if (d < rival[at]) {
          rival[at] = d;
        }
      }
    }
  }

  /** Nobody spreads over a place within some radii of a shape. */
  private void claim(Outline shape, double radii, int id) {
    int reach = (int) Math.ceil(shape.reach());
    int middleX = (int) shape.x();
    int middleY = (int) shape.y();
    for (int y = Math.max(0, middleY - reach); y <= Math.min(height - 1, middleY + reach); y++) {
      for (int x = Math.max(0, middleX - reach); x <= Math.min(width - 1, middleX + reach); x++) {
        int at = y * width + x;
        double d = shape.at(x + 0.5, y + 0.5);
        if (d < radii && owner[at] != id) {
          owner[at] = id;
          inward[at] = 0.5f;
          rival[at] = (float) (inward[at] + 0.5 * (radii - d));
        }
      }
    }
  }

  /** The cell of a place, or {@link #NOBODY}. */
  int owner(int index) {
    return owner[index];
  }

  int owner(double x, double y) {
    boolean inside = x >= 0 && x < width && y >= 0 && y < height;
    int column = (int) x;
    int row = (int) y;
    return inside ? owner[row * width + column] : NOBODY;
  }

  /** 0 at the middle of the cell, 1 at its free edge. */
  double outward(int index) {
    return inward[index];
  }

  /** How much nearer the owner is than the next cell, in shares of a radius; 0 where they meet. */
  double lead(int index) {
    return rival[index] - inward[index];
  }

  /** Whether a place and another one within a distance belong to different cells. */
  boolean touches(int x, int y, double distance) {
    int own = owner[y * width + x];
    int reach = (int) distance;
    for (int v = Math.max(0, y - reach);
        own != NOBODY && v <= Math.min(height - 1, y + reach);
        v++) {
      for (int u = Math.max(0, x - reach); u <= Math.min(width - 1, x + reach); u++) {
        int other = owner[v * width + u];
        boolean near = (u - x) * (u - x) + (v - y) * (v - y) <= distance * distance;
        if (other != own && other != NOBODY && near) {
          return true;
        }
      }
    }
    return false;
  }
}
