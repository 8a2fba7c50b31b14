package org.regionlens.media.labels;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Writes tables of labels in the forms that {@link LabelTableReader} reads. */
public final class LabelTableWriter {
  private final JsonMapper mapper = JsonMapper.builder().build();

  /** The table as {@code classes.json}: a list of index, name and, where known, colour. */
  public String json(LabelTable table) {
    ArrayNode list = mapper.createArrayNode();
    for (LabelTable.Row row : table.byIndex().values()) {
      ObjectNode entry = list.addObject().put("index", row.index()).put("name", row.name());
      if (row.rgb() != null) {
        entry.put("colour", colour(row.rgb()));
      }
    }
    try {
      return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(list) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A list of plain values can be written.", e);
    }
  }

  /** The table as lines {@code index #rrggbb name}; a label without colour gets a grey. */
  public String text(LabelTable table) {
    StringBuilder lines = new StringBuilder();
    for (LabelTable.Row row : table.byIndex().values()) {
      String name = row.name().replaceAll("\\s+", " ").strip();
      lines.append(row.index()).append(' ').append(colour(row.rgb())).append(' ').append(name);
      lines.append('\n');
    }
    return lines.toString();
  }

  private static String colour(@Nullable Integer rgb) {
    return "#%06x".formatted(rgb == null ? 0x808080 : rgb);
  }
}
