package org.regionlens.desktop.controls;

import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/**
 * What a slider stands for.
 *
 * @param key id of the row and key of its words: {@code control.KEY}, {@code .symbol}, {@code .tip}
 * @param min value at the slider's left end
 * @param max value at the slider's right end
 * @param least smallest value that the field takes
 * @param most largest value that the field takes
 * @param step distance of the slider's neighbouring values; an arrow key moves by one step. From 1
 *     on, values are whole numbers
 * @param decimals digits after the point in the number field, where they tell the value
 * @param standard the default, marked below the track
 * @param paper the value that makes the paper's loss, marked at its end, or none
 * @param meaning what the value stands for, written behind the symbol
 */
record SliderSpec(
    String key,
    double min,
    double max,
    double least,
    double most,
    double step,
    int decimals,
    double standard,
    OptionalDouble paper,
    DoubleFunction<String> meaning) {

  static SliderSpec of(String key, double min, double max, double step, double standard) {
    int decimals = step >= 1 ? 0 : 2;
    return new SliderSpec(
        key, min, max, min, max, step, decimals, standard, OptionalDouble.empty(), value -> "");
  }

  /** With a field that takes more than the slider reaches. */
  SliderSpec within(double smallest, double largest) {
    return new SliderSpec(
        key, min, max, smallest, largest, step, decimals, standard, paper, meaning);
  }

  SliderSpec meaning(DoubleFunction<String> words) {
    return new SliderSpec(key, min, max, least, most, step, decimals, standard, paper, words);
  }

  SliderSpec paperAt(double value) {
    return new SliderSpec(
        key, min, max, least, most, step, decimals, standard, OptionalDouble.of(value), meaning);
  }

  /** The nearest value that the slider stops at. */
  double snap(double value) {
    double steps = Math.rint((value - min) / step);
    return Math.clamp(rounded(min + steps * step), min, max);
  }

  /** What a number that is typed sets: itself, a whole number where values are, within limits. */
  double take(double value) {
    return Math.clamp(step >= 1 ? Math.rint(value) : value, least, most);
  }

  /** The value so many steps on. */
  double after(double value, int steps) {
    return take(rounded(value + steps * step));
  }

  /** Rounded to the decimals: 0.1 · 3 is not 0.3. */
  private double rounded(double value) {
    double scale = Math.pow(10, decimals);
    return Math.rint(value * scale) / scale;
  }
}
