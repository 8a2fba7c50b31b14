package org.regionlens.desktop.compare;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.session.Question;
import org.regionlens.desktop.session.SessionResult;
import org.regionlens.engine.Settings;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputNote;
import org.regionlens.media.reading.InputNote.Role;

/**
 * What stands as A.
 *
 * @param subject its case
 * @param settings its settings; null: the present ones, whatever they are
 */
record Pinned(Case subject, @Nullable Settings settings) {

  /** Whether it is another prediction with the settings of B, and not what was pinned. */
  boolean isSecond() {
    return settings == null;
  }

  /** The file of the prediction, or null. */
  @Nullable Path file() {
    return subject.inputs().stream()
        .filter(note -> note.role() == Role.PREDICTION)
        .map(InputNote::path)
        .findFirst()
        .orElse(null);
  }

  /**
   * Whether an answer is about A as it is now, and about the same class as B.
   *
   * @param asked the settings that A is asked with now: its own, those of B, or the paper's
   */
  boolean isAnsweredBy(SessionResult a, SessionResult b, Settings asked) {
    return a.question().subject().equals(subject)
        && a.question().settings().equals(asked)
        && a.question().classes().equals(b.question().classes())
        && (!isSecond() || isAlike(a.question(), b.question()));
  }

  private static boolean isAlike(Question a, Question b) {
    return a.settings().equals(b.settings()) && a.subject().whatIf().equals(b.subject().whatIf());
  }
}
