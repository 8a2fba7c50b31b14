package org.regionlens.cli;

import java.util.OptionalInt;
import org.regionlens.media.text.Words;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Whole numbers, with a message in plain words. */
final class WholeNumberConverter implements ITypeConverter<Integer> {
  private final Words words;

  WholeNumberConverter(Words words) {
    this.words = words;
  }

  @Override
  public Integer convert(String value) {
    try {
      return Integer.valueOf(value);
    } catch (NumberFormatException e) {
      throw new TypeConversionException(words.get("cli.wrong.whole", value));
    }
  }

  /** A whole number, or nothing for the word that means its absence. */
  OptionalInt convertOr(String absence, String value) {
    return value.equals(absence) ? OptionalInt.empty() : OptionalInt.of(convert(value));
  }
}
