package org.regionlens.scenes.noise;

/**
 * Value noise: random numbers on an integer lattice, joined smoothly. A pure function of the place
 * and the salt; additions and products alone, so every machine gives the same bits.
 */
public final class LatticeNoise {
  private final int salt;

  public LatticeNoise(int salt) {
    this.salt = salt;
  }

  /** Uniform in [0, 1), one number a lattice cell. */
  public double cell(int x, int y) {
    return hash(x, y) * 0x1.0p-32 + 0.5;
  }

  private int hash(int x, int y) {
    int h = salt + x * 0x27D4EB2D + y * 0x165667B1;
    h = (h ^ (h >>> 15)) * 0x2C1B3C6D;
    h = (h ^ (h >>> 12)) * 0x297A2D39;
    return h ^ (h >>> 15);
  }

  /** Smooth noise in [0, 1), wavelength about 2. */
  public double at(double x, double y) {
    double floorX = Math.floor(x);
    double floorY = Math.floor(y);
    int cellX = (int) floorX;
    int cellY = (int) floorY;
    double u = smooth(x - floorX);
    double v = smooth(y - floorY);
    double top = cell(cellX, cellY) * (1 - u) + cell(cellX + 1, cellY) * u;
    double bottom = cell(cellX, cellY + 1) * (1 - u) + cell(cellX + 1, cellY + 1) * u;
    return top * (1 - v) + bottom * v;
  }

  /** Octaves of {@link #at}, each of half the wavelength and half the strength; about [0, 1). */
  public double fractal(double x, double y, int octaves) {
    double sum = 0;
    double weight = 0.5;
    double total = 0;
    double scale = 1;
    for (int i = 0; i < octaves; i++) {
      // The offset keeps the lattices of the octaves from lying on each other.
      sum += weight * at(x * scale + 17.3 * i, y * scale - 9.1 * i);
      total += weight;
      weight *= 0.5;
      scale *= 2;
    }
    return sum / total;
  }

  private static double smooth(double t) {
    return t * t * (3 - 2 * t);
  }
}
