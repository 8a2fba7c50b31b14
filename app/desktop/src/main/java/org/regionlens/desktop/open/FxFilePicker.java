package org.regionlens.desktop.open;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.format.Formats;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.text.Words;

/** Asks with the system's file dialogs; begins in the folder used last. */
public final class FxFilePicker implements FilePicker {
  private static final List<String> TABLES = List.of("*.json", "*.txt", "*.csv");

  private final Supplier<Window> owner;
  private final Words words;
  private @Nullable File folder;

  public FxFilePicker(Supplier<Window> owner, Words words) {
    this.owner = owner;
    this.words = words;
  }

  @Override
  public Optional<Path> open(String title, Kind kind) {
    File chosen = chooser(title, kind).showOpenDialog(owner.get());
    return remember(chosen);
  }

  @Override
  public List<Path> openSeveral(String title) {
    @Nullable List<File> chosen = chooser(title, Kind.ANY).showOpenMultipleDialog(owner.get());
    if (chosen == null) {
      return List.of();
    }
    chosen.forEach(this::remember);
    return chosen.stream().map(File::toPath).toList();
  }

  @Override
  public Optional<Path> save(String title, String suggestedName) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(folder);
    chooser.setInitialFileName(suggestedName);
    String ending = suggestedName.substring(suggestedName.lastIndexOf('.') + 1);
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                ending.toUpperCase(Locale.ROOT), List.of("*." + ending)));
    File chosen = chooser.showSaveDialog(owner.get());
    Path named = chosen == null ? null : FilePicker.withEnding(chosen.toPath(), ending);
    while (named != null && !named.equals(chosen.toPath()) && Files.exists(named)) {
      // The system asked about the name as it was typed, not about this file.
      chooser.setInitialDirectory(chosen.getParentFile());
      chooser.setInitialFileName(String.valueOf(named.getFileName()));
      chosen = chooser.showSaveDialog(owner.get());
      named = chosen == null ? null : FilePicker.withEnding(chosen.toPath(), ending);
    }
    return remember(named == null ? null : named.toFile());
  }

  @Override
  public Optional<Path> folder(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(folder);
    File chosen = chooser.showDialog(owner.get());
    if (chosen == null) {
      return Optional.empty();
    }
    folder = chosen;
    return Optional.of(chosen.toPath());
  }

  private static List<String> patterns(List<String> endings) {
    return endings.stream().map(ending -> "*." + ending).toList();
  }

  private Optional<Path> remember(@Nullable File chosen) {
    if (chosen == null) {
      return Optional.empty();
    }
    folder = chosen.getParentFile();
    return Optional.of(chosen.toPath());
  }

  private FileChooser chooser(String title, Kind kind) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(folder);
    FileChooser.ExtensionFilter filter =
        switch (kind) {
          case IMAGE -> filter("files.images", patterns(Formats.endings(Role.IMAGE)));
          case MASK -> filter("files.masks", patterns(Formats.endings(Role.MASK)));
          case PREDICTION ->
              filter("files.predictions", patterns(Formats.endings(Role.PREDICTION)));
          case SESSION -> filter("files.sessions", List.of("*.json"));
          case TABLE -> filter("files.tables", TABLES);
          case ANY -> filter("files.any", patterns(Formats.endings()));
        };
    chooser.getExtensionFilters().addAll(filter, filter("files.all", List.of("*")));
    return chooser;
  }

  private FileChooser.ExtensionFilter filter(String key, List<String> patterns) {
    return new FileChooser.ExtensionFilter(words.get(key), patterns);
  }
}
