package org.regionlens.desktop.compare;

import java.util.Map;
import java.util.TreeMap;
import org.regionlens.desktop.session.SessionResult;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.difference.MapDifference;

/** B − A, map by map. */
final class Differences {
  private Differences() {}

  /**
   * The maps that both answers hold, B less A; on the pixels of the image where their grids differ.
   * No value where either has none.
   */
  static SessionResult of(SessionResult b, SessionResult a) {
    Map<MapRef, MapValues> maps = new TreeMap<>();
    b.maps()
        .forEach(
            (id, values) -> {
              MapValues other = a.map(id);
              if (other != null) {
                maps.put(id, MapDifference.of(other, values));
              }
            });
    return new SessionResult(
        b.question(), b.analysis(), maps, b.milliseconds(), SessionResult.Side.DIFFERENCE);
  }
}
