package org.regionlens.media.rle;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.regionlens.media.text.UnreadableException;

/**
 * Reads masks of Kaggle competitions: a CSV file with a row a mask, "start length start length …",
 * pixels counted from 1 down the columns.
 */
public final class KaggleCsv {
  private KaggleCsv() {}

  private record Row(String image, int label, String runs, int line) {}

  /**
   * The labels of one image: the number of the class column, else 1.
   *
   * @throws UnreadableException if this is no such file, the image's size is not known, or the file
   *     holds several images and the hint names none of them
   */
  public static RleMask read(byte[] file, ImageHint hint) throws UnreadableException {
    List<Row> rows = rows(file);
    Set<String> images = new LinkedHashSet<>();
    rows.forEach(row -> images.add(row.image()));
    boolean named = images.stream().anyMatch(hint::matches);
    if (!named && images.size() > 1) {
      throw new UnreadableException("unreadable.rle.image", hint.name(), images.size());
    }
    if (hint.height() < 1 || hint.width() < 1) {
      throw new UnreadableException("unreadable.rle.no-size");
    }
    LabelPainter painter = new LabelPainter(hint.height(), hint.width(), RleMask.BACKGROUND);
    int objects = 0;
    for (Row row : rows) {
      if (!named || hint.matches(row.image())) {
        paint(row, painter);
        objects++;
      }
    }
    return new RleMask(
        hint.height(),
        hint.width(),
        painter.labels(),
        objects,
        painter.overlaps(),
        named ? hint.name() : images.iterator().next(),
        List.of());
  }

  private static void paint(Row row, LabelPainter painter) throws UnreadableException {
    if (row.runs().isEmpty() || row.runs().equals("-1")) {
      return;
    }
    String[] numbers = row.runs().split(" +", -1);
    if (numbers.length % 2 != 0) {
      throw new UnreadableException("unreadable.rle.pairs", Integer.toString(row.line()));
    }
    for (int i = 0; i < numbers.length; i += 2) {
      long start = number(numbers[i]);
      long length = number(numbers[i + 1]);
      if (start < 1 || start + length - 1 > painter.labels().length) {
        throw new UnreadableException(
            "unreadable.rle.outside",
            Integer.toString(row.line()),
            numbers[i] + " " + numbers[i + 1],
            painter.width() + " × " + painter.height());
      }
      painter.paint((int) start - 1, (int) length, row.label());
    }
  }

  /** A number; one that no picture can hold becomes too large for every picture. */
  private static long number(String digits) {
    return digits.length() > 9 ? Integer.MAX_VALUE : Long.parseLong(digits);
  }

  private static List<Row> rows(byte[] file) throws UnreadableException {
    List<String> lines;
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      lines = text.lines().toList();
    } catch (CharacterCodingException e) {
      throw new UnreadableException("unreadable.rle.csv", "1");
    }
    if (lines.size() < 2) {
      throw new UnreadableException("unreadable.rle.csv", "1");
    }
    List<String> heading = cells(lines.getFirst().toLowerCase(Locale.ROOT));
    int runs = column(heading, "encodedpixels|.*rle.*|.*mask.*|pixels", -1);
    int image = column(heading, "image.*|img.*|file.*|id", 0);
    int label = column(heading, "class.*|label.*|category.*", -1);
    if (runs < 0 || image == runs) {
      throw new UnreadableException("unreadable.rle.csv", "1");
    }
    boolean joined = heading.get(image).equals("imageid_classid");
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        rows.add(row(cells(lines.get(i)), image, runs, label, joined, i + 1));
      }
    }
    if (rows.isEmpty()) {
      throw new UnreadableException("unreadable.rle.csv", "2");
    }
    return rows;
  }

  private static Row row(
      List<String> cells, int image, int runs, int label, boolean joined, int line)
      throws UnreadableException {
    if (cells.size() <= Math.max(image, label)) {
      throw new UnreadableException("unreadable.rle.csv", Integer.toString(line));
    }
    String name = cells.get(image);
    String number = label < 0 ? "1" : cells.get(label);
    if (joined) {
      int cut = name.lastIndexOf('_');
      number = name.substring(cut + 1);
      name = cut < 0 ? name : name.substring(0, cut);
    }
    // A last cell that is empty may lack its comma.
    String text = runs < cells.size() ? cells.get(runs) : "";
    if (!isRuns(text) || !number.matches("\\d{1,9}")) {
      throw new UnreadableException("unreadable.rle.csv", Integer.toString(line));
    }
    return new Row(name, Integer.parseInt(number), text, line);
  }

  /**
   * Whether a cell holds whole numbers, or is empty or −1; written out, as a cell has any length.
   */
  private static boolean isRuns(String text) {
    if (text.isEmpty() || text.equals("-1")) {
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

  private static int column(List<String> heading, String names, int otherwise) {
    for (int i = 0; i < heading.size(); i++) {
      if (heading.get(i).matches(names)) {
        return i;
      }
    }
    return otherwise;
  }

  /** The cells of a line; run lengths and names hold no comma, so quotes only enclose. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split(",", -1)) {
      cells.add(cell.strip().replace("\"", ""));
    }
    return cells;
  }
}
