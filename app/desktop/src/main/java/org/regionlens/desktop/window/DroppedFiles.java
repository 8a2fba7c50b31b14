package org.regionlens.desktop.window;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.Dragboard;
import org.jspecify.annotations.Nullable;

/** The files that are dropped on the window. */
final class DroppedFiles {
  private DroppedFiles() {}

  static List<Path> of(Dragboard dragboard) {
    return of(dragboard.getFiles(), dragboard.getUrl());
  }

  /**
   * The files; a name with characters beyond the first plane, such as an emoji, may come broken,
   * but the list of addresses has it whole.
   *
   * @param addresses one a line, or null
   */
  static List<Path> of(List<File> files, @Nullable String addresses) {
    List<Path> named = new ArrayList<>();
    for (File file : files) {
      named.add(file.toPath());
    }
    if (addresses == null || named.stream().allMatch(Files::exists)) {
      return named;
    }
    List<Path> told = new ArrayList<>();
    for (String line : addresses.lines().filter(each -> each.startsWith("file:")).toList()) {
      try {
        told.add(Path.of(URI.create(line.strip())));
      } catch (IllegalArgumentException e) {
        return named;
      }
    }
    return told.size() == named.size() ? told : named;
  }
}
