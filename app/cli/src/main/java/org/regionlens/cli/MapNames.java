package org.regionlens.cli;

import java.util.Arrays;
import java.util.Iterator;
import org.regionlens.engine.MapId;

/** The values of {@code --map}, from the registry of maps. */
final class MapNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(MapId.values()).map(MapId::commandName).iterator();
  }
}
