package org.regionlens.cli;

import java.util.stream.Collectors;
import org.regionlens.engine.MapCatalogue;
import org.regionlens.engine.MapRef;
import org.regionlens.media.text.Words;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Maps by their names. */
record MapConverter(Words words) implements ITypeConverter<MapRef> {
  @Override
  public MapRef convert(String value) {
    return MapCatalogue.named(value)
        .orElseThrow(
            () -> new TypeConversionException(words.get("cli.wrong.name", value, names())));
  }

  private static String names() {
    return MapCatalogue.standard().stream()
        .map(MapRef::commandName)
        .collect(Collectors.joining(", "));
  }
}
