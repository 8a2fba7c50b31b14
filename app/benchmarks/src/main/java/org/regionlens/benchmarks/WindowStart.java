package org.regionlens.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** From the start of the process to a window whose four panes are painted with the sample. */
final class WindowStart {
  /** Written by the build: the flags, class path and main class of the window. */
  private static final Path FLAGS = Path.of("app", "desktop", "target", "window", "start.args");

  private static final int RUNS = 9;

  private WindowStart() {}

  /** Median milliseconds; NaN where the window cannot be started. */
  static double milliseconds() throws IOException, InterruptedException {
    if (!Files.isReadable(FLAGS)) {
      return Double.NaN;
    }
    // The first run may record the archive of classes, the second finds files in the memory.
    once();
    once();
    FileTime recorded = Files.getLastModifiedTime(FLAGS.resolveSibling("classes.jsa"));
    if (recorded.compareTo(
            Files.getLastModifiedTime(FLAGS.resolveSibling("region-lens-window.jar")))
        < 0) {
      throw new IllegalStateException("The archive of classes is older than the program.");
    }
    double[] times = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      times[i] = once();
    }
    Arrays.sort(times);
    return times[RUNS / 2];
  }

  /** Prints what it measures, for whoever changes the start. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    System.out.printf("%.0f ms%n", milliseconds());
  }

  private static double once() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (System.getenv("DISPLAY") == null) {
      command.add("-Dglass.platform=Headless");
      command.add("-Dprism.order=sw");
    }
    command.add("-Dregionlens.start=exit");
    command.add("@" + FLAGS);
    long start = System.nanoTime();
    Process window = new ProcessBuilder(command).redirectErrorStream(true).start();
    double filled = Double.NaN;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(window.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals("Filled.")) {
          filled = (System.nanoTime() - start) / 1e6;
        }
      }
    }
    window.waitFor();
    return filled;
  }
}
