package org.regionlens.media.rle;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a table of run lengths is which. Competitions name them as they like, so where no
 * name says where the runs are, their cells do.
 *
 * @param image the name of the image; ends in the class where one column holds both
 * @param runs the run lengths
 * @param label the class, or −1
 * @param height the image's height, or −1
 * @param width the image's width, or −1
 * @param joined whether the column of the image ends in {@code _} and the class
 */
record KaggleColumns(int image, int runs, int label, int height, int width, boolean joined) {
  private static final Pattern RUNS =
      Pattern.compile(
          "encoded_?pixels|pixels|.*rle.*|.*encoding.*|annotations?|segmentations?|predicted|runs"
              + "|.*mask.*");

  private static final Pattern IMAGE =
      Pattern.compile("image.*|img.*|file.*|.*name|slide.*|tile.*|id");
  private static final Pattern LABEL = Pattern.compile("class.*|label.*|categor.*|cell_?type");
  private static final Pattern JOINED = Pattern.compile("image_?id_?class_?id|image_?label");

  /** What stands where an image has no mask. */
  private static final Set<String> NOTHING = Set.of("", "-1", "nan", "none", "null", "[]", "na");

  /**
   * The columns of a table.
   *
   * @param heading names, in lower case
   * @param rows some of its rows
   * @return null if no column holds run lengths beside an image, or is named as if it did
   */
  static @Nullable KaggleColumns of(List<String> heading, List<List<String>> rows) {
    int runs = -1;
    for (int i = 0; i < heading.size() && runs < 0; i++) {
      boolean fits = RUNS.matcher(heading.get(i)).matches();
      runs = fits && areRuns(i, rows) ? i : -1;
    }
    for (int i = 0; i < heading.size() && runs < 0; i++) {
      runs = areRuns(i, rows) && hasPairs(i, rows) ? i : -1;
    }
    // Which row breaks a column that is named so says more than that there is no such column.
    for (int i = 0; i < heading.size() && runs < 0; i++) {
      runs = RUNS.matcher(heading.get(i)).matches() ? i : -1;
    }
    int image = column(heading, IMAGE, runs);
    if (runs < 0 || heading.size() < 2) {
      return null;
    }
    image = image < 0 ? (runs == 0 ? 1 : 0) : image;
    boolean joined = JOINED.matcher(heading.get(image)).matches();
    return new KaggleColumns(
        image,
        runs,
        joined ? -1 : column(heading, LABEL, runs),
        heading.indexOf("height"),
        heading.indexOf("width"),
        joined);
  }

  private static int column(List<String> heading, Pattern names, int without) {
    for (int i = 0; i < heading.size(); i++) {
      if (i != without && names.matcher(heading.get(i)).matches()) {
        return i;
      }
    }
    return -1;
  }

  private static boolean areRuns(int column, List<List<String>> rows) {
    return rows.stream().allMatch(row -> isRuns(cell(row, column)));
  }

  private static boolean hasPairs(int column, List<List<String>> rows) {
    return rows.stream().anyMatch(row -> cell(row, column).indexOf(' ') > 0);
  }

  /** A cell; a last one that is empty may lack its comma. */
  static String cell(List<String> row, int column) {
    return column >= 0 && column < row.size() ? row.get(column) : "";
  }

  /** Whether a cell says that there is no mask. */
  static boolean isNothing(String text) {
    return text.length() <= 4 && NOTHING.contains(text.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether a cell holds whole numbers, or says that there are none; written out, as a cell has any
   * length.
   */
  static boolean isRuns(String text) {
    if (isNothing(text)) {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != ' ' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return text.charAt(0) != ' ' && text.charAt(text.length() - 1) != ' ';
  }
}
