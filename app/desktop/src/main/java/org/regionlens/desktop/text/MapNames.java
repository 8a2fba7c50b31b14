package org.regionlens.desktop.text;

import org.regionlens.engine.MapId;
import org.regionlens.media.text.Words;

/** The words for a map: its title, a short name for the status line, what it shows, its unit. */
public final class MapNames {
  private final Words words;

  public MapNames(Words words) {
    this.words = words;
  }

  /** Such as "MI contribution". */
  public String title(MapId id) {
    return words.get("map." + id.name());
  }

  /** A word or two, for the status line. */
  public String brief(MapId id) {
    return words.get("map." + id.name() + ".brief");
  }

  /** One phrase on what the map shows. */
  public String tip(MapId id) {
    return words.get("caption." + id.name());
  }

  /** Such as "nats"; empty for numbers without a unit. */
  public String unit(MapId id) {
    return id.unit() == MapId.Unit.NONE ? "" : words.get("unit." + id.unit().name());
  }
}
