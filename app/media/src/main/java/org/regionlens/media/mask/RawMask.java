package org.regionlens.media.mask;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.format.Stored;
import org.regionlens.media.labels.LabelTable;
import org.regionlens.media.text.Phrase;

/**
 * A mask as its file holds it.
 *
 * @param picture the values; whole numbers of an array, and labels that were painted, count as grey
 * @param rows names of the labels, if the file gives them
 * @param how how it was read, if the values are taken as they are
 */
public record RawMask(Stored.Picture picture, List<LabelTable.Row> rows, Phrase how) {
  public RawMask {
    rows = List.copyOf(rows);
  }

  public int height() {
    return picture.height();
  }

  public int width() {
    return picture.width();
  }

  /** height·width numbers, or 0xRRGGBB, row-major; must not be changed. */
  public int[] values() {
    return picture.values();
  }

  public Stored.Form form() {
    return picture.form();
  }

  /** ARGB colours by index if the file is a palette picture, else null. */
  public @Nullable List<Integer> palette() {
    return picture.palette();
  }

  public boolean isColour() {
    return form() == Stored.Form.COLOUR || form() == Stored.Form.LOSSY;
  }
}
