package org.regionlens.desktop.sweep;

import java.util.ArrayList;
import java.util.List;
import org.regionlens.engine.study.SettingParameter;
import org.regionlens.engine.study.SweepAxis;
import org.regionlens.engine.study.SweepParameter;
import org.regionlens.engine.study.WhatIfParameter;
import org.regionlens.engine.whatif.WhatIfNumber;

/**
 * A parameter and where it goes.
 *
 * @param parameter what changes
 * @param from first value
 * @param to last value
 * @param count how many values, 2 … {@link #MOST}; whole numbers that come twice count once
 */
record SweepRange(SweepParameter parameter, double from, double to, int count) {
  /** Most values of one parameter. */
  static final int MOST = 101;

  /** From this ratio on, a parameter of any size goes in equal factors instead of equal steps. */
  private static final double WIDE = 1000;

  /** The whole range of a parameter, in steps that suit it. */
  static SweepRange standard(SweepParameter parameter) {
    return switch (parameter) {
      case SettingParameter.RADIUS -> new SweepRange(parameter, 1, 10, 10);
      case SettingParameter.STRIDE -> new SweepRange(parameter, 1, 8, 8);
      case SettingParameter.RIDGE -> new SweepRange(parameter, 1e-6, 1e-1, 11);
      case SettingParameter.CASCADE_DEPTH -> new SweepRange(parameter, 0, 16, 9);
      case WhatIfParameter(WhatIfNumber number) -> standard(parameter, number);
      default -> new SweepRange(parameter, 0, 1, 11);
    };
  }

  private static SweepRange standard(SweepParameter parameter, WhatIfNumber number) {
    return switch (number) {
      case SHIFT_X, SHIFT_Y, GROW -> new SweepRange(parameter, -6, 6, 13);
      case BLUR, THIN, CORNERS -> new SweepRange(parameter, 0, 5, 11);
      case NOISE -> new SweepRange(parameter, 0, 3, 13);
      case TEMPERATURE -> new SweepRange(parameter, 0.25, 4, 16);
      case HARD -> new SweepRange(parameter, 0.01, 0.41, 9);
    };
  }

  private boolean isWhole() {
    return parameter == SettingParameter.RADIUS
        || parameter == SettingParameter.STRIDE
        || parameter == SettingParameter.CASCADE_DEPTH;
  }

  /** The values, evenly spaced; over several powers of ten, by equal factors. */
  SweepAxis axis() {
    List<Double> values = new ArrayList<>();
    boolean factors = from > 0 && to / from >= WIDE;
    for (int i = 0; i < count; i++) {
      double share = count == 1 ? 0 : i / (count - 1.0);
      double value = factors ? from * Math.pow(to / from, share) : from + share * (to - from);
      // Of 0.1 · 3 the reader expects 0.3.
      double rounded = isWhole() ? Math.rint(value) : rounded(value);
      if (!values.contains(rounded)) {
        values.add(rounded);
      }
    }
    return new SweepAxis(parameter, values);
  }

  private static double rounded(double value) {
    return value == 0
        ? 0
        : new java.math.BigDecimal(value).round(new java.math.MathContext(10)).doubleValue();
  }
}
