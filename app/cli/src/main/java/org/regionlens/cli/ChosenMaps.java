package org.regionlens.cli;

import java.util.ArrayList;
import java.util.List;
import org.regionlens.engine.MapCatalogue;
import org.regionlens.engine.MapRef;
import org.regionlens.media.export.ExportForm;
import org.regionlens.media.text.Words;
import picocli.CommandLine.ITypeConverter;

/**
 * The maps of {@code --map}: some by name, or all that can be had in a form.
 *
 * @param named without repetition; empty for all
 */
record ChosenMaps(List<MapRef> named) {
  private static final String ALL = "all";

  ChosenMaps {
    named = List.copyOf(named);
  }

  /** The maps, in the order given. */
  List<MapRef> in(ExportForm form) {
    return named.isEmpty() ? MapCatalogue.standard().stream().filter(form::holds).toList() : named;
  }

  boolean isOne() {
    return named.size() == 1;
  }

  /** Reads {@code NAME}, {@code NAME,NAME} or {@code all}. */
  static ITypeConverter<ChosenMaps> converter(Words words) {
    MapConverter names = new MapConverter();
    return value -> {
      List<MapRef> maps = new ArrayList<>();
      if (!value.equals(ALL)) {
        for (String name : MapCatalogue.split(value)) {
          MapRef map = names.convert(name);
          if (!maps.contains(map)) {
            maps.add(map);
          }
        }
      }
      return new ChosenMaps(maps);
    };
  }
}
