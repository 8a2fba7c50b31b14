package org.regionlens.media.input;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.labels.LabelTable;

/**
 * A mask as its file holds it.
 *
 * @param height pixels
 * @param width pixels
 * @param values height·width numbers, or 0xRRGGBB, row-major; not changed afterwards
 * @param form what a value is
 * @param bits bits per sample of a picture, else 0
 * @param palette ARGB colours by index if the file is a palette picture, else null
 * @param rows names of the labels, if the file gives them
 * @param how how it was read, if the values are taken as they are
 * @param notes what else must be said of the file
 */
record RawMask(
    int height,
    int width,
    int[] values,
    Form form,
    int bits,
    @Nullable List<Integer> palette,
    List<LabelTable.Row> rows,
    Phrase how,
    List<Phrase> notes) {

  /** What a value is. */
  enum Form {
    PALETTE,
    GREY,
    COLOUR,
    JPEG,
    /** Whole numbers of an array, or labels painted from run lengths. */
    NUMBERS
  }

  RawMask {
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  static RawMask numbers(int height, int width, int[] values, Phrase how) {
    return new RawMask(height, width, values, Form.NUMBERS, 0, null, List.of(), how, List.of());
  }

  static RawMask picture(int height, int width, int[] values, Form form, int bits, Phrase how) {
    return new RawMask(height, width, values, form, bits, null, List.of(), how, List.of());
  }

  RawMask with(Phrase note) {
    List<Phrase> more = new ArrayList<>(notes);
    more.add(note);
    return new RawMask(height, width, values, form, bits, palette, rows, how, more);
  }

  boolean isColour() {
    return form == Form.COLOUR || form == Form.JPEG;
  }
}
