package org.regionlens.media.text;

import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapSpec;

/** The words for a map: its title, a short name, what it shows, its unit. */
public record MapWords(Words words) {

  /** Such as "MI contribution". */
  public String title(MapRef map) {
    return words.get("map." + map.spec().key());
  }

  /** A word or two, for the status line. */
  public String brief(MapRef map) {
    return words.get("map." + map.spec().key() + ".brief");
  }

  /** One phrase on what the map shows. */
  public String caption(MapRef map) {
    return words.get("caption." + map.spec().key());
  }

  /** Such as "nats"; empty for numbers without a unit. */
  public String unit(MapRef map) {
    return map.unit() == MapSpec.Unit.NONE ? "" : words.get("unit." + map.unit().name());
  }
}
