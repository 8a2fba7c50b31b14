package org.regionlens.engine;

/**
 * An interval of numbers.
 *
 * @param least lower end
 * @param withLeast whether the lower end belongs to it
 * @param greatest upper end
 * @param withGreatest whether the upper end belongs to it
 */
public record Bounds(double least, boolean withLeast, double greatest, boolean withGreatest) {

  /** [least, greatest]. */
  public static Bounds closed(double least, double greatest) {
    return new Bounds(least, true, greatest, true);
  }

  /** (least, greatest]. */
  public static Bounds above(double least, double greatest) {
    return new Bounds(least, false, greatest, true);
  }

  /** (least, greatest). */
  public static Bounds open(double least, double greatest) {
    return new Bounds(least, false, greatest, false);
  }

  /** Whether a number lies in it; NaN never does. */
  public boolean contains(double value) {
    return (withLeast ? value >= least : value > least)
        && (withGreatest ? value <= greatest : value < greatest);
  }

  /** Such as “above 0 and up to 100”. */
  @Override
  public String toString() {
    String low = Parameter.text(least);
    String high = Parameter.text(greatest);
    if (withLeast && withGreatest) {
      return "between " + low + " and " + high;
    }
    return (withLeast ? "from " : "above ")
        + low
        + (withGreatest ? " and up to " : " and below ")
        + high;
  }
}
