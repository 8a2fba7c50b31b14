package org.regionlens.media.session;

import java.util.stream.Collectors;
import org.regionlens.engine.MapCatalogue;
import org.regionlens.engine.MapRef;
import org.regionlens.media.json.StrictObject;
import org.regionlens.media.text.UnreadableException;

/** Maps by their names in files. */
final class SavedMaps {

  private SavedMaps() {}

  /**
   * The map of a name.
   *
   * @throws UnreadableException if it is missing or there is no such map
   */
  static MapRef one(StrictObject json, String field) throws UnreadableException {
    String name = json.text(field);
    return MapCatalogue.named(name).orElseThrow(() -> json.wrong(field, names()));
  }

  private static String names() {
    return MapCatalogue.standard().stream()
        .map(MapRef::commandName)
        .collect(Collectors.joining(", "));
  }
}
