package org.regionlens.media.rle;

import java.util.List;
import org.regionlens.media.labels.LabelTable;

/**
 * Labels painted from run lengths.
 *
 * @param height pixels
 * @param width pixels
 * @param labels height·width labels, row-major; not changed afterwards
 * @param objects how many masks were painted
 * @param overlaps how many pixels more than one label claimed; the later one holds them
 * @param image what the file calls the image, or empty
 * @param rows names of the labels, if the file gives them
 */
public record RleMask(
    int height,
    int width,
    int[] labels,
    int objects,
    int overlaps,
    String image,
    List<LabelTable.Row> rows) {

  /** Where no object is. */
  public static final int BACKGROUND = 0;

  /** Where no object is if the file uses 0 for a class. */
  public static final int UNLABELLED = 255;

  public RleMask {
    rows = List.copyOf(rows);
  }
}
