package org.regionlens.scenes.raster;

import java.util.Arrays;

/** Takes picture and labels from the samples of a buffer. */
public final class Resolver {
  private static final int GRID = SampleBuffer.GRID;
  private static final int BLOCK = GRID / 2;

  private final SampleBuffer buffer;
  private final Surface beyond;

  /**
   * @param beyond what is seen where no surface is: the sky
   */
  public Resolver(SampleBuffer buffer, Surface beyond) {
    this.buffer = buffer;
    this.beyond = beyond;
  }

  /**
   * The label with most of a pixel's 16 samples; the lower one where two are even. [H·W]
   *
   * @param labelOf the label of each {@link Surface#part}
   */
  public int[] labels(int... labelOf) {
    Camera camera = buffer.camera();
    int classes = Arrays.stream(labelOf).max().orElse(0) + 1;
    int[] labels = new int[camera.width() * camera.height()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = label(i % camera.width(), i / camera.width(), labelOf, new int[classes]);
    }
    return labels;
  }

  private int label(int x, int y, int[] labelOf, int[] counts) {
    int best = 0;
    for (int k = 0; k < GRID * GRID; k++) {
      int id = buffer.surfaceAt(x * GRID + k % GRID, y * GRID + k / GRID);
      counts[labelOf[surface(id).part()]]++;
    }
    for (int c = 1; c < counts.length; c++) {
      if (counts[c] > counts[best]) {
        best = c;
      }
    }
    return best;
  }

  private Surface surface(int id) {
    return id == SampleBuffer.NOTHING ? beyond : buffer.surface(id);
  }

  /** Linear light, three floats a pixel, [H,W,3]. */
  public float[] light() {
    Camera camera = buffer.camera();
    float[] light = new float[camera.width() * camera.height() * 3];
    for (int y = 0; y < camera.height(); y++) {
      for (int x = 0; x < camera.width(); x++) {
        Rgb sum = Rgb.BLACK;
        for (int block = 0; block < 4; block++) {
          sum = sum.plus(block(x * GRID + block % 2 * BLOCK, y * GRID + block / 2 * BLOCK));
        }
        int index = (y * camera.width() + x) * 3;
        light[index] = (float) (sum.r() / (GRID * GRID));
        light[index + 1] = (float) (sum.g() / (GRID * GRID));
        light[index + 2] = (float) (sum.b() / (GRID * GRID));
      }
    }
    return light;
  }

  /** Shades each surface of a quarter pixel once, in the middle of its samples. */
  private Rgb block(int left, int top) {
    Rgb sum = Rgb.BLACK;
    int done = 0;
    for (int first = 0; first < BLOCK * BLOCK; first++) {
      if ((done & (1 << first)) != 0) {
        continue;
      }
      int id = buffer.surfaceAt(left + first % BLOCK, top + first / BLOCK);
      int count = 0;
      double depth = 0;
      double column = 0;
      double row = 0;
      for (int k = first; k < BLOCK * BLOCK; k++) {
        int c = left + k % BLOCK;
        int r = top + k / BLOCK;
        if (buffer.surfaceAt(c, r) == id) {
          done |= 1 << k;
          count++;
          depth += buffer.inverseDepth(c, r);
          column += c + 0.5;
          row += r + 0.5;
        }
      }
      Fragment fragment = fragment(column / count, row / count, depth / count);
      sum = sum.plus(surface(id).shade(fragment).times(count));
    }
    return sum;
  }

  private Fragment fragment(double column, double row, double inverseDepth) {
    Camera camera = buffer.camera();
    double px = column / GRID;
    double py = row / GRID;
    double rayX = (px - camera.centreX()) / camera.focal();
    double rayY = (camera.centreY() - py) / camera.focal();
    double depth = inverseDepth == 0 ? 1e6 : 1 / inverseDepth;
    return new Fragment(
        camera.eye().x() + rayX * depth,
        camera.eye().y() + rayY * depth,
        camera.eye().z() + depth,
        depth,
        px,
        py,
        rayX,
        rayY,
        depth / camera.focal());
  }
}
