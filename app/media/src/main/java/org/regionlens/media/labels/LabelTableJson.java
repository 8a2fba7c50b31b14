package org.regionlens.media.labels;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.text.UnreadableException;

/** Tables of labels as JSON: a list of classes, or an object that holds or is one. */
final class LabelTableJson {
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final Pattern INDEX = Pattern.compile("-?\\d{1,9}");

  /** Where tools keep the table within an object: COCO, nnU-Net, model configurations. */
  private static final List<String> HOLDERS =
      List.of("categories", "labels", "id2label", "classes");

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

  private LabelTableJson() {}

  static List<LabelTable.Row> read(byte[] json) throws UnreadableException {
    JsonNode root;
    try {
      root = MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw new UnreadableException("unreadable.classes.json", e.getOriginalMessage());
    } catch (IOException e) {
      // Bytes that are no text in the encoding that they seem to have.
      throw new UnreadableException("unreadable.classes.json", String.valueOf(e.getMessage()));
    }
    return rows(root);
  }

  /** The rows in a parsed document. */
  static List<LabelTable.Row> rows(JsonNode root) throws UnreadableException {
    for (String holder : HOLDERS) {
      if (root.path(holder).isContainerNode()) {
        return rows(root.path(holder));
      }
    }
    return root.isArray() ? list(root) : map(root);
  }

  private static List<LabelTable.Row> list(JsonNode root) throws UnreadableException {
    List<LabelTable.Row> rows = new ArrayList<>();
    for (JsonNode node : root) {
      int position = rows.size();
      if (node.isTextual() && !node.textValue().isBlank()) {
        rows.add(new LabelTable.Row(position, node.textValue(), null));
      } else {
        rows.add(entry(node, position));
      }
    }
    return rows;
  }

  private static LabelTable.Row entry(JsonNode node, int position) throws UnreadableException {
    JsonNode index = node.has("index") ? node.path("index") : node.path("id");
    JsonNode name = node.path("name");
    JsonNode colour = node.has("colour") ? node.path("colour") : node.path("color");
    boolean good =
        index.canConvertToInt()
            && index.isIntegralNumber()
            && name.isTextual()
            && !name.textValue().isBlank();
    if (!good) {
      throw broken(node, position);
    }
    Integer rgb = null;
    if (!colour.isMissingNode()) {
      rgb = rgb(colour);
      if (rgb == null) {
        throw broken(node, position);
      }
    }
    return new LabelTable.Row(index.intValue(), name.textValue(), rgb);
  }

  private static @Nullable Integer rgb(JsonNode colour) {
    if (colour.isTextual() && COLOUR.matcher(colour.textValue()).matches()) {
      return Integer.parseInt(colour.textValue().substring(1), 16);
    }
    if (!colour.isArray() || colour.size() != 3) {
      return null;
    }
    int rgb = 0;
    for (JsonNode part : colour) {
      if (!part.isInt() || part.intValue() < 0 || part.intValue() > 255) {
        return null;
      }
      rgb = rgb << 8 | part.intValue();
    }
    return rgb;
  }

  /** {@code {"sky": 0}} or {@code {"0": "sky"}}. */
  private static List<LabelTable.Row> map(JsonNode root) throws UnreadableException {
    List<LabelTable.Row> rows = new ArrayList<>();
    for (Map.Entry<String, JsonNode> each : root.properties()) {
      JsonNode value = each.getValue();
      if (value.isInt()) {
        rows.add(new LabelTable.Row(value.intValue(), each.getKey(), null));
      } else if (value.isTextual() && INDEX.matcher(each.getKey()).matches()) {
        rows.add(new LabelTable.Row(Integer.parseInt(each.getKey()), value.textValue(), null));
      } else {
        throw new UnreadableException("unreadable.classes.list");
      }
    }
    return rows;
  }

  private static UnreadableException broken(JsonNode node, int position) {
    String text = node.toString();
    return new UnreadableException(
        "unreadable.classes.entry",
        Integer.toString(position + 1),
        text.length() > 80 ? text.substring(0, 80) + "…" : text);
  }
}
