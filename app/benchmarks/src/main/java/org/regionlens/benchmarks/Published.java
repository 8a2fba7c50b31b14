package org.regionlens.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times of the published algorithm in PyTorch, forward and backward: measured here where Python
 * finds torch, else those of another machine with two cores of this kind.
 *
 * @param measured whether they were measured now
 * @param milliseconds by case, such as {@code 512x512x2 R3}
 * @param reason why they were not; empty if they were
 */
record Published(boolean measured, Map<String, Double> milliseconds, String reason) {
  /** The interpreter that is asked unless another is named. */
  static final String PYTHON = "python3";

  static final Path SCRIPT = Path.of("docs", "benchmarks", "rmi_torch.py");

  private static final Map<String, Double> ELSEWHERE =
      Map.of(
          "512x512x2 R3", 250.0,
          "512x512x2 R5", 630.0,
          "512x512x2 R10", 8700.0,
          "513x513x21 R3", 4100.0);
  private static final Pattern ENTRY = Pattern.compile("\"([^\"]+)\": ([0-9.]+)");
  private static final int LONGEST_MINUTES = 15;

  /**
   * Runs the script.
   *
   * @param python the interpreter
   * @param threads that torch may use
   */
  static Published measure(String python, int threads) {
    if (!Files.isReadable(SCRIPT)) {
      return elsewhere(SCRIPT + " is not below the working directory");
    }
    try {
      Process script =
          new ProcessBuilder(python, SCRIPT.toString(), Integer.toString(threads))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String text = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean ended = script.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
      Map<String, Double> times = new HashMap<>();
      Matcher entries = ENTRY.matcher(text);
      while (entries.find()) {
        times.put(entries.group(1), Double.valueOf(entries.group(2)));
      }
      return ended && script.exitValue() == 0 && times.keySet().containsAll(ELSEWHERE.keySet())
          ? new Published(true, times, "")
          : elsewhere(python + " does not find torch, or the script failed");
    } catch (IOException e) {
      return elsewhere(python + " cannot be started");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return elsewhere("the wait was interrupted");
    }
  }

  private static Published elsewhere(String reason) {
    return new Published(false, ELSEWHERE, reason);
  }

  /** Milliseconds of a case; NaN if it was not timed. */
  double of(String name) {
    return milliseconds.getOrDefault(name, Double.NaN);
  }
}
