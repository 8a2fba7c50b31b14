package org.regionlens.media.rle;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.regionlens.media.labels.LabelTable;
import org.regionlens.media.text.UnreadableException;

/**
 * Reads masks of COCO: a file of annotations, a list of results, or one {@code {"size": [h, w],
 * "counts": …}}.
 */
public final class CocoJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private CocoJson() {}

  /**
   * The labels of one image: its category ids; 1 where a mask has no category.
   *
   * @throws UnreadableException if the file is no such JSON, is broken, holds polygons, or holds
   *     several images and the hint names none of them
   */
  public static RleMask read(byte[] json, ImageHint hint) throws UnreadableException {
    JsonNode root = parse(json);
    if (root.has("counts")) {
      return paint(List.of(root), "", root);
    }
    JsonNode annotations = root.isArray() ? root : root.path("annotations");
    if (!annotations.isArray() || annotations.isEmpty()) {
      throw new UnreadableException("unreadable.rle.none");
    }
    Set<Long> images = new LinkedHashSet<>();
    annotations.forEach(each -> images.add(each.path("image_id").asLong(-1)));
    long image = image(root.path("images"), images, hint);
    List<JsonNode> chosen = new ArrayList<>();
    for (JsonNode each : annotations) {
      if (each.path("image_id").asLong(-1) == image) {
        chosen.add(each);
      }
    }
    if (chosen.isEmpty()) {
      throw new UnreadableException("unreadable.rle.image", hint.name(), images.size());
    }
    return paint(chosen, image < 0 ? "" : Long.toString(image), root);
  }

  static JsonNode parse(byte[] json) throws UnreadableException {
    try {
      return MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw new UnreadableException("unreadable.rle.json", e.getOriginalMessage());
    } catch (IOException e) {
      // Bytes that are no text in the encoding that they seem to have.
      throw new UnreadableException("unreadable.rle.json", String.valueOf(e.getMessage()));
    }
  }

  private static long image(JsonNode images, Set<Long> annotated, ImageHint hint)
      throws UnreadableException {
    for (JsonNode image : images) {
      if (hint.matches(image.path("file_name").asText())) {
        return image.path("id").asLong();
      }
    }
    for (long id : annotated) {
      if (hint.matches(id)) {
        return id;
      }
    }
    if (annotated.size() == 1 && images.size() <= 1) {
      return annotated.iterator().next();
    }
    throw new UnreadableException(
        "unreadable.rle.image", hint.name(), Math.max(annotated.size(), images.size()));
  }

  private static RleMask paint(List<JsonNode> annotations, String image, JsonNode root)
      throws UnreadableException {
    boolean usesZero =
        annotations.stream().anyMatch(each -> each.path("category_id").asInt(1) == 0);
    int empty = usesZero ? RleMask.UNLABELLED : RleMask.BACKGROUND;
    LabelPainter painter = null;
    for (JsonNode each : annotations) {
      JsonNode category = each.path("category_id");
      if (!category.isMissingNode() && !category.isInt()) {
        throw new UnreadableException("unreadable.rle.category", category.toString());
      }
      RunLengths runs = runs(each.has("segmentation") ? each.path("segmentation") : each);
      if (painter == null) {
        painter = new LabelPainter(runs.height(), runs.width(), empty);
      } else if (painter.height() != runs.height() || painter.width() != runs.width()) {
        throw new UnreadableException(
            "unreadable.rle.sizes",
            painter.height() + " × " + painter.width(),
            runs.height() + " × " + runs.width());
      }
      runs.paint(painter, category.asInt(1));
    }
    if (painter == null) {
      throw new UnreadableException("unreadable.rle.none");
    }
    return new RleMask(
        painter.height(),
        painter.width(),
        painter.labels(),
        annotations.size(),
        painter.overlaps(),
        image,
        categories(root));
  }

  private static RunLengths runs(JsonNode segmentation) throws UnreadableException {
    if (segmentation.isArray()) {
      throw new UnreadableException("unreadable.rle.polygons");
    }
    JsonNode size = segmentation.path("size");
    JsonNode counts = segmentation.path("counts");
    if (size.size() != 2 || !size.path(0).isInt() || !size.path(1).isInt()) {
      throw new UnreadableException("unreadable.rle.none");
    }
    return RunLengths.of(
        size.path(0).intValue(),
        size.path(1).intValue(),
        counts.isTextual() ? RunLengths.parse(counts.textValue()) : numbers(counts));
  }

  private static long[] numbers(JsonNode counts) throws UnreadableException {
    long[] numbers = new long[counts.size()];
    for (int i = 0; i < numbers.length; i++) {
      JsonNode count = counts.path(i);
      if (!count.isIntegralNumber() || !count.canConvertToLong()) {
        throw new UnreadableException("unreadable.rle.negative", count.toString());
      }
      numbers[i] = count.longValue();
    }
    return numbers;
  }

  /** Names of the categories; none if they are not as COCO writes them. */
  static List<LabelTable.Row> categories(JsonNode root) {
    List<LabelTable.Row> rows = new ArrayList<>();
    for (JsonNode each : root.path("categories")) {
      if (each.path("id").isInt() && each.path("name").isTextual()) {
        JsonNode colour = each.path("color");
        boolean coloured = colour.isArray() && colour.size() == 3;
        rows.add(
            new LabelTable.Row(
                each.path("id").intValue(),
                each.path("name").textValue(),
                coloured
                    ? (colour.path(0).asInt() & 0xff) << 16
                        | (colour.path(1).asInt() & 0xff) << 8
                        | (colour.path(2).asInt() & 0xff)
                    : null));
      }
    }
    return rows;
  }
}
