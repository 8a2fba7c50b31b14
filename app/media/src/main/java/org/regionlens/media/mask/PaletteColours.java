package org.regionlens.media.mask;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.regionlens.media.format.Stored;
import org.regionlens.media.labels.BundledTable;
import org.regionlens.media.labels.LabelTable;

/**
 * Tells a colour mask that was stored with a palette. Tools that make files smaller, and GIF, put
 * the colours of a palette in an order of their own; its indices are no labels then, but its
 * colours still are.
 */
final class PaletteColours {
  /** Fewer colours are found in some table by chance. */
  private static final int FEWEST = 3;

  /** The table of ADE20K is long, and has all plain colours. */
  private static final int FEWEST_OF_ADE20K = 8;

  private PaletteColours() {}

  /**
   * The table that has all colours of a palette mask, but with other indices; nothing if a table
   * has them in the order of the palette, or none has them all.
   */
  static Optional<LabelTable> reordered(RawMask raw, Tables tables) {
    Map<Integer, Integer> used = used(raw);
    if (used.isEmpty()) {
      return Optional.empty();
    }
    LabelTable given = tables.given().orElse(null);
    if (given != null && !given.indexByColour().isEmpty()) {
      boolean all = given.indexByColour().keySet().containsAll(used.values());
      return all && !inOrder(used, given) ? Optional.of(given) : Optional.empty();
    }
    Set<Integer> colours = new HashSet<>(used.values());
    List<LabelTable> having = new ArrayList<>();
    for (BundledTable each : BundledTable.values()) {
      int fewest = each == BundledTable.ADE20K ? FEWEST_OF_ADE20K : FEWEST;
      LabelTable table = each.load();
      if (colours.size() >= fewest && table.indexByColour().keySet().containsAll(colours)) {
        if (inOrder(used, table)) {
          return Optional.empty();
        }
        // Its colours are those of the ids, which tell more.
        if (each != BundledTable.CITYSCAPES_TRAIN) {
          having.add(table);
        }
      }
    }
    return having.stream().findFirst();
  }

  /** The colours of the values that occur, 0xRRGGBB; empty where there is no palette. */
  private static Map<Integer, Integer> used(RawMask raw) {
    Map<Integer, Integer> used = new LinkedHashMap<>();
    List<Integer> palette = raw.palette();
    if (raw.form() != Stored.Form.PALETTE || palette == null) {
      return used;
    }
    for (int value : raw.values()) {
      if (value >= palette.size()) {
        return Map.of();
      }
      used.putIfAbsent(value, palette.get(value) & 0xffffff);
    }
    return used;
  }

  private static boolean inOrder(Map<Integer, Integer> used, LabelTable table) {
    return used.entrySet().stream()
        .allMatch(
            entry ->
                table.rows().stream()
                    .anyMatch(
                        row ->
                            row.index() == entry.getKey() && entry.getValue().equals(row.rgb())));
  }
}
