package org.regionlens.media.colour;

/**
 * Colours as readers without one kind of cones see them: F. Viénot, H. Brettel and J. Mollon,
 * Digital video colourmaps for checking the legibility of displays by dichromats, Color Research
 * and Application 24 (1999), for the first two kinds; for the third H. Brettel, F. Viénot and J.
 * Mollon, Computerized simulation of color appearance for dichromats, J. Opt. Soc. Am. A 14 (1997),
 * two half-planes, in the matrices for linear sRGB of libDaltonLens.
 */
public enum ColourVision {
  USUAL(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
  /** No red cones. */
  PROTANOPIA(new double[][] {{0.1124, 0.8876, 0}, {0.1124, 0.8876, 0}, {0.0040, -0.0040, 1}}),
  /** No green cones. */
  DEUTERANOPIA(new double[][] {{0.2929, 0.7071, 0}, {0.2929, 0.7071, 0}, {-0.0223, 0.0223, 1}}),
  /** No blue cones. */
  TRITANOPIA(
      new double[][] {
        {1.01277, 0.13548, -0.14826}, {-0.01243, 0.86812, 0.14431}, {0.07589, 0.80500, 0.11911}
      },
      new double[][] {
        {0.93678, 0.18979, -0.12657}, {0.06154, 0.81526, 0.12320}, {-0.37562, 1.12767, 0.24796}
      });

  /** Parts the half-planes of {@link #TRITANOPIA}; greys lie on the border. */
  private static final double[] BORDER = {0.03901, -0.02788, -0.01113};

  private static final double[][] TO_XYZ = {
    {0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}
  };
  private static final double[] WHITE = {0.9505, 1, 1.089};

  @SuppressWarnings("ImmutableEnumChecker") // never handed out
  private final double[][] seen;

  @SuppressWarnings("ImmutableEnumChecker") // never handed out
  private final double[][] seenBeyond;

  ColourVision(double[][] seen) {
    this(seen, seen);
  }

  ColourVision(double[][] seen, double[][] seenBeyond) {
    this.seen = seen;
    this.seenBeyond = seenBeyond;
  }

  /**
   * How far two colours are apart, ΔE of CIE 1976: 2.3 is just noticed.
   *
   * @param one 0xRRGGBB; higher bits do not count
   */
  public double distance(int one, int other) {
    double[] a = lab(one);
    double[] b = lab(other);
    return Math.sqrt(
        Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
  }

  private double[] lab(int rgb) {
    double[] linear = {linear(rgb >> 16 & 0xff), linear(rgb >> 8 & 0xff), linear(rgb & 0xff)};
    double side = times(new double[][] {BORDER, BORDER, BORDER}, linear)[0];
    double[] shown = times(side >= 0 ? seen : seenBeyond, linear);
    double[] xyz = times(TO_XYZ, shown);
    double x = root(xyz[0] / WHITE[0]);
    double y = root(xyz[1] / WHITE[1]);
    double z = root(xyz[2] / WHITE[2]);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[3];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        product[row] += matrix[row][column] * vector[column];
      }
    }
    return product;
  }

  private static double linear(int value) {
    double v = value / 255.0;
    return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
  }

  private static double root(double share) {
    return share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16 / 116.0;
  }
}
