package org.regionlens.media.text;

import org.regionlens.engine.Loss;
import org.regionlens.engine.MapCatalogue;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapSpec;

/** The words for a map: its title, a short name, what it shows, its unit. */
public record MapWords(Words words) {

  /** Such as "MI contribution", or "Gradient of Dice". */
  public String title(MapRef map) {
    return of("map." + map.spec().key(), map);
  }

  /** A word or two, for the status line. */
  public String brief(MapRef map) {
    return of("map." + map.spec().key() + ".brief", map);
  }

  /** One phrase on what the map shows. */
  public String caption(MapRef map) {
    String key = "caption." + map.spec().key();
    // A loss's own values are read in its own way; its slope as every other's.
    return map instanceof MapRef.Value(Loss loss) && map.spec().key().equals("VALUE")
        ? words.get(key + "." + loss.id())
        : of(key, map);
  }

  /** The loss's name, and its parameters as far as they do not go without saying. */
  public String title(Loss loss) {
    String name = loss instanceof Loss.Given ? loss.name() : words.get("loss." + loss.id());
    String parameters = parameters(loss);
    return parameters.isEmpty() ? name : words.get("loss.with", name, parameters);
  }

  private static String parameters(Loss loss) {
    String spec = loss.spec();
    int colon = spec.indexOf(':');
    return colon < 0 ? "" : spec.substring(colon + 1).replace(",", ", ").replace("=", " ");
  }

  private String of(String key, MapRef map) {
    return switch (map) {
      case MapRef.Value(Loss loss) when isNamed(map) -> words.get(key, title(loss));
      case MapRef.Slope(Loss loss) when isNamed(map) -> words.get(key, title(loss));
      case MapRef.Versus(Loss a, Loss b) when isNamed(map) -> words.get(key, title(a), title(b));
      default -> words.get(key);
    };
  }

  /** Whether the map's words name its losses. */
  private static boolean isNamed(MapRef map) {
    return !MapCatalogue.standard().contains(map);
  }

  /** Such as "nats"; empty for numbers without a unit. */
  public String unit(MapRef map) {
    return map.unit() == MapSpec.Unit.NONE ? "" : words.get("unit." + map.unit().name());
  }
}
