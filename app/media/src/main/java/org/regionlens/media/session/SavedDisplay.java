package org.regionlens.media.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.regionlens.engine.MapCatalogue;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapSpec;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.export.OverlayJson;
import org.regionlens.media.json.StrictObject;
import org.regionlens.media.render.OverlayStyle;
import org.regionlens.media.text.UnreadableException;

/**
 * How everything was coloured; immutable.
 *
 * @param sequential colours of maps from little to much
 * @param signed colours of maps with negative and positive values
 * @param scaling how values are spread over the colours
 * @param range how ranges are chosen
 * @param locked whether maps of one kind and unit share a range
 * @param fixed the fixed ranges, by map
 * @param overlay the look of the overlay, of all classes
 */
public record SavedDisplay(
    ColourMap sequential,
    ColourMap signed,
    Scaling scaling,
    Range range,
    boolean locked,
    Map<MapRef, ValueRange> fixed,
    OverlayStyle overlay) {

  /** How ranges are chosen. */
  public enum Range {
    PERCENTILE,
    FULL,
    FIXED;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public SavedDisplay {
    fixed = Map.copyOf(fixed);
  }

  void write(ObjectNode node) {
    node.put("losses", sequential.id());
    node.put("signed", signed.id());
    node.put("scale", scaling.id());
    node.put("range", range.id());
    node.put("shared", locked);
    ObjectNode ranges = node.putObject("fixed");
    // In the order of the maps, so that the same session gives the same bytes.
    new TreeMap<>(fixed)
        .forEach(
            (map, ends) ->
                ranges
                    .putObject(map.commandName())
                    .put("low", ends.low())
                    .put("high", ends.high()));
    OverlayJson.write(node.putObject("overlay"), overlay);
  }

  static SavedDisplay read(StrictObject json) throws UnreadableException {
    Map<MapRef, ValueRange> fixed = new TreeMap<>();
    StrictObject ranges = json.object("fixed");
    for (MapRef map : MapCatalogue.standard()) {
      if (ranges.has(map.commandName())) {
        fixed.put(map, range(ranges, map.commandName()));
      }
    }
    return new SavedDisplay(
        json.one("losses", ofKind(MapSpec.Kind.SEQUENTIAL), ColourMap::id),
        json.one("signed", ofKind(MapSpec.Kind.SIGNED), ColourMap::id),
        json.one("scale", Scaling.values(), Scaling::id),
        json.one("range", Range.values(), Range::id),
        json.flag("shared"),
        fixed,
        OverlayJson.read(json.object("overlay")));
  }

  static ValueRange range(StrictObject json, String name) throws UnreadableException {
    StrictObject ends = json.object(name);
    double low = ends.number("low", -Double.MAX_VALUE, Double.MAX_VALUE);
    double high = ends.number("high", -Double.MAX_VALUE, Double.MAX_VALUE);
    if (!(low < high) || !Double.isFinite(high - low)) {
      throw json.wrong(name, "low < high");
    }
    return new ValueRange(low, high);
  }

  static ColourMap[] ofKind(MapSpec.Kind kind) {
    return Arrays.stream(ColourMap.values())
        .filter(map -> map.kind() == kind)
        .toArray(ColourMap[]::new);
  }
}
