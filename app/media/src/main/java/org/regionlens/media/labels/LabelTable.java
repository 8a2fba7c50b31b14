package org.regionlens.media.labels;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The labels of a data set; immutable.
 *
 * @param title what people call it
 * @param rows in the order of the file; an index may have several rows, each with another colour
 */
public record LabelTable(String title, List<Row> rows) {

  /**
   * A label.
   *
   * @param index the value in masks
   * @param name for people
   * @param rgb 0xRRGGBB in colour masks, or null if the table gives none
   */
  public record Row(int index, String name, @Nullable Integer rgb) {}

  public LabelTable {
    rows = List.copyOf(rows);
  }

  /** Index by colour 0xRRGGBB; where labels share a colour, the first one. */
  public Map<Integer, Integer> indexByColour() {
    Map<Integer, Integer> indices = new HashMap<>();
    for (Row row : rows) {
      if (row.rgb() != null) {
        indices.putIfAbsent(row.rgb(), row.index());
      }
    }
    return Map.copyOf(indices);
  }

  /** The first row of each index, by index, in the order of the table. */
  public Map<Integer, Row> byIndex() {
    Map<Integer, Row> first = new LinkedHashMap<>();
    for (Row row : rows) {
      first.putIfAbsent(row.index(), row);
    }
    return first;
  }

  /** The same table with its indices moved by some number, and rows below 0 left out. */
  public LabelTable shifted(int by) {
    return new LabelTable(
        title,
        rows.stream()
            .filter(row -> row.index() + by >= 0)
            .map(row -> new Row(row.index() + by, row.name(), row.rgb()))
            .toList());
  }
}
