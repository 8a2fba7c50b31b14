package org.regionlens.cli;

import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.export.RangeChoice;
import org.regionlens.media.text.Words;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code full}, {@code percentile}, or two numbers with a colon between, such as −1:1. */
final class RangeConverter implements ITypeConverter<RangeChoice> {
  private final Words words;
  private final DecimalConverter decimal;

  RangeConverter(Words words) {
    this.words = words;
    this.decimal = new DecimalConverter(words);
  }

  @Override
  public RangeChoice convert(String value) {
    return switch (value) {
      case "full" -> new RangeChoice.Full();
      case "percentile" -> new RangeChoice.Percentile();
      default -> fixed(value);
    };
  }

  private RangeChoice fixed(String value) {
    int colon = value.indexOf(':');
    if (colon < 0) {
      throw new TypeConversionException(words.get("cli.wrong.range", value));
    }
    double low = decimal.convert(value.substring(0, colon));
    double high = decimal.convert(value.substring(colon + 1));
    if (low >= high) {
      throw new TypeConversionException(words.get("cli.wrong.range", value));
    }
    return new RangeChoice.Fixed(new ValueRange(low, high));
  }
}
