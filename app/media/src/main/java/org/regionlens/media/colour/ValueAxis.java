package org.regionlens.media.colour;

/**
 * Where values stand between the ends of a range: at (f(v) − f(low)) / (f(high) − f(low)).
 *
 * <ul>
 *   <li>linear: f(v) = v
 *   <li>log: f(v) = ln max(v, e), with e = low, or high·10⁻⁴ for a range that begins at 0
 *   <li>symlog: f(v) = sign(v)·ln(1 + |v|/c), c a thousandth of the farther end (the bi-symmetric
 *       logarithm of Webber, Meas. Sci. Technol. 24, 2013)
 *   <li>square root: f(v) = sign(v)·√|v|
 * </ul>
 */
public final class ValueAxis {
  /** Decades of a logarithm whose range begins at 0. */
  private static final double LOG_REACH = 1e-4;

  private static final double SYMLOG_REACH = 1e-3;

  private final Scaling scaling;

  /** The smallest value of a logarithm, or c of a symlog; else of no meaning. */
  private final double smallest;

  private final double low;
  private final double start;
  private final double span;

  ValueAxis(ValueRange range, Scaling chosen) {
    scaling = chosen.in(range);
    double farther = Math.max(Math.abs(range.low()), Math.abs(range.high()));
    smallest =
        switch (scaling) {
          case LOG -> range.low() > 0 ? range.low() : range.high() * LOG_REACH;
          case SYMLOG -> farther * SYMLOG_REACH;
          case LINEAR, SQUARE_ROOT -> 0;
        };
    low = scaling == Scaling.LOG ? smallest : range.low();
    start = transformed(low);
    span = transformed(range.high()) - start;
  }

  /** 0 at the low end, 1 at the high one, beyond them less or more; NaN for NaN. */
  public double position(double value) {
    return (transformed(value) - start) / span;
  }

  /** The value that stands at 0: the range's low end, or e of a logarithm. */
  public double low() {
    return low;
  }

  /** The value at a position in [0, 1]. */
  public double value(double position) {
    double at = start + position * span;
    return switch (scaling) {
      case LINEAR -> at;
      case LOG -> Math.exp(at);
      case SYMLOG -> Math.copySign(smallest * Math.expm1(Math.abs(at)), at);
      case SQUARE_ROOT -> Math.copySign(at * at, at);
    };
  }

  private double transformed(double value) {
    return switch (scaling) {
      case LINEAR -> value;
      case LOG -> Math.log(Math.max(value, smallest));
      case SYMLOG -> Math.copySign(Math.log(1 + Math.abs(value) / smallest), value);
      case SQUARE_ROOT -> Math.copySign(Math.sqrt(Math.abs(value)), value);
    };
  }
}
