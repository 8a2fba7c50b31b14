package org.regionlens.cli;

import java.util.Iterator;
import org.regionlens.engine.MapCatalogue;
import org.regionlens.engine.MapRef;

/** The values of {@code --map}, from the registry of maps. */
final class MapNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return MapCatalogue.standard().stream().map(MapRef::commandName).iterator();
  }
}
