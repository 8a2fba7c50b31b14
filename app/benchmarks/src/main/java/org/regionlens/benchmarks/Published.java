package org.regionlens.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Published losses in PyTorch, forward and backward: a script that waits for cases and times them
 * in turn with our own, so that both meet the same machine. Where Python does not find torch, times
 * of another machine with two cores of this kind stand in.
 */
final class Published implements AutoCloseable {
  /** The interpreter that is asked unless another is named. */
  static final String PYTHON = "python3";

  static final Path SCRIPT = Path.of("docs", "benchmarks", "rmi_torch.py");

  private static final Map<String, Double> ELSEWHERE =
      Map.of("512 2 3", 250.0, "512 2 5", 630.0, "512 2 10", 8700.0, "513 21 3", 4100.0);

  private final Path path;
  private final @Nullable Process script;
  private final String reason;

  private Published(Path path, @Nullable Process script, String reason) {
    this.path = path;
    this.script = script;
    this.reason = reason;
  }

  /**
   * Starts a script.
   *
   * @param path of the script, such as {@link #SCRIPT}
   * @param python the interpreter
   * @param threads that torch may use
   */
  static Published start(Path path, String python, int threads) throws IOException {
    if (!Files.isReadable(path)) {
      return new Published(path, null, path + " is not below the working directory");
    }
    try {
      Process script =
          new ProcessBuilder(python, path.toString(), Integer.toString(threads))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String ready = script.inputReader(StandardCharsets.UTF_8).readLine();
      return ready == null
          ? new Published(path, null, python + " does not find what the script needs")
          : new Published(path, script, "");
    } catch (IOException e) {
      return new Published(path, null, python + " cannot be started");
    }
  }

  /** Whether PyTorch is measured here and now. */
  boolean measures() {
    return script != null;
  }

  /** Why it is not; empty if it is. */
  String reason() {
    return reason;
  }

  /**
   * Times a case for some seconds, once at least.
   *
   * @param name what the script is asked, such as {@code 512 2 3}
   * @return milliseconds of each run; one that was measured elsewhere, or NaN, without PyTorch
   */
  double[] times(String name, double seconds) throws IOException {
    if (script == null) {
      return new double[] {ELSEWHERE.getOrDefault(name, Double.NaN)};
    }
    Writer cases = new OutputStreamWriter(script.getOutputStream(), StandardCharsets.UTF_8);
    cases.write("%s %.1f%n".formatted(name, seconds));
    cases.flush();
    BufferedReader answers = script.inputReader(StandardCharsets.UTF_8);
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException(path + " ended at the case " + name);
    }
    return Arrays.stream(answer.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  @Override
  public void close() {
    if (script != null) {
      script.destroy();
    }
  }
}
