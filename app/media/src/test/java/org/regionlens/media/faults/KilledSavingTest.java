package org.regionlens.media.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.media.input.InputException;
import org.regionlens.media.session.SavedSession;
import org.regionlens.media.session.SessionFile;
import org.regionlens.media.text.Words;

/** Killing the program at any moment of saving a session leaves the old one or the new, whole. */
class KilledSavingTest {
  private static final int KILLS = 10;

  @TempDir private Path folder = Path.of(".");

  @Test
  void theSessionIsAlwaysWhole() throws IOException, InterruptedException, InputException {
    Path file = folder.resolve("session.json");
    SessionFile sessions = new SessionFile(Words.load(Locale.ROOT));
    Random random = new Random(5);
    int last = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  EndlessSaving.class.getName(),
                  file.toString())
              .redirectErrorStream(true)
              .start();
      try (BufferedReader reader = process.inputReader()) {
        assertThat(reader.readLine()).isEqualTo("1");
        TimeUnit.MICROSECONDS.sleep(random.nextInt(40_000));
        process.destroyForcibly().waitFor();
      }
      SavedSession found = sessions.read(file);
      int number = (int) Math.round(found.settings().lambda() * 1000);
      assertThat(found).as("kill %d", kill).isEqualTo(EndlessSaving.version(file, number));
      last = Math.max(last, number);
    }
    assertThat(last).as("some kills came after the first saving").isGreaterThan(1);
  }
}
