package org.regionlens.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Programs of others that write files for tests, where they are installed. */
public final class Tools {

  private Tools() {}

  /** Whether Python with NumPy is here. */
  public static boolean hasNumpy() {
    return runs(List.of("python3", "-c", "import numpy"));
  }

  /** Whether ImageMagick is here. */
  public static boolean hasImageMagick() {
    return runs(List.of("convert", "-version"));
  }

  /** Runs a script of the folder of Python tests. */
  public static void python(String script, Object... arguments) {
    run("python3", Path.of("src/test/python").resolve(script), arguments);
  }

  /** Runs ImageMagick. */
  public static void convert(Object... arguments) {
    run("convert", null, arguments);
  }

  private static void run(String program, @Nullable Path script, Object... arguments) {
    List<String> command = new ArrayList<>(List.of(program));
    if (script != null) {
      command.addAll(List.of("-W", "ignore", script.toString()));
    }
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    if (!runs(command)) {
      throw new IllegalStateException("Failed: " + command);
    }
  }

  private static boolean runs(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
