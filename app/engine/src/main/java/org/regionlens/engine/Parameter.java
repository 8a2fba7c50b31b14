package org.regionlens.engine;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * A parameter of a loss: its name, what values it takes, and its standard value. Command line,
 * controls and sweeps are made from it. Values are handed over as texts: numbers in the shortest
 * decimal notation that gives the same number again, choices by their names.
 */
public sealed interface Parameter {
  /** The text of a number that is not there. */
  String NONE = "none";

  /** The name in specifications, such as {@code gamma}. */
  String name();

  /** The value where nothing is said. */
  String standard();

  /**
   * The value as it is written canonically.
   *
   * @throws IllegalArgumentException if the parameter does not take the value; the message is one
   *     sentence for the reader
   */
  String accept(String text);

  /**
   * A number.
   *
   * @param bounds of the values
   * @param step from one value to the next, beginning with the least; 0 if all between are taken
   * @param number the standard one; empty if the standard is to have none, which may then be said
   * @param logarithmic whether equal factors rather than equal differences look alike
   */
  record Numeric(
      String name, Bounds bounds, double step, OptionalDouble number, boolean logarithmic)
      implements Parameter {
    /** As everybody writes them; Java's own forms such as 1d or 0x1p3 are refused. */
    private static final Pattern DECIMAL =
        Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

    @Override
    public String standard() {
      return number.isPresent() ? text(number.getAsDouble()) : NONE;
    }

    /** Whether the parameter may be left without a number. */
    public boolean isOptional() {
      return number.isEmpty();
    }

    @Override
    public String accept(String text) {
      if (isOptional() && text.equals(NONE)) {
        return NONE;
      }
      if (!DECIMAL.matcher(text).matches()) {
        throw new IllegalArgumentException(
            "The %s is a number%s, not '%s'."
                .formatted(name, isOptional() ? " or " + NONE : "", text));
      }
      return text(require(Double.parseDouble(text)));
    }

    /**
     * The value itself.
     *
     * @throws IllegalArgumentException if it is out of bounds or between two steps
     */
    double require(double value) {
      if (!bounds.contains(value)) {
        throw new IllegalArgumentException(
            "The %s must lie %s, not %s.".formatted(name, bounds, text(value)));
      }
      double steps = (value - bounds.least()) / step;
      if (step > 0 && steps != Math.rint(steps)) {
        throw new IllegalArgumentException(
            step == 1
                ? "The %s is a whole number, not %s.".formatted(name, text(value))
                : "The %s is one of %s, %s, %s …, not %s."
                    .formatted(
                        name,
                        text(bounds.least()),
                        text(bounds.least() + step),
                        text(bounds.least() + 2 * step),
                        text(value)));
      }
      return value;
    }
  }

  /**
   * One of a few names.
   *
   * @param values the names, the standard one among them
   */
  record Choice(String name, List<String> values, String standard) implements Parameter {
    public Choice {
      values = List.copyOf(values);
    }

    @Override
    public String accept(String text) {
      if (!values.contains(text)) {
        throw new IllegalArgumentException(
            "The %s is %s, not '%s'.".formatted(name, String.join(" or ", values), text));
      }
      return text;
    }
  }

  /** A number as short as it can be written without becoming another: 2, 0.25, 5e-4. */
  static String text(double value) {
    if (value == Math.rint(value) && Math.abs(value) <= 1e6) {
      return Long.toString((long) value);
    }
    return Double.toString(value).replace(".0E", "E").toLowerCase(Locale.ROOT);
  }
}
