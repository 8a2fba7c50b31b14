package org.regionlens.media.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Another process that writes one file over and over, and prints 1, 2, 3 … after each time it is
 * written.
 */
final class RepeatingProgram {
  private RepeatingProgram() {}

  /**
   * Starts a program and kills it when the file was written once and is somewhere within one of the
   * next times.
   *
   * @param program its main class, which takes the file as its argument
   * @param microseconds from the first whole file to the kill
   */
  static void killAfterFirst(Class<?> program, Path file, int microseconds)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader reader = process.inputReader()) {
      assertThat(reader.readLine()).isEqualTo("1");
      TimeUnit.MICROSECONDS.sleep(microseconds);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
