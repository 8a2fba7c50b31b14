package org.regionlens.cli;

import java.util.stream.Collectors;
import org.regionlens.engine.ClassResult;
import org.regionlens.media.text.Words;

/** What must be known about the result of a class, such as why it has no value. */
final class ClassNotes {

  private ClassNotes() {}

  /** The notes on one line; empty if there are none. */
  static String of(ClassResult result, Words words) {
    return result.notes().stream()
        .map(note -> words.get("note." + note))
        .collect(Collectors.joining("; "));
  }
}
