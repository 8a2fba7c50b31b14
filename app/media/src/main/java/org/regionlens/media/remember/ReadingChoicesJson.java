package org.regionlens.media.remember;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import org.regionlens.media.array.Slice;
import org.regionlens.media.reading.Activation;
import org.regionlens.media.reading.ArrayChoices;
import org.regionlens.media.reading.AxisOrder;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.reading.MaskReading;
import org.regionlens.media.reading.ReadingChoices;

/** Choices of reading as JSON, wherever they are kept. */
public final class ReadingChoicesJson {
  private ReadingChoicesJson() {}

  /** The choices as an object; what was not chosen is named all the same. */
  public static ObjectNode write(ReadingChoices choices) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    choices.ignoredLabel().ifPresent(label -> json.put("ignoredLabel", label));
    ArrayNode background = json.putArray("backgroundLabels");
    choices.backgroundLabels().stream().sorted().forEach(label -> background.add(label));
    return json.put("activation", choices.activation().name())
        .put("maskReading", choices.maskReading().name())
        .put("axes", choices.axes().name())
        .put("classes", choices.classes())
        .put("imageKey", choices.key(Role.IMAGE))
        .put("maskKey", choices.key(Role.MASK))
        .put("predictionKey", choices.key(Role.PREDICTION))
        .put("sliceAxis", choices.slice().axis().name())
        .put("slice", choices.slice().index());
  }

  /**
   * The choices of an object.
   *
   * @throws IllegalArgumentException if a choice is none that this program knows
   */
  public static ReadingChoices read(JsonNode json) {
    JsonNode ignored = json.path("ignoredLabel");
    Set<Integer> background = new HashSet<>();
    json.path("backgroundLabels").forEach(label -> background.add(label.intValue()));
    return new ReadingChoices(
        ignored.isInt() ? OptionalInt.of(ignored.intValue()) : OptionalInt.empty(),
        background,
        Activation.valueOf(json.path("activation").asText()),
        MaskReading.valueOf(json.path("maskReading").asText()),
        json.path("classes").asText(),
        new ArrayChoices(
            AxisOrder.valueOf(json.path("axes").asText()),
            json.path("imageKey").asText(),
            json.path("maskKey").asText(),
            json.path("predictionKey").asText(),
            slice(json)));
  }

  /** The slice of an object; the middle one of objects that were written before there were any. */
  public static Slice slice(JsonNode json) {
    return json.has("sliceAxis")
        ? new Slice(
            Slice.Axis.valueOf(json.path("sliceAxis").asText()),
            json.path("slice").asInt(Slice.MIDDLE))
        : Slice.DEFAULT;
  }
}
