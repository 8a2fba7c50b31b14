package org.regionlens.cli;

import java.util.regex.Pattern;
import org.regionlens.media.text.Words;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Decimal numbers as everybody writes them; Java's own forms such as NaN or 0x1p3 are refused. */
final class DecimalConverter implements ITypeConverter<Double> {
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

  private final Words words;

  DecimalConverter(Words words) {
    this.words = words;
  }

  @Override
  public Double convert(String value) {
    if (!DECIMAL.matcher(value).matches()) {
      throw new TypeConversionException(words.get("cli.wrong.number", value));
    }
    double number = Double.parseDouble(value);
    if (!Double.isFinite(number)) {
      throw new TypeConversionException(words.get("cli.wrong.number", value));
    }
    return number;
  }
}
