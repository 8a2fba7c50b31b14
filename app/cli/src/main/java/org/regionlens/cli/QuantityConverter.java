package org.regionlens.cli;

import java.util.stream.Collectors;
import org.regionlens.engine.study.Quantity;
import org.regionlens.media.text.Words;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Quantities by their names. */
record QuantityConverter(Words words) implements ITypeConverter<Quantity> {
  @Override
  public Quantity convert(String value) {
    return Quantity.named(value)
        .orElseThrow(
            () -> new TypeConversionException(words.get("cli.wrong.name", value, names())));
  }

  private static String names() {
    return Quantity.standard().stream()
        .map(Quantity::commandName)
        .collect(Collectors.joining(", "));
  }
}
