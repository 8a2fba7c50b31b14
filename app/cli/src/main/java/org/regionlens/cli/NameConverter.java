package org.regionlens.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.regionlens.media.text.Words;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Constants by their lower-case names with hyphens, and by no other spelling. */
final class NameConverter<E extends Enum<E>> implements ITypeConverter<E> {
  private final List<E> constants;
  private final Words words;

  NameConverter(E[] constants, Words words) {
    this.constants = Arrays.asList(constants);
    this.words = words;
  }

  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public E convert(String value) {
    for (E constant : constants) {
      if (name(constant).equals(value)) {
        return constant;
      }
    }
    String names = constants.stream().map(NameConverter::name).collect(Collectors.joining(", "));
    throw new TypeConversionException(words.get("cli.wrong.name", value, names));
  }
}
