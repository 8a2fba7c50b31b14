package org.regionlens.media.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.regionlens.engine.whatif.Stroke;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.engine.whatif.WhatIfNumber;

/** A changed prediction as JSON, and back; what changes nothing is left out. */
public final class WhatIfJson {

  private WhatIfJson() {}

  /** The change as an object; empty if nothing changes. */
  public static ObjectNode of(WhatIf whatIf) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    whatIf.classIndex().ifPresent(index -> node.put("class", index));
    for (WhatIfNumber number : WhatIfNumber.values()) {
      if (whatIf.numbers().containsKey(number)) {
        node.put(number.commandName(), whatIf.number(number));
      }
    }
    if (whatIf.numbers().containsKey(WhatIfNumber.NOISE) || whatIf.seed() != WhatIf.NONE.seed()) {
      node.put("seed", whatIf.seed());
    }
    if (whatIf.invert()) {
      node.put("invert", true);
    }
    if (!whatIf.strokes().isEmpty()) {
      ArrayNode strokes = node.putArray("strokes");
      whatIf.strokes().forEach(stroke -> put(strokes.addObject(), stroke));
    }
    return node;
  }

  private static void put(ObjectNode node, Stroke stroke) {
    node.put("class", stroke.classIndex());
    node.put("mode", SettingsJson.lower(stroke.mode()));
    node.put("value", stroke.value());
    node.put("radius", stroke.radius());
    ArrayNode points = node.putArray("points");
    for (Stroke.Point point : stroke.points()) {
      points.addArray().add(point.y()).add(point.x());
    }
  }

  /**
   * The change that an object describes; names it does not know are passed over.
   *
   * @throws IllegalArgumentException if a value is missing or out of range; the message is one
   *     sentence
   */
  public static WhatIf read(JsonNode node) {
    Map<WhatIfNumber, Double> numbers = new EnumMap<>(WhatIfNumber.class);
    for (WhatIfNumber number : WhatIfNumber.values()) {
      if (node.has(number.commandName())) {
        numbers.put(number, decimal(node, number.commandName()));
      }
    }
    List<Stroke> strokes = new ArrayList<>();
    node.path("strokes").forEach(stroke -> strokes.add(stroke(stroke)));
    return new WhatIf(
        node.has("class") ? OptionalInt.of(whole(node, "class")) : OptionalInt.empty(),
        numbers,
        node.path("seed").asLong(WhatIf.NONE.seed()),
        node.path("invert").asBoolean(),
        strokes);
  }

  private static Stroke stroke(JsonNode node) {
    List<Stroke.Point> points = new ArrayList<>();
    for (JsonNode point : node.path("points")) {
      points.add(
          new Stroke.Point(point.path(0).asDouble(Double.NaN), point.path(1).asDouble(Double.NaN)));
    }
    String mode = node.path("mode").asText();
    for (Stroke.Mode each : Stroke.Mode.values()) {
      if (SettingsJson.lower(each).equals(mode)) {
        return new Stroke(
            whole(node, "class"), each, decimal(node, "value"), decimal(node, "radius"), points);
      }
    }
    throw new IllegalArgumentException(
        "A stroke of the brush sets or adds, but this one is to '" + mode + "'.");
  }

  private static int whole(JsonNode node, String name) {
    if (!node.path(name).isIntegralNumber() || !node.path(name).canConvertToInt()) {
      throw new IllegalArgumentException("'" + name + "' must be a whole number.");
    }
    return node.path(name).intValue();
  }

  private static double decimal(JsonNode node, String name) {
    if (!node.path(name).isNumber()) {
      throw new IllegalArgumentException("'" + name + "' must be a number.");
    }
    return node.path(name).doubleValue();
  }
}
