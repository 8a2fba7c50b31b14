package org.regionlens.desktop.controls;

import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/**
 * What a slider stands for.
 *
 * @param key id of the row and key of its words: {@code control.KEY}, {@code .symbol}, {@code .tip}
 * @param min smallest value
 * @param max largest value
 * @param step distance of neighbouring values; an arrow key moves by one step
 * @param decimals digits after the point in the number field
 * @param standard the default, marked below the track
 * @param paper the value that makes the paper's loss, marked at its end, or none
 * @param meaning what the value stands for, written behind the symbol
 */
record SliderSpec(
    String key,
    double min,
    double max,
    double step,
    int decimals,
    double standard,
    OptionalDouble paper,
    DoubleFunction<String> meaning) {

  static SliderSpec of(String key, double min, double max, double step, double standard) {
    int decimals = step >= 1 ? 0 : 2;
    return new SliderSpec(
        key, min, max, step, decimals, standard, OptionalDouble.empty(), value -> "");
  }

  SliderSpec meaning(DoubleFunction<String> words) {
    return new SliderSpec(key, min, max, step, decimals, standard, paper, words);
  }

  SliderSpec paperAt(double value) {
    return new SliderSpec(
        key, min, max, step, decimals, standard, OptionalDouble.of(value), meaning);
  }

  /** The nearest value that can be set. */
  double snap(double value) {
    double steps = Math.rint((value - min) / step);
    // Rounded again: 0.1 · 3 is not 0.3.
    double scale = Math.pow(10, decimals);
    double snapped = Math.rint((min + steps * step) * scale) / scale;
    return Math.clamp(snapped, min, max);
  }
}
