package org.regionlens.cli;

import java.util.List;
import org.regionlens.engine.MapCatalogue;
import org.regionlens.engine.MapRef;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Maps by their names. */
final class MapConverter implements ITypeConverter<MapRef> {
  @Override
  public MapRef convert(String value) {
    try {
      return MapCatalogue.parse(value, List.of());
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }
}
