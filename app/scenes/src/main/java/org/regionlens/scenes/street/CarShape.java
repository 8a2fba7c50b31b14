package org.regionlens.scenes.street;

/**
 * The outline of a car, lofted from a few cross-sections: height of the sill, width, height of the
 * belt line and of the top along its length, in metres.
 *
 * @param at places of the sections from the tail
 * @param sill height of the lower edge at each
 * @param half half the width at each
 * @param belt height of the belt line at each
 * @param top height of the roof, bonnet or boot at each
 * @param topHalf half the width of the top at each
 * @param rearGlass from where to where the rear window runs
 * @param cabin from where to where the side windows run
 * @param windscreen from where to where the windscreen runs
 */
record CarShape(
    double[] at,
    double[] sill,
    double[] half,
    double[] belt,
    double[] top,
    double[] topHalf,
    double[] rearGlass,
    double[] cabin,
    double[] windscreen) {

  static CarShape hatchback() {
    return new CarShape(
        new double[] {0.00, 0.10, 0.32, 0.78, 1.60, 2.30, 3.05, 3.75, 4.00, 4.08},
        new double[] {0.44, 0.30, 0.24, 0.22, 0.22, 0.22, 0.22, 0.24, 0.30, 0.42},
        new double[] {0.72, 0.81, 0.85, 0.87, 0.88, 0.88, 0.87, 0.82, 0.74, 0.62},
        new double[] {0.72, 0.90, 0.95, 0.95, 0.93, 0.91, 0.90, 0.78, 0.66, 0.58},
        new double[] {0.76, 0.97, 1.12, 1.43, 1.50, 1.44, 0.98, 0.84, 0.72, 0.62},
        new double[] {0.66, 0.72, 0.68, 0.58, 0.58, 0.58, 0.70, 0.68, 0.62, 0.52},
        new double[] {0.16, 0.68},
        new double[] {0.52, 2.78},
        new double[] {2.42, 2.98});
  }

  static CarShape saloon() {
    return new CarShape(
        new double[] {0.00, 0.10, 0.55, 0.95, 1.45, 2.05, 2.65, 3.35, 4.10, 4.38, 4.46},
        new double[] {0.46, 0.32, 0.24, 0.22, 0.22, 0.22, 0.22, 0.22, 0.25, 0.31, 0.44},
        new double[] {0.72, 0.80, 0.86, 0.88, 0.89, 0.89, 0.89, 0.88, 0.82, 0.74, 0.62},
        new double[] {0.72, 0.88, 0.92, 0.93, 0.92, 0.91, 0.90, 0.88, 0.77, 0.66, 0.58},
        new double[] {0.76, 0.93, 1.00, 1.12, 1.38, 1.43, 1.38, 0.96, 0.84, 0.72, 0.62},
        new double[] {0.66, 0.74, 0.72, 0.64, 0.58, 0.58, 0.58, 0.70, 0.68, 0.62, 0.52},
        new double[] {0.72, 1.34},
        new double[] {1.00, 3.10},
        new double[] {2.76, 3.28});
  }

  static CarShape van() {
    return new CarShape(
        new double[] {0.00, 0.05, 0.25, 0.90, 2.00, 3.10, 3.75, 4.30, 4.55, 4.62},
        new double[] {0.50, 0.36, 0.30, 0.28, 0.28, 0.28, 0.28, 0.28, 0.32, 0.44},
        new double[] {0.82, 0.90, 0.93, 0.94, 0.94, 0.94, 0.92, 0.86, 0.78, 0.66},
        new double[] {1.05, 1.12, 1.14, 1.14, 1.14, 1.12, 1.10, 0.98, 0.84, 0.74},
        new double[] {1.75, 1.88, 1.94, 1.96, 1.96, 1.92, 1.50, 1.08, 0.92, 0.80},
        new double[] {0.74, 0.78, 0.78, 0.78, 0.78, 0.76, 0.74, 0.74, 0.68, 0.56},
        new double[] {0.00, 0.06},
        new double[] {2.75, 3.85},
        new double[] {3.20, 4.02});
  }

  double length() {
    return at[at.length - 1];
  }

  double rearWheel() {
    return length() * 0.185;
  }

  double frontWheel() {
    return length() * 0.815;
  }

  /** One of the outlines at a place along the car, by a curve that does not overshoot. */
  double along(double[] values, double place) {
    int i = 0;
    while (i < at.length - 2 && place > at[i + 1]) {
      i++;
    }
    double t = (place - at[i]) / (at[i + 1] - at[i]);
    double smooth = t * t * (3 - 2 * t);
    return values[i] + (values[i + 1] - values[i]) * (0.4 * smooth + 0.6 * t);
  }
}
