package org.regionlens.scenes.optics;

import org.regionlens.scenes.noise.RandomStream;

/** A camera of modest quality: what it does to the light between scene and file. */
public final class Lens {
  private static final float[] SOFT = {0.015f, 0.18f, 0.61f, 0.18f, 0.015f};
  private static final double FALL_OFF = 0.30;

  /** Filters of a sensor overlap: colours come out paler than they are. */
  private static final double SATURATION = 0.80;

  /** Light that strays inside the lens. */
  private static final double GLARE = 0.008;

  private static final int CURVE = 4096;
  private static final float[] GAMMA = gamma();

  private final int width;
  private final int height;
  private final double exposure;

  public Lens(int width, int height, double exposure) {
    this.width = width;
    this.height = height;
    this.exposure = exposure;
  }

  private static float[] gamma() {
    float[] curve = new float[CURVE + 1];
    for (int i = 0; i <= CURVE; i++) {
      double v = (double) i / CURVE;
      double encoded = v <= 0.0031308 ? 12.92 * v : 1.055 * StrictMath.pow(v, 1 / 2.4) - 0.055;
      curve[i] = (float) (255 * encoded);
    }
    return curve;
  }

  /**
   * Develops a picture.
   *
   * @param light linear light, [H,W,3]
   * @param random noise of the sensor
   * @return opaque ARGB, [H·W]
   */
  public int[] develop(float[] light, RandomStream random) {
    float[] soft = blur(blur(light, 3, width), 3 * width, height);
    int[] argb = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double u = (x + 0.5 - width / 2.0) / (width / 2.0);
        double v = (y + 0.5 - height / 2.0) / (height / 2.0);
        double gain = exposure * (1 - FALL_OFF * (u * u + v * v) / 2);
        double shared = random.bell() * 1.3;
        int at = (y * width + x) * 3;
        double grey = 0.25 * soft[at] + 0.62 * soft[at + 1] + 0.13 * soft[at + 2];
        int colour = 0xFF;
        for (int c = 0; c < 3; c++) {
          double muted = grey + SATURATION * (soft[at + c] - grey);
          double value = encode(Math.max(0, muted) * gain + GLARE);
          // Photon noise is strongest, after the curve, in the darker half.
          double strength = 0.65 + 0.9 * (1 - value / 255);
          double noisy = value + strength * (shared + random.bell() * 0.8);
          colour = (colour << 8) | (int) Math.min(255, Math.max(0, noisy + 0.5));
        }
        argb[y * width + x] = colour;
      }
    }
    return argb;
  }

  /** A film-like curve (after Narkowicz's fit of the ACES curve), then the sRGB one. 0 … 255 */
  private static double encode(double light) {
    double x = light * 0.62;
    double film = x * (2.51 * x + 0.03) / (x * (2.43 * x + 0.59) + 0.14);
    double place = Math.min(1, Math.max(0, film)) * CURVE;
    int low = Math.min(CURVE - 1, (int) place);
    return GAMMA[low] + (GAMMA[low + 1] - GAMMA[low]) * (place - low);
  }

  /** One direction of the soft kernel; the border repeats. */
  private float[] blur(float[] from, int stride, int length) {
    float[] to = new float[from.length];
    for (int i = 0; i < from.length; i++) {
      int place = i / stride % length;
      float sum = 0;
      for (int k = -2; k <= 2; k++) {
        int at = Math.min(length - 1, Math.max(0, place + k));
        sum += SOFT[k + 2] * from[i + (at - place) * stride];
      }
      to[i] = sum;
    }
    return to;
  }
}
