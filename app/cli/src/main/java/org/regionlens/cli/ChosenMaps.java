package org.regionlens.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.regionlens.engine.MapId;
import org.regionlens.media.export.ExportForm;
import org.regionlens.media.text.Words;
import picocli.CommandLine.ITypeConverter;

/**
 * The maps of {@code --map}: some by name, or all that can be had in a form.
 *
 * @param named without repetition; empty for all
 */
record ChosenMaps(List<MapId> named) {
  private static final String ALL = "all";

  ChosenMaps {
    named = List.copyOf(named);
  }

  /** The maps, in the order given. */
  List<MapId> in(ExportForm form) {
    return named.isEmpty() ? Arrays.stream(MapId.values()).filter(form::holds).toList() : named;
  }

  boolean isOne() {
    return named.size() == 1;
  }

  /** Reads {@code NAME}, {@code NAME,NAME} or {@code all}. */
  static ITypeConverter<ChosenMaps> converter(Words words) {
    NameConverter<MapId> names = new NameConverter<>(MapId.values(), words);
    return value -> {
      List<MapId> maps = new ArrayList<>();
      if (!value.equals(ALL)) {
        for (String name : value.split(",", -1)) {
          MapId map = names.convert(name);
          if (!maps.contains(map)) {
            maps.add(map);
          }
        }
      }
      return new ChosenMaps(maps);
    };
  }
}
