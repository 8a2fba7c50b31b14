package org.regionlens.cli;

import java.util.regex.Pattern;
import org.regionlens.media.text.Words;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Colours such as {@code #e69f00}. */
final class ColourConverter implements ITypeConverter<ClassOptions.Rgb> {
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

  private final Words words;

  ColourConverter(Words words) {
    this.words = words;
  }

  @Override
  public ClassOptions.Rgb convert(String value) {
    if (!COLOUR.matcher(value).matches()) {
      throw new TypeConversionException(words.get("cli.wrong.colour", value));
    }
    return new ClassOptions.Rgb(0xff << 24 | Integer.parseInt(value.substring(1), 16));
  }
}
