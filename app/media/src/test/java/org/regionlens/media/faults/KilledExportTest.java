package org.regionlens.media.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killing the program at any moment of an export leaves the old file or the new one, whole. */
class KilledExportTest {
  private static final int KILLS = 30;

  /** A kill falls at random within so many microseconds after the first export. */
  private static final int KILLED_WITHIN = 40_000;

  @TempDir private Path folder = Path.of(".");

  @Test
  void theFileIsAlwaysWhole() throws IOException, InterruptedException {
    Path file = folder.resolve("export.bin");
    Random random = new Random(3);
    int before = 0;
    int whole = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      RepeatingProgram.killAfterFirst(EndlessExport.class, file, random.nextInt(KILLED_WITHIN));
      byte[] content = Files.readAllBytes(file);
      int number = ByteBuffer.wrap(content).getInt();
      assertThat(content).as("kill %d", kill).isEqualTo(EndlessExport.version(number));
      assertThat(number).isPositive();
      whole++;
      before = Math.max(before, number);
    }
    assertThat(whole).isEqualTo(KILLS);
    assertThat(before).as("some kills came after the first export").isGreaterThan(1);
  }
}
