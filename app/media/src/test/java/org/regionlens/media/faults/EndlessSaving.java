package org.regionlens.media.faults;

import java.nio.file.Path;
import java.util.Locale;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.reading.RecordedPaths;
import org.regionlens.media.session.SavedSession;
import org.regionlens.media.session.SessionFile;
import org.regionlens.media.session.Sessions;
import org.regionlens.media.text.Words;

/** A program that saves one session for ever, until it is killed. */
final class EndlessSaving {
  private EndlessSaving() {}

  /** What is saved the so-manieth time. */
  static SavedSession version(Path file, int number) {
    return Sessions.of(file.resolveSibling("case"), number % 1001);
  }

  public static void main(String[] arguments) throws OutputException {
    Path file = Path.of(arguments[0]);
    SessionFile sessions = new SessionFile(Words.load(Locale.ROOT));
    for (int number = 1; ; number++) {
      sessions.write(file, version(file, number), RecordedPaths.NAMES);
      System.out.println(number);
    }
  }
}
