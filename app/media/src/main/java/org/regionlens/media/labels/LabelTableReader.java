package org.regionlens.media.labels;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.regionlens.media.text.UnreadableException;

/**
 * Reads tables of labels from text or JSON, told apart by the first character. The forms are listed
 * in {@code docs/formats.md}.
 */
public final class LabelTableReader {
  /** No table has more labels; a longer list is something else. */
  static final int MOST_ROWS = 70_000;

  /**
   * Reads a table.
   *
   * @param file the whole file, UTF-8
   * @param title what the table is called, such as the file's name
   * @throws UnreadableException if this is no such table
   */
  public LabelTable read(byte[] file, String title) throws UnreadableException {
    String text = text(file);
    String start = text.stripLeading();
    boolean json = start.startsWith("{") || start.startsWith("[");
    List<LabelTable.Row> rows =
        json ? LabelTableJson.read(file) : LabelTableText.read(text.lines().toList());
    if (rows.isEmpty()) {
      throw new UnreadableException("unreadable.classes.none");
    }
    if (rows.size() > MOST_ROWS) {
      throw new UnreadableException("unreadable.classes.many", rows.size());
    }
    Set<Integer> seen = new HashSet<>();
    for (LabelTable.Row row : rows) {
      if (!seen.add(row.index())) {
        throw new UnreadableException("unreadable.classes.twice", Integer.toString(row.index()));
      }
    }
    return new LabelTable(title, rows);
  }

  /** A table of the program itself: its title is in its first line, and colours may be several. */
  LabelTable bundled(byte[] file) throws UnreadableException {
    List<String> lines = text(file).lines().toList();
    return new LabelTable(lines.getFirst().substring(2), LabelTableText.read(lines));
  }

  private static String text(byte[] file) throws UnreadableException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      // Some editors begin a file with a byte-order mark.
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UnreadableException("unreadable.classes.encoding");
    }
  }
}
