package org.regionlens.media.rle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regionlens.media.labels.LabelTable;
import org.regionlens.media.text.UnreadableException;

/**
 * The segments of one of COCO's panoptic pictures.
 *
 * @param categoryBySegment category id by segment id, which the picture holds as R + 256 G + 65536
 *     B
 * @param rows names and colours of the categories
 */
public record PanopticJson(Map<Integer, Integer> categoryBySegment, List<LabelTable.Row> rows) {

  public PanopticJson {
    categoryBySegment = Map.copyOf(categoryBySegment);
    rows = List.copyOf(rows);
  }

  /**
   * The segments of a picture.
   *
   * @param pictureName name of the picture's file
   * @return nothing if this is JSON, but not of panoptic pictures
   * @throws UnreadableException if the file is no JSON, or does not name the picture
   */
  public static Optional<PanopticJson> read(byte[] json, String pictureName)
      throws UnreadableException {
    JsonNode root = CocoJson.parse(json);
    JsonNode annotations = root.path("annotations");
    boolean panoptic = false;
    for (JsonNode each : annotations) {
      if (each.path("segments_info").isArray()) {
        panoptic = true;
        ImageHint hint = new ImageHint(each.path("file_name").asText(), 0, 0);
        if (hint.matches(pictureName)) {
          return Optional.of(new PanopticJson(segments(each), CocoJson.categories(root)));
        }
      }
    }
    if (panoptic) {
      throw new UnreadableException("unreadable.panoptic.picture", pictureName);
    }
    return Optional.empty();
  }

  private static Map<Integer, Integer> segments(JsonNode annotation) {
    Map<Integer, Integer> categories = new HashMap<>();
    for (JsonNode segment : annotation.path("segments_info")) {
      categories.put(segment.path("id").asInt(-1), segment.path("category_id").asInt(-1));
    }
    return categories;
  }
}
