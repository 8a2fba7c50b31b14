package org.regionlens.media.render;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.regionlens.engine.MapSpec;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.colour.ValueRange;

/**
 * Round numbers along a colour bar: multiples of 1, 2 or 5 times a power of ten.
 *
 * @param ticks from low to high
 * @param factor what the labels are to be multiplied by, such as {@code ×10⁻⁴}; empty for 1
 */
public record ColourBarTicks(List<Tick> ticks, String factor) {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** Beyond these powers of ten the factor is taken out of the labels. */
  private static final int LARGEST_POWER = 4;

  private static final int SMALLEST_POWER = -3;

  public ColourBarTicks {
    ticks = List.copyOf(ticks);
  }

  /**
   * A mark on the bar.
   *
   * @param value in the map's unit
   * @param label the value divided by the factor
   */
  public record Tick(double value, String label) {}

  /**
   * The ticks of a scale, evenly spaced in value where it is linear.
   *
   * @param most greatest number of ticks, ≥ 2
   * @param locale of the numbers
   */
  public static ColourBarTicks of(ColourScale scale, int most, Locale locale) {
    boolean signed = scale.map().kind() == MapSpec.Kind.SIGNED;
    if (scale.scaling() != Scaling.LINEAR) {
      ColourBarTicks spread = SpreadTicks.of(scale, most, signed, locale);
      // Too few round numbers lie in a short stretch of a logarithm.
      if (spread.ticks().size() > 1) {
        return spread;
      }
    }
    return of(scale.range(), most, signed, locale);
  }

  /**
   * The ticks of a range.
   *
   * @param most greatest number of ticks, ≥ 2
   * @param signed whether positive labels carry a plus
   * @param locale of the numbers
   */
  public static ColourBarTicks of(ValueRange range, int most, boolean signed, Locale locale) {
    double step = step(range, most);
    List<Long> multiples = multiples(range, step);
    if (multiples.size() == 1) {
      // One number tells no size: the outermost two of the next finer step do.
      step = finer(step);
      multiples = outermost(multiples(range, step), most);
    }
    int power = powerOf(Math.max(Math.abs(range.low()), Math.abs(range.high())));
    int shift = power > LARGEST_POWER || power < SMALLEST_POWER ? power : 0;
    int decimals = Math.max(0, shift - powerOf(step));
    DecimalFormat format = new DecimalFormat("0", DecimalFormatSymbols.getInstance(locale));
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    List<Tick> ticks = new ArrayList<>();
    for (long k : multiples) {
      double value = k * step;
      String digits = format.format(Math.abs(value) / Math.pow(10, shift));
      String sign = k < 0 ? "−" : signed && k > 0 ? "+" : "";
      ticks.add(new Tick(value, sign + digits));
    }
    return new ColourBarTicks(ticks, shift == 0 ? "" : "×10" + superscript(shift));
  }

  /** The smallest of 1, 2, 5 times a power of ten that puts no more than so many ticks. */
  private static double step(ValueRange range, int most) {
    double span = range.high() - range.low();
    for (int power = powerOf(span / most); ; power++) {
      for (int mantissa : new int[] {1, 2, 5}) {
        double step = mantissa * Math.pow(10, power);
        if (last(range, step) - first(range, step) < most) {
          return step;
        }
      }
    }
  }

  private static List<Long> multiples(ValueRange range, double step) {
    return LongStream.rangeClosed(first(range, step), last(range, step)).boxed().toList();
  }

  /** From 1 to ½, from 2 to 1, from 5 to 2 times a power of ten. */
  private static double finer(double step) {
    double mantissa = step / Math.pow(10, powerOf(step));
    return mantissa > 3 ? step * 0.4 : step * 0.5;
  }

  /** The first and the last, and 0 if it lies between them and a third one has room. */
  private static List<Long> outermost(List<Long> multiples, int most) {
    long first = multiples.getFirst();
    long last = multiples.getLast();
    return most > 2 && first < 0 && last > 0 ? List.of(first, 0L, last) : List.of(first, last);
  }

  // A hair of tolerance: the end of a range is often itself a multiple of the step.
  private static long first(ValueRange range, double step) {
    return (long) Math.ceil(range.low() / step - 1e-9);
  }

  private static long last(ValueRange range, double step) {
    return (long) Math.floor(range.high() / step + 1e-9);
  }

  static int powerOf(double value) {
    return (int) Math.floor(Math.log10(value) + 1e-9);
  }

  static String superscript(int exponent) {
    StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
    for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
      text.append(SUPERSCRIPTS.charAt(digit - '0'));
    }
    return text.toString();
  }
}
