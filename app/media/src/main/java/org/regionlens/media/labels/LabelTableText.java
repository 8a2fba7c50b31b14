package org.regionlens.media.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.text.UnreadableException;

/** Tables of labels as text, a label a line. All lines of a file have one form. */
final class LabelTableText {
  private static final String BYTE = "(\\d{1,3})";

  /** A form of lines; the first that all lines of a file have is taken. */
  private enum Form {
    /** {@code 7 #804080 road}. */
    INDEX_COLOUR_NAME("(-?\\d{1,9})[\\s,;]+#([0-9a-fA-F]{6})[\\s,;]+(\\S.*)"),
    /** {@code road:128,64,128::}, the labelmap.txt of annotation tools; in order. */
    NAME_COLONS("([^:]*):(?:" + BYTE + "," + BYTE + "," + BYTE + ")?:[^:]*:[^:]*"),
    /** {@code 128 64 128 road}, the label_colors.txt of CamVid; in order. */
    COLOUR_NAME(BYTE + "[\\s,]+" + BYTE + "[\\s,]+" + BYTE + "[\\s,]+(\\S.*)"),
    /** {@code road,128,64,128}, in order. */
    NAME_COLOUR("([^,]*\\S)\\s*,\\s*" + BYTE + "\\s*,\\s*" + BYTE + "\\s*,\\s*" + BYTE),
    /** {@code 7 road} or {@code 7: road}. */
    INDEX_NAME("(-?\\d{1,9})(?:\\s*[:,;=]\\s*|\\s+)(\\S.*)"),
    /** {@code road}, in order. */
    NAME("(\\S.*)");

    private final Pattern pattern;

    Form(String pattern) {
      this.pattern = Pattern.compile(pattern);
    }
  }

  private LabelTableText() {}

  static List<LabelTable.Row> read(List<String> lines) throws UnreadableException {
    List<String> labels = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      boolean heading = labels.isEmpty() && line.replace(" ", "").matches("(?i)name,r,g,b");
      if (!line.isEmpty() && !line.startsWith("# ") && !heading) {
        labels.add(line);
        numbers.add(i + 1);
      }
      if (labels.size() > LabelTableReader.MOST_ROWS) {
        break;
      }
    }
    Form form = form(labels);
    List<LabelTable.Row> rows = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      rows.add(row(form, labels.get(i), numbers.get(i), i));
    }
    return rows;
  }

  private static Form form(List<String> labels) {
    for (Form form : Form.values()) {
      if (labels.stream().allMatch(label -> form.pattern.matcher(label).matches())) {
        return form;
      }
    }
    return Form.NAME;
  }

  private static LabelTable.Row row(Form form, String label, int line, int order)
      throws UnreadableException {
    Matcher match = form.pattern.matcher(label);
    if (!match.matches() || label.indexOf('\0') >= 0) {
      throw new UnreadableException("unreadable.classes.line", Integer.toString(line));
    }
    return switch (form) {
      case INDEX_COLOUR_NAME ->
          new LabelTable.Row(
              Integer.parseInt(match.group(1)),
              match.group(3).strip(),
              Integer.parseInt(match.group(2), 16));
      case NAME_COLONS -> new LabelTable.Row(order, name(match, 1, line), rgb(match, 2, line));
      case COLOUR_NAME -> new LabelTable.Row(order, name(match, 4, line), rgb(match, 1, line));
      case NAME_COLOUR -> new LabelTable.Row(order, name(match, 1, line), rgb(match, 2, line));
      case INDEX_NAME ->
          new LabelTable.Row(Integer.parseInt(match.group(1)), match.group(2).strip(), null);
      case NAME -> new LabelTable.Row(order, label, null);
    };
  }

  private static String name(Matcher match, int group, int line) throws UnreadableException {
    String name = match.group(group).strip();
    if (name.isEmpty()) {
      throw new UnreadableException("unreadable.classes.line", Integer.toString(line));
    }
    return name;
  }

  private static @Nullable Integer rgb(Matcher match, int group, int line)
      throws UnreadableException {
    if (match.group(group) == null) {
      return null;
    }
    int rgb = 0;
    for (int i = group; i < group + 3; i++) {
      int part = Integer.parseInt(match.group(i));
      if (part > 255) {
        throw new UnreadableException("unreadable.classes.line", Integer.toString(line));
      }
      rgb = rgb << 8 | part;
    }
    return rgb;
  }
}
