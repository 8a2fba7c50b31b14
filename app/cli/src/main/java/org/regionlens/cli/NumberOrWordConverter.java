package org.regionlens.cli;

import java.util.OptionalInt;
import org.regionlens.media.text.Words;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A whole number, or {@code none} or {@code all} for its absence. */
final class NumberOrWordConverter implements ITypeConverter<OptionalInt> {
  private final Words words;

  NumberOrWordConverter(Words words) {
    this.words = words;
  }

  @Override
  public OptionalInt convert(String value) {
    if (value.equals("none") || value.equals("all")) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseInt(value));
    } catch (NumberFormatException e) {
      throw new TypeConversionException(words.get("cli.wrong.whole", value));
    }
  }
}
