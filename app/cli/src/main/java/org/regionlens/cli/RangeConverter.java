package org.regionlens.cli;

import java.util.Optional;
import org.regionlens.engine.MapRef;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.export.RangeChoice;
import org.regionlens.media.text.Words;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * {@code full}, {@code percentile}, or two numbers with a colon between, such as −1:1; of one map
 * where its name and an equals sign stand before it.
 */
final class RangeConverter implements ITypeConverter<ColourOptions.Range> {
  private final Words words;
  private final DecimalConverter decimal;
  private final MapConverter maps;

  RangeConverter(Words words) {
    this.words = words;
    this.decimal = new DecimalConverter(words);
    this.maps = new MapConverter();
  }

  @Override
  public ColourOptions.Range convert(String value) {
    // A loss within the name may have an equals sign of its own.
    int equals = value.lastIndexOf('=');
    Optional<MapRef> map =
        equals < 0 ? Optional.empty() : Optional.of(maps.convert(value.substring(0, equals)));
    String range = value.substring(equals + 1);
    return new ColourOptions.Range(
        map,
        switch (range) {
          case "full" -> new RangeChoice.Full();
          case "percentile" -> new RangeChoice.Percentile();
          default -> fixed(range);
        });
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
    if (!Double.isFinite(high - low)) {
      throw new TypeConversionException(words.get("cli.wrong.range-wide", value));
    }
    return new RangeChoice.Fixed(new ValueRange(low, high));
  }
}
