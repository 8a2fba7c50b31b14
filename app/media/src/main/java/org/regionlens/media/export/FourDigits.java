package org.regionlens.media.export;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers for people: four significant digits; in files in the C locale. */
public final class FourDigits {
  private static final MathContext FOUR = new MathContext(4, RoundingMode.HALF_EVEN);

  private FourDigits() {}

  /** Such as 3.147, −12.3, 0.0005, 1.2e-9; the value is finite. */
  public static String format(double value) {
    BigDecimal rounded = new BigDecimal(value).round(FOUR);
    if (rounded.signum() == 0) {
      return "0";
    }
    int power = rounded.precision() - rounded.scale() - 1;
    BigDecimal digits = rounded.abs().stripTrailingZeros();
    String text =
        power >= -4 && power <= 6
            ? digits.toPlainString()
            : digits.movePointLeft(power).stripTrailingZeros().toPlainString() + "e" + power;
    return value < 0 ? "−" + text : text;
  }

  /** The same with the decimal sign of a locale, for the screen. */
  public static String format(double value, Locale locale) {
    return format(value)
        .replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
  }
}
