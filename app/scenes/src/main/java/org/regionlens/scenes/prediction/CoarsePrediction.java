package org.regionlens.scenes.prediction;

import org.regionlens.scenes.noise.LatticeNoise;
import org.regionlens.scenes.noise.RandomStream;

/**
 * Logits as a network of output stride 8 gives them: evidence gathered over a receptive field on an
 * H/8 × W/8 grid, enlarged bilinearly with half-pixel centres.
 */
public final class CoarsePrediction {
  /** Output stride, pixels. */
  public static final int STRIDE = 8;

  private static final double FIELD_SIGMA = 5.4;
  private static final int FIELD_RADIUS = 16;
  private static final double FLOOR = 0.004;
  private static final double SCALE = 1.12;
  private static final double BIAS = -0.9;
  private static final double WAVES = 3.0;
  private static final double GRAIN = 0.28;

  /** Half the width of the noise of each pixel: the last layers compute in half precision. */
  private static final double FINE_GRAIN = 0.0065;

  /** How far the outlines of spots are bent, pixels; alike in all channels. */
  private static final double BENT = 34;

  private static final LatticeNoise BENDS = new LatticeNoise(0xBE4D);

  private final int width;
  private final int height;
  private final int columns;
  private final int rows;
  private final int[] labels;
  private final Flaws flaws;

  /**
   * @param width W, a multiple of {@link #STRIDE}
   * @param height H, a multiple of {@link #STRIDE}
   * @param labels the truth, [H·W], 0 … C−1
   * @param flaws what goes wrong; C weights
   */
  public CoarsePrediction(int width, int height, int[] labels, Flaws flaws) {
    if (width % STRIDE != 0 || height % STRIDE != 0) {
      throw new IllegalArgumentException(
          width + " × " + height + " pixels are no multiple of the output stride " + STRIDE + ".");
    }
    this.width = width;
    this.height = height;
    this.columns = width / STRIDE;
    this.rows = height / STRIDE;
    this.labels = labels;
    this.flaws = flaws;
  }

  /** The logits, [C][H·W]. */
  public float[][] logits(RandomStream random) {
    int classes = flaws.weight().length;
    float[][] logits = new float[classes][];
    for (int c = 0; c < classes; c++) {
      LatticeNoise waves = new LatticeNoise(random.below(1 << 30));
      double[] coarse = evidence(c, waves);
      for (int i = 0; i < coarse.length; i++) {
        coarse[i] += GRAIN * random.bell();
      }
      logits[c] = enlarge(coarse);
      for (int i = 0; i < logits[c].length; i++) {
        logits[c][i] = (float) (logits[c][i] + random.between(-FINE_GRAIN, FINE_GRAIN));
      }
    }
    return logits;
  }

  private double[] evidence(int channel, LatticeNoise waves) {
    double[] share = gather(channel);
    double[] evidence = new double[columns * rows];
    for (int j = 0; j < rows; j++) {
      for (int i = 0; i < columns; i++) {
        double px = (i + 0.5) * STRIDE;
        double py = (j + 0.5) * STRIDE;
        double fade = waves.fractal(i * 0.34 + 31, j * 0.34, 2);
        double weight =
            flaws.weight()[channel]
                * (1 - flaws.fading()[channel] * (1 - Math.min(1, Math.max(0, 3 * fade - 1))));
        double seen = Math.min(1, share[j * columns + i] * weight);
        double z = BIAS + SCALE * StrictMath.log((seen + FLOOR) / (1 - seen + FLOOR));
        z += WAVES * 2 * (waves.fractal(i * 0.17, j * 0.17, 3) - 0.5);
        double bentX = BENT * (BENDS.at(i * 0.4, j * 0.4) - 0.5);
        double bentY = BENT * (BENDS.at(i * 0.4 + 50, j * 0.4) - 0.5);
        for (Flaws.Bump bump : flaws.bumps()) {
          z += bump.channel() == channel ? bump.at(px + bentX, py + bentY) : 0;
        }
        double unsure = 0;
        for (Flaws.Bump patch : flaws.unsure()) {
          unsure = Math.max(unsure, patch.at(px, py));
        }
        evidence[j * columns + i] = z * (1 - 0.8 * unsure) - 1.4 * unsure;
      }
    }
    return evidence;
  }

  /** The share of a class in a Gaussian receptive field about each cell of the grid. */
  private double[] gather(int channel) {
    double[] rowsOnly = new double[height * columns];
    for (int i = 0; i < columns; i++) {
      double centre = (i + 0.5) * STRIDE - 0.5 - flaws.shiftX();
      double[] field = field(centre);
      int first = first(centre);
      for (int y = 0; y < height; y++) {
        double sum = 0;
        for (int k = 0; k < field.length; k++) {
          int x = Math.min(width - 1, Math.max(0, first + k));
          sum += labels[y * width + x] == channel ? field[k] : 0;
        }
        rowsOnly[y * columns + i] = sum;
      }
    }
    double[] share = new double[rows * columns];
    for (int j = 0; j < rows; j++) {
      double centre = (j + 0.5) * STRIDE - 0.5 - flaws.shiftY();
      double[] field = field(centre);
      int first = first(centre);
      for (int i = 0; i < columns; i++) {
        double sum = 0;
        for (int k = 0; k < field.length; k++) {
          int y = Math.min(height - 1, Math.max(0, first + k));
          sum += field[k] * rowsOnly[y * columns + i];
        }
        share[j * columns + i] = sum;
      }
    }
    return share;
  }

  private static int first(double centre) {
    return (int) Math.floor(centre) - FIELD_RADIUS;
  }

  private static double[] field(double centre) {
    double[] field = new double[2 * FIELD_RADIUS + 2];
    double total = 0;
    for (int k = 0; k < field.length; k++) {
      double away = (first(centre) + k - centre) / FIELD_SIGMA;
      field[k] = StrictMath.exp(-0.5 * away * away);
      total += field[k];
    }
    for (int k = 0; k < field.length; k++) {
      field[k] /= total;
    }
    return field;
  }

  private float[] enlarge(double[] coarse) {
    float[] fine = new float[width * height];
    for (int y = 0; y < height; y++) {
      double v = Math.min(rows - 1, Math.max(0, (y + 0.5) / STRIDE - 0.5));
      int j = Math.min(rows - 2, (int) v);
      double down = v - j;
      for (int x = 0; x < width; x++) {
        double u = Math.min(columns - 1, Math.max(0, (x + 0.5) / STRIDE - 0.5));
        int i = Math.min(columns - 2, (int) u);
        double across = u - i;
        int at = j * columns + i;
        double top = coarse[at] * (1 - across) + coarse[at + 1] * across;
        double bottom = coarse[at + columns] * (1 - across) + coarse[at + columns + 1] * across;
        fine[y * width + x] = (float) (top * (1 - down) + bottom * down);
      }
    }
    return fine;
  }
}
