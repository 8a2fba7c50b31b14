package org.regionlens.desktop.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/** Writes numbers for the screen, in the reader's locale. */
public final class Numbers {
  private final Locale locale;

  public Numbers(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /**
   * Three significant digits, a true minus sign, powers of ten where zeros would hide the number; a
   * dash for no value.
   */
  public String value(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    double size = Math.abs(value);
    if (size != 0 && (size < 0.001 || size >= 1e5)) {
      int exponent = (int) Math.floor(Math.log10(size));
      String mantissa = fixed(value / Math.pow(10, exponent), 1);
      return mantissa + "·10" + superscript(exponent);
    }
    int decimals = size >= 100 ? 1 : size >= 10 ? 2 : 3;
    return fixed(value, decimals);
  }

  /** A power of ten, such as 10⁻⁶. */
  public String power(double value) {
    return "10" + superscript((int) Math.round(Math.log10(value)));
  }

  /** A number with so many decimals. */
  public String fixed(double value, int decimals) {
    DecimalFormat format = new DecimalFormat("0", symbols());
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(value == 0 ? 0.0 : value);
  }

  /** A count, with the locale's grouping. */
  public String count(long value) {
    return NumberFormat.getIntegerInstance(locale).format(value);
  }

  /** Four significant digits, as a field shows a number that can be typed and read again. */
  public String typed(double value) {
    BigDecimal rounded = new BigDecimal(value, new MathContext(4)).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    boolean plain = value == 0 || (exponent >= -3 && exponent <= 5);
    String text = plain ? rounded.toPlainString() : rounded.toString();
    return text.replace('-', '−').replace('.', symbols().getDecimalSeparator());
  }

  /** Reads what a reader typed: the locale's decimal sign, or a point. NaN if it is no number. */
  public double parse(String text) {
    String plain =
        westernDigits(text.strip())
            .replace('−', '-')
            .replace(symbols().getDecimalSeparator(), '.')
            .replace(',', '.');
    try {
      return Double.parseDouble(plain);
    } catch (NumberFormatException notNumber) {
      return Double.NaN;
    }
  }

  /** Digits of every script as 0 to 9. */
  private static String westernDigits(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .forEach(
            point ->
                plain.appendCodePoint(
                    Character.isDigit(point) ? '0' + Character.digit(point, 10) : point));
    return plain.toString();
  }

  private DecimalFormatSymbols symbols() {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    symbols.setMinusSign('−');
    return symbols;
  }

  private static String superscript(int exponent) {
    StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
    for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
      text.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
    }
    return text.toString();
  }
}
