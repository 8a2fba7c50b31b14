package org.regionlens.media.text;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Names of files with letters beyond ASCII where the system's locale has none, as with {@code
 * LC_ALL=C} in containers. Java takes the encoding of names from the locale and cannot be told
 * otherwise, so the program is started once more in a locale of UTF-8.
 */
public final class FileNameEncoding {
  /** Set in the environment of the program that was started again. */
  private static final String AGAIN = "REGION_LENS_LOCALE";

  private FileNameEncoding() {}

  /**
   * Runs the program once more if names could not be told here.
   *
   * @return the exit code of the other run; nothing if this one is right as it is
   */
  public static OptionalInt runInUtf8() {
    String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
    Path self = Path.of("/proc/self");
    if (isUnicode(encoding) || System.getenv(AGAIN) != null || !Files.exists(self)) {
      return OptionalInt.empty();
    }
    try {
      // What the program was given, before names were lost.
      byte[] line = Files.readAllBytes(self.resolve("cmdline"));
      ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", script(line));
      builder.environment().put("LC_ALL", "C.UTF-8");
      builder.environment().put(AGAIN, "C.UTF-8");
      return OptionalInt.of(builder.inheritIO().start().waitFor());
    } catch (IOException e) {
      return OptionalInt.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return OptionalInt.empty();
    }
  }

  private static boolean isUnicode(String encoding) {
    return Charset.isSupported(encoding)
        && Charset.forName(encoding).equals(StandardCharsets.UTF_8);
  }

  /**
   * A line of shell in ASCII that runs a command.
   *
   * @param line the command and its arguments, each with a 0 behind it
   */
  static String script(byte[] line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (byte each : line) {
      if (each == 0) {
        words.add(word.toString());
        word.setLength(0);
      } else {
        word.append("\\%03o".formatted(each & 0xff));
      }
    }
    StringBuilder script = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      // The letter at the end keeps the shell from dropping line ends.
      script.append("a").append(i).append("=$(printf '").append(words.get(i)).append("x'); ");
    }
    script.append("exec");
    for (int i = 0; i < words.size(); i++) {
      script.append(" \"${a").append(i).append("%x}\"");
    }
    return script.toString();
  }
}
