package org.regionlens.media.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.session.SavedSession;
import org.regionlens.media.session.SessionFile;
import org.regionlens.media.text.Words;

/** Killing the program at any moment of saving a session leaves the old one or the new, whole. */
class KilledSavingTest {
  private static final int KILLS = 10;

  /** A kill falls at random within so many microseconds after the first saving. */
  private static final int KILLED_WITHIN = 40_000;

  @TempDir private Path folder = Path.of(".");

  @Test
  void theSessionIsAlwaysWhole() throws IOException, InterruptedException, InputException {
    Path file = folder.resolve("session.json");
    SessionFile sessions = new SessionFile(Words.load(Locale.ROOT));
    Random random = new Random(5);
    int last = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      RepeatingProgram.killAfterFirst(EndlessSaving.class, file, random.nextInt(KILLED_WITHIN));
      SavedSession found = sessions.read(file);
      int number = (int) Math.round(found.settings().lambda() * 1000);
      assertThat(found).as("kill %d", kill).isEqualTo(EndlessSaving.version(file, number));
      last = Math.max(last, number);
    }
    assertThat(last).as("some kills came after the first saving").isGreaterThan(1);
  }
}
