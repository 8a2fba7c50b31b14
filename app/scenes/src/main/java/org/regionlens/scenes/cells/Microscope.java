package org.regionlens.scenes.cells;

import org.regionlens.scenes.noise.LatticeNoise;
import org.regionlens.scenes.noise.RandomStream;
import org.regionlens.scenes.plane.Plane;

/**
 * From glowing dyes to a picture: blur of the objective, tilted focus, light from other depths,
 * uneven illumination, photons, camera.
 */
final class Microscope {
  private static final int FINE = CellsRenderer.FINE;

  /** Colours given to the three dyes, red, green, blue of each. */
  private static final double[][] COLOURS = {
    {1.00, 0.15, 0.05}, {0.10, 0.95, 0.20}, {0.10, 0.28, 1.00}
  };

  private static final double[] HAZE = {0.20, 0.34, 0.16};
  private static final double[] GAIN = {1.5, 1.3, 1.15};

  private final RandomStream random;
  private final double tiltX;
  private final double tiltY;
  private final double lampX;
  private final double lampY;
  private final double fall;
  private final double photons;
  private final double sharp;

  Microscope(RandomStream random) {
    this.random = random;
    this.tiltX = random.between(-1, 1);
    this.tiltY = random.between(-1, 1);
    this.lampX = random.between(-0.35, 0.35);
    this.lampY = random.between(-0.35, 0.35);
    this.fall = random.between(0.22, 0.42);
    this.photons = random.between(120, 260);
    this.sharp = random.between(0.62, 0.8);
  }

  int[] expose(Stains stains) {
    Plane[] seen = new Plane[3];
    Plane[] dyes = {stains.actin(), stains.tubulin(), stains.dna()};
    for (int dye = 0; dye < 3; dye++) {
      seen[dye] = image(dyes[dye], dye);
    }
    int width = seen[0].width();
    int height = seen[0].height();
    int[] argb = new int[width * height];
    LatticeNoise film = new LatticeNoise(random.below(1 << 30));
    for (int i = 0; i < argb.length; i++) {
      int row = i / width;
      int column = i - row * width;
      double u = 2.0 * column / width - 1 - lampX;
      double v = 2.0 * row / height - 1 - lampY;
      double lamp = 1 - fall * Math.min(2, u * u + v * v) * 0.75;
      double r = 0;
      double g = 0;
      double b = 0;
      for (int dye = 0; dye < 3; dye++) {
        double stray = 0.010 + 0.012 * film.fractal(column / 90.0, row / 90.0 + dye, 2);
        double light = (seen[dye].at(i) + stray) * lamp;
        double count = light * photons;
        double noisy = Math.max(0, (count + Math.sqrt(count + 2) * random.bell()) / photons);
        r += COLOURS[dye][0] * noisy;
        g += COLOURS[dye][1] * noisy;
        b += COLOURS[dye][2] * noisy;
      }
      argb[i] = 0xFF000000 | encode(r) << 16 | encode(g) << 8 | encode(b);
    }
    return argb;
  }

  /** What the camera sees of one dye. */
  private Plane image(Plane dye, int index) {
    Plane sharpest = dye.blurred(sharp * FINE).shrunk(FINE);
    Plane soft = sharpest.blurred(2.2);
    Plane haze = sharpest.blurred(13);
    int width = sharpest.width();
    Plane seen = new Plane(width, sharpest.height());
    for (int i = 0; i < seen.size(); i++) {
      int row = i / width;
      double u = 2.0 * (i - row * width) / width - 1;
      double v = 2.0 * row / sharpest.height() - 1;
      // In focus along a line through the field, out of it towards two corners.
      double off = Math.abs(tiltX * u + tiltY * v);
      double lost = Math.min(0.85, Math.max(0.06, 0.75 * off - 0.12));
      double light = sharpest.at(i) * (1 - lost) + soft.at(i) * lost;
      seen.set(i, GAIN[index] * (light + HAZE[index] * haze.at(i)));
    }
    return seen;
  }

  /** Saturates softly, then brightens the dark half as displays expect. 0 … 255 */
  private static int encode(double light) {
    double soft = light / (1 + 0.32 * light);
    double bright = Math.sqrt(Math.min(1, soft)) * 0.62 + Math.min(1, soft) * 0.38;
    return (int) Math.min(255, 255 * bright + 0.5);
  }
}
