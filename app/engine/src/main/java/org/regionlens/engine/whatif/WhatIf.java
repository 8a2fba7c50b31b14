package org.regionlens.engine.whatif;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A change of a prediction; immutable. The steps are made in this order, whatever order they were
 * chosen in: shift, blur, grow, thin, corners, noise, temperature, hard labels, inversion, strokes
 * (docs/method, "What-if").
 *
 * @param classIndex the class whose logits change; empty means every class. Strokes name their own
 * @param numbers what is not neutral, by name
 * @param seed of the noise
 * @param invert whether z becomes −z
 * @param strokes of the brush, in the order they were painted
 */
public record WhatIf(
    OptionalInt classIndex,
    Map<WhatIfNumber, Double> numbers,
    long seed,
    boolean invert,
    List<Stroke> strokes) {
  /** Nothing changes. */
  public static final WhatIf NONE = new WhatIf(OptionalInt.empty(), Map.of(), 1, false, List.of());

  public WhatIf {
    EnumMap<WhatIfNumber, Double> kept = new EnumMap<>(WhatIfNumber.class);
    numbers.forEach(
        (number, value) -> {
          if (!(value >= number.least() && value <= number.most())) {
            throw new IllegalArgumentException(
                "%s must lie between %s and %s, not %s."
                    .formatted(
                        number.commandName(),
                        plain(number.least()),
                        plain(number.most()),
                        plain(value)));
          }
          if (value != number.neutral()) {
            // No −0: it would be another value for the same change.
            kept.put(number, value + 0.0);
          }
        });
    numbers = Map.copyOf(kept);
    strokes = List.copyOf(strokes);
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /** The value of a number. */
  public double number(WhatIfNumber which) {
    return numbers.getOrDefault(which, which.neutral());
  }

  /** Whether nothing changes. */
  public boolean isNone() {
    return numbers.isEmpty() && !invert && strokes.isEmpty();
  }

  /**
   * The same with one number changed.
   *
   * @throws IllegalArgumentException if it lies out of range; the message is one sentence
   */
  public WhatIf with(WhatIfNumber which, double value) {
    Map<WhatIfNumber, Double> changed = new EnumMap<>(WhatIfNumber.class);
    changed.putAll(numbers);
    changed.put(which, value);
    return new WhatIf(classIndex, changed, seed, invert, strokes);
  }

  public WhatIf withClass(OptionalInt value) {
    return new WhatIf(value, numbers, seed, invert, strokes);
  }

  public WhatIf withSeed(long value) {
    return new WhatIf(classIndex, numbers, value, invert, strokes);
  }

  public WhatIf withInvert(boolean value) {
    return new WhatIf(classIndex, numbers, seed, value, strokes);
  }

  public WhatIf withStrokes(List<Stroke> value) {
    return new WhatIf(classIndex, numbers, seed, invert, value);
  }

  /** The same with one more stroke over the others. */
  public WhatIf painted(Stroke stroke) {
    List<Stroke> more = new ArrayList<>(strokes);
    more.add(stroke);
    return withStrokes(more);
  }
}
