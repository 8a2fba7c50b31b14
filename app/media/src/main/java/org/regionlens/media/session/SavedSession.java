package org.regionlens.media.session;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.Settings;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.media.export.SettingsJson;
import org.regionlens.media.export.SettingsReader;
import org.regionlens.media.input.ClassTable;
import org.regionlens.media.json.StrictObject;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.text.UnreadableException;

/**
 * What was open, and how it was looked at; immutable.
 *
 * @param files the open files
 * @param reading how they were read
 * @param settings of the loss
 * @param classes whose maps were shown
 * @param whatIf how the prediction was changed
 * @param classEdits classes whose name or colour was edited
 * @param comparison what stood as A
 * @param layout panes, zoom and studies
 * @param display colours, ranges, opacities
 */
public record SavedSession(
    List<SavedFile> files,
    ReadingChoices reading,
    Settings settings,
    ClassSelection classes,
    WhatIf whatIf,
    List<ClassTable.Entry> classEdits,
    Optional<SavedComparison> comparison,
    SavedLayout layout,
    SavedDisplay display) {
  private static final String FORMAT = "Region Lens session";
  private static final int VERSION = 1;
  private static final int MOST_CLASSES = 1 << 24;

  public SavedSession {
    files = List.copyOf(files);
    classEdits = List.copyOf(classEdits);
  }

  /**
   * The session as JSON; the same session gives the same bytes.
   *
   * @param base the folder that it will lie in: files are named as {@link SavedFile#named} has it;
   *     null: with all their folders
   */
  public String json(@Nullable Path base) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("format", FORMAT);
    root.put("version", VERSION);
    SavedFile.write(root.putArray("files"), files, base);
    ObjectNode set = SettingsJson.settings(settings, reading, whatIf, classEdits);
    set.put(
        "classes",
        base == null
            ? reading.classes()
            : reading.table().map(file -> SavedFile.named(file, base)).orElse(reading.classes()));
    root.set("settings", set);
    if (classes instanceof ClassSelection.One(int index)) {
      root.put("class", index);
    } else {
      root.put("class", "all");
    }
    comparison.ifPresent(a -> a.write(root.putObject("comparison"), reading, base));
    layout.write(root.putObject("layout"));
    display.write(root.putObject("display"));
    return SettingsJson.pretty(root);
  }

  /** The same with A's prediction at a place; null: without an A. */
  public SavedSession withComparisonAt(@Nullable Path path) {
    return new SavedSession(
        files,
        reading,
        settings,
        classes,
        whatIf,
        classEdits,
        SavedComparison.at(comparison, path),
        layout,
        display);
  }

  /**
   * The same with its files somewhere else.
   *
   * @param table the file of the classes, or the name of a bundled table
   */
  public SavedSession placed(UnaryOperator<SavedFile> place, String table) {
    return new SavedSession(
        files.stream().map(place).toList(),
        reading.withClasses(table),
        settings,
        classes,
        whatIf,
        classEdits,
        comparison.map(a -> a.at(place.apply(a.prediction()).path())),
        layout,
        display);
  }

  /** Whether a text may be one: cheap, and not a promise. */
  public static boolean looksLike(String text) {
    return text.contains("\"" + FORMAT + "\"");
  }

  /**
   * The session of a JSON text; relative paths stay relative.
   *
   * @throws UnreadableException if it is none, or a value is missing or out of bounds
   */
  public static SavedSession parse(String text) throws UnreadableException {
    StrictObject root = StrictObject.parse(text);
    if (!root.text("format", "").equals(FORMAT)) {
      throw new UnreadableException("unreadable.session.format");
    }
    int version = root.whole("version", 1, Integer.MAX_VALUE);
    if (version > VERSION) {
      throw new UnreadableException("unreadable.session.newer", Integer.toString(version));
    }
    StrictObject settings = root.object("settings");
    return new SavedSession(
        SavedFile.read(root, "files"),
        SettingsReader.reading(settings),
        SettingsReader.settings(settings),
        classes(root),
        SettingsReader.whatIf(settings),
        SettingsReader.classEdits(settings),
        root.has("comparison")
            ? Optional.of(SavedComparison.read(root.object("comparison")))
            : Optional.empty(),
        SavedLayout.read(root.object("layout")),
        SavedDisplay.read(root.object("display")));
  }

  /** The class of an object: a number, or "all". */
  static ClassSelection classes(StrictObject json) throws UnreadableException {
    return json.isText("class")
        ? json.one("class", new ClassSelection[] {new ClassSelection.All()}, everything -> "all")
        : new ClassSelection.One(json.whole("class", 0, MOST_CLASSES));
  }
}
