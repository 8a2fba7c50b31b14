package org.regionlens.desktop.command;

import java.util.ArrayList;
import java.util.List;

/** Groups set into columns of one height, as far as that goes. */
final class SheetColumns {
  private SheetColumns() {}

  /**
   * The column of each group, in their order, such that the highest column is as low as can be.
   *
   * @param heights of the groups, at least 1
   */
  static List<Integer> of(List<Integer> heights, int columns) {
    int limit = heights.stream().mapToInt(Integer::intValue).max().orElse(0);
    List<Integer> places = within(heights, limit);
    while (!places.isEmpty() && places.getLast() >= columns) {
      limit++;
      places = within(heights, limit);
    }
    return places;
  }

  /** Fills one column after the other, none higher than the limit. */
  private static List<Integer> within(List<Integer> heights, int limit) {
    List<Integer> places = new ArrayList<>();
    int column = 0;
    int filled = 0;
    for (int height : heights) {
      if (filled > 0 && filled + height > limit) {
        column++;
        filled = 0;
      }
      filled += height;
      places.add(column);
    }
    return places;
  }
}
