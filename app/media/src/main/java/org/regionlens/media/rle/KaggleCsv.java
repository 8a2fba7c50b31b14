package org.regionlens.media.rle;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.regionlens.media.labels.LabelTable;
import org.regionlens.media.text.UnreadableException;

/**
 * Reads masks of Kaggle competitions: a CSV file with a row a mask, "start length start length …",
 * pixels counted from 1 down the columns.
 */
public final class KaggleCsv {
  /** So many rows tell what the columns are. */
  private static final int LOOKED_AT = 200;

  private KaggleCsv() {}

  private record Row(String image, int label, String runs, int line, int height, int width) {}

  /** The rows that hold anything, and the names of the classes where they are no numbers. */
  private record Table(List<Row> rows, List<LabelTable.Row> names) {}

  /**
   * The labels of one image: the number of the class column, or where it holds names, their number
   * in the order in which they come; without such a column 1.
   *
   * @throws UnreadableException if this is no such file, the image's size is not known, or the file
   *     holds several images and the hint names none of them
   */
  public static RleMask read(byte[] file, ImageHint hint) throws UnreadableException {
    Table table = table(file);
    List<Row> rows = table.rows();
    Set<String> images = new LinkedHashSet<>();
    rows.forEach(row -> images.add(row.image()));
    boolean named = images.stream().anyMatch(hint::matches);
    if (!named && images.size() > 1) {
      throw new UnreadableException("unreadable.rle.image", hint.name(), images.size());
    }
    List<Row> its = rows.stream().filter(row -> !named || hint.matches(row.image())).toList();
    int height = hint.height() > 0 ? hint.height() : its.getFirst().height();
    int width = hint.width() > 0 ? hint.width() : its.getFirst().width();
    if (height < 1 || width < 1) {
      throw new UnreadableException("unreadable.rle.no-size");
    }
    LabelPainter painter = new LabelPainter(height, width, RleMask.BACKGROUND);
    for (Row row : its) {
      paint(row, painter);
    }
    return new RleMask(
        height,
        width,
        painter.labels(),
        its.size(),
        painter.overlaps(),
        named ? hint.name() : images.iterator().next(),
        table.names());
  }

  private static void paint(Row row, LabelPainter painter) throws UnreadableException {
    if (KaggleColumns.isNothing(row.runs())) {
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

  private static Table table(byte[] file) throws UnreadableException {
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
    // Some programs begin a text with a mark of its encoding.
    List<String> heading = cells(lines.getFirst().toLowerCase(Locale.ROOT).replace("\ufeff", ""));
    List<List<String>> first =
        lines.stream()
            .skip(1)
            .filter(line -> !line.isBlank())
            .limit(LOOKED_AT)
            .map(KaggleCsv::cells)
            .toList();
    KaggleColumns columns = KaggleColumns.of(heading, first);
    if (columns == null) {
      throw new UnreadableException("unreadable.rle.csv", "1");
    }
    Map<String, Integer> names = new LinkedHashMap<>();
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        rows.add(row(cells(lines.get(i)), columns, names, i + 1));
      }
    }
    if (rows.isEmpty()) {
      throw new UnreadableException("unreadable.rle.csv", "2");
    }
    return new Table(
        rows,
        names.entrySet().stream()
            .map(each -> new LabelTable.Row(each.getValue(), each.getKey(), null))
            .toList());
  }

  private static Row row(
      List<String> cells, KaggleColumns columns, Map<String, Integer> names, int line)
      throws UnreadableException {
    if (cells.size() <= Math.max(columns.image(), columns.label())) {
      throw new UnreadableException("unreadable.rle.csv", Integer.toString(line));
    }
    String name = cells.get(columns.image());
    String label = columns.label() < 0 ? "1" : cells.get(columns.label());
    if (columns.joined()) {
      int cut = name.lastIndexOf('_');
      label = name.substring(cut + 1);
      name = cut < 0 ? name : name.substring(0, cut);
    }
    String runs = KaggleColumns.cell(cells, columns.runs());
    if (!KaggleColumns.isRuns(runs) || label.isEmpty()) {
      throw new UnreadableException("unreadable.rle.csv", Integer.toString(line));
    }
    int number =
        label.matches("\\d{1,9}")
            ? Integer.parseInt(label)
            : names.computeIfAbsent(label, _ -> names.size() + 1);
    return new Row(
        name, number, runs, line, size(cells, columns.height()), size(cells, columns.width()));
  }

  private static int size(List<String> cells, int column) {
    String text = KaggleColumns.cell(cells, column);
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
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
