package org.regionlens.media.render;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.colour.ValueAxis;

/**
 * Ticks of a scale that is not linear: 0, powers of ten, then their multiples by 5 and 2, as far as
 * each keeps its distance from those before it. Values of either sign come in pairs.
 */
final class SpreadTicks {
  private static final int[] MANTISSAS = {1, 5, 2};

  /** Decades below the largest that are tried. */
  private static final int DECADES = 20;

  /** Powers of ten that are written out. */
  private static final int LARGEST_PLAIN = 4;

  private static final int SMALLEST_PLAIN = -3;

  private final ColourScale scale;
  private final ValueAxis axis;
  private final double distance;
  private final List<Double> chosen = new ArrayList<>();

  private SpreadTicks(ColourScale scale, int most) {
    this.scale = scale;
    this.axis = scale.axis();
    this.distance = 1.0 / most;
  }

  static ColourBarTicks of(ColourScale scale, int most, boolean signed, Locale locale) {
    SpreadTicks ticks = new SpreadTicks(scale, most);
    ticks.choose();
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    List<ColourBarTicks.Tick> found =
        ticks.chosen.stream()
            .sorted(Comparator.naturalOrder())
            .map(value -> new ColourBarTicks.Tick(value, label(value, signed, symbols)))
            .toList();
    return new ColourBarTicks(found, "");
  }

  private void choose() {
    double high = scale.range().high();
    if (isInside(0)) {
      chosen.add(0.0);
    }
    int largest = ColourBarTicks.powerOf(Math.max(Math.abs(axis.low()), Math.abs(high)));
    for (int mantissa : MANTISSAS) {
      for (int power = largest; power > largest - DECADES; power--) {
        double size = power < 0 ? mantissa / Math.pow(10, -power) : mantissa * Math.pow(10, power);
        boolean above = isInside(size);
        boolean below = isInside(-size);
        if ((above || below) && (!above || fits(size)) && (!below || fits(-size))) {
          if (above) {
            chosen.add(size);
          }
          if (below) {
            chosen.add(-size);
          }
        }
      }
    }
  }

  private boolean isInside(double value) {
    return value >= axis.low() && value <= scale.range().high();
  }

  private boolean fits(double value) {
    double at = axis.position(value);
    return chosen.stream().allMatch(other -> Math.abs(axis.position(other) - at) >= distance);
  }

  private static String label(double value, boolean signed, DecimalFormatSymbols symbols) {
    if (value == 0) {
      return "0";
    }
    String sign = value < 0 ? "−" : signed ? "+" : "";
    double size = Math.abs(value);
    int power = ColourBarTicks.powerOf(size);
    if (power >= SMALLEST_PLAIN && power <= LARGEST_PLAIN) {
      DecimalFormat format = new DecimalFormat("0", symbols);
      format.setMinimumFractionDigits(Math.max(0, -power));
      format.setMaximumFractionDigits(Math.max(0, -power));
      return sign + format.format(size);
    }
    long mantissa = Math.round(size / Math.pow(10, power));
    String ten = "10" + ColourBarTicks.superscript(power);
    return sign + (mantissa == 1 ? ten : mantissa + "·" + ten);
  }
}
