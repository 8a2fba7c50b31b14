package org.regionlens.desktop.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.regionlens.media.export.FileOutput;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.image.PixelLimit;

/** How large pictures may be, kept in a file of one number; safe for many threads. */
public final class PixelLimitSetting {
  private static final long MILLION = 1_000_000;

  private final Path file;
  private final FileOutput output;
  private volatile PixelLimit limit = PixelLimit.DEFAULT;

  /**
   * @param file where it is kept; need not exist
   */
  public PixelLimitSetting(Path file, FileOutput output) {
    this.file = file;
    this.output = output;
    try {
      limit = parse(Files.readString(file)).orElse(PixelLimit.DEFAULT);
    } catch (IOException e) {
      // Absent until somebody chooses another limit.
    }
  }

  /** The limit as it is now. */
  public PixelLimit get() {
    return limit;
  }

  /** The limit in millions of pixels. */
  long millions() {
    return limit.pixels() / MILLION;
  }

  /** The limit that a text names in millions; nothing if it names none. */
  static Optional<PixelLimit> parse(String text) {
    String digits = text.strip();
    return digits.matches("[1-9]\\d{0,3}")
        ? Optional.of(PixelLimit.ofMillions(Long.parseLong(digits)))
        : Optional.empty();
  }

  /** Sets the limit, and keeps it as far as the file can be written. */
  void set(PixelLimit wanted) {
    limit = wanted;
    byte[] bytes = (millions() + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      output.write(file, out -> out.write(bytes));
    } catch (OutputException | IOException e) {
      // It holds until the program ends.
    }
  }
}
