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
 */
record Published(boolean measured, Map<String, Double> milliseconds) {
  static final Path SCRIPT = Path.of("docs", "benchmarks", "rmi_torch.py");

  private static final Map<String, Double> ELSEWHERE =
      Map.of(
          "512x512x2 R3", 250.0,
          "512x512x2 R5", 630.0,
          "512x512x2 R10", 8700.0,
          "513x513x21 R3", 4100.0);
  private static final Pattern ENTRY = Pattern.compile("\"([^\"]+)\": ([0-9.]+)");
  private static final int LONGEST_MINUTES = 15;

  static Published measure(int threads) {
    if (!Files.isReadable(SCRIPT)) {
      return new Published(false, ELSEWHERE);
    }
    try {
      Process python =
          new ProcessBuilder("python3", SCRIPT.toString(), Integer.toString(threads))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String text = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean ended = python.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
      Map<String, Double> times = new HashMap<>();
      Matcher entries = ENTRY.matcher(text);
      while (entries.find()) {
        times.put(entries.group(1), Double.valueOf(entries.group(2)));
      }
      return ended && python.exitValue() == 0 && times.keySet().containsAll(ELSEWHERE.keySet())
          ? new Published(true, times)
          : new Published(false, ELSEWHERE);
    } catch (IOException e) {
      return new Published(false, ELSEWHERE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Published(false, ELSEWHERE);
    }
  }

  /** Milliseconds of a case; NaN if it was not timed. */
  double of(String name) {
    return milliseconds.getOrDefault(name, Double.NaN);
  }
}
