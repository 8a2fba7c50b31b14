package org.regionlens.desktop.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.regionlens.desktop.message.Message;
import org.regionlens.desktop.message.MessageViewModel;
import org.regionlens.desktop.message.Trouble;
import org.regionlens.desktop.open.CaseOpener;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.media.export.FileOutput;
import org.regionlens.media.format.InputContent;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.ClassTable;
import org.regionlens.media.labels.LabelTable;
import org.regionlens.media.labels.LabelTableReader;
import org.regionlens.media.labels.LabelTableWriter;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.text.UnreadableException;
import org.regionlens.media.text.Words;

/** The table of classes as it is edited: index, name, colour. */
public final class ClassTableViewModel {
  private static final int GREY = 0x808080;
  private static final int RGB = 0xffffff;

  private final AnalysisSession session;
  private final CaseOpener opener;
  private final LatestTask task;
  private final MessageViewModel messages;
  private final Words words;
  private final ObservableList<Row> rows = FXCollections.observableArrayList();

  /** A class being edited. */
  public static final class Row {
    private final IntegerProperty index = new SimpleIntegerProperty();
    private final StringProperty name = new SimpleStringProperty();
    private final IntegerProperty rgb = new SimpleIntegerProperty();

    Row(int index, String name, int rgb) {
      this.index.set(index);
      this.name.set(name);
      this.rgb.set(rgb & RGB);
    }

    public IntegerProperty index() {
      return index;
    }

    public StringProperty name() {
      return name;
    }

    /** 0xRRGGBB. */
    public IntegerProperty rgb() {
      return rgb;
    }
  }

  /**
   * @param task reads and writes tables in the background
   */
  public ClassTableViewModel(
      AnalysisSession session,
      CaseOpener opener,
      LatestTask task,
      MessageViewModel messages,
      Words words) {
    this.session = session;
    this.opener = opener;
    this.task = task;
    this.messages = messages;
    this.words = words;
  }

  /** The classes, in the order in which they are shown. */
  public ObservableList<Row> rows() {
    return rows;
  }

  /** Begins with the classes of the open case. */
  public void begin() {
    Case opened = session.subject().get();
    rows.clear();
    if (opened != null) {
      for (ClassTable.Entry each : opened.classes().entries()) {
        rows.add(new Row(each.index(), each.name(), each.argb()));
      }
    }
  }

  /** Adds a class behind the others. */
  public Row add() {
    int next = rows.stream().mapToInt(row -> row.index().get() + 1).max().orElse(0);
    Row row = new Row(next, words.get("class.generic", Integer.toString(next)), GREY);
    rows.add(row);
    return row;
  }

  /** Puts the table of a file in the place of this one; a message says why if that cannot be. */
  public void load(Path file) {
    task.submit(
        ticket -> read(file),
        table -> {
          rows.clear();
          table
              .byIndex()
              .values()
              .forEach(
                  row ->
                      rows.add(
                          new Row(row.index(), row.name(), row.rgb() == null ? GREY : row.rgb())));
        },
        new Trouble(messages, words, "open.failed")::tell);
  }

  private LabelTable read(Path file) throws InputException {
    InputContent content = InputContent.read(file);
    try {
      return new LabelTableReader().read(content.bytes(), content.name());
    } catch (UnreadableException e) {
      throw InputException.of(e, content.name());
    }
  }

  /**
   * Writes the table as text or JSON, by the file's ending, and reads the open case with it from
   * then on.
   */
  public void save(Path file) {
    LabelTable table = table();
    String text =
        String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".txt")
            ? new LabelTableWriter().text(table)
            : new LabelTableWriter().json(table);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    // A table may take the place of the one that was read; picture, mask and prediction stay.
    List<Path> open = List.copyOf(OpenFiles.of(session.subject().get()).values());
    task.submit(
        ticket -> {
          new FileOutput(words, () -> open).write(file, out -> out.write(bytes));
          return file;
        },
        written -> {
          opener.read(opener.choices().get().withClasses(written.toString()));
          messages.show(Message.information(words.get("export.written", written)));
        },
        new Trouble(messages, words, "export.failed")::tell);
  }

  /** Gives the open case these names and colours; no file is written. */
  public void apply() {
    Case opened = session.subject().get();
    if (opened == null) {
      return;
    }
    ClassTable table = opened.classes();
    for (Row row : rows) {
      table =
          table.with(
              new ClassTable.Entry(
                  row.index().get(), row.name().get(), 0xff << 24 | row.rgb().get()));
    }
    session.alter(opened.naming(table));
  }

  /** What is wrong with the table as it stands, one sentence; empty if nothing is. */
  public String fault() {
    Set<Integer> seen = new HashSet<>();
    for (Row row : rows) {
      if (row.name().get().isBlank()) {
        return words.get("table.no-name", Integer.toString(row.index().get()));
      }
      if (!seen.add(row.index().get())) {
        return words.get("table.twice", Integer.toString(row.index().get()));
      }
    }
    return rows.isEmpty() ? words.get("table.empty") : "";
  }

  private LabelTable table() {
    List<LabelTable.Row> list = new ArrayList<>();
    rows.forEach(
        row ->
            list.add(
                new LabelTable.Row(row.index().get(), row.name().get().strip(), row.rgb().get())));
    return new LabelTable("", list);
  }
}
