package org.regionlens.media.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The name and the first bytes of a file, which tell its format.
 *
 * @param name without folders
 * @param bytes the first {@link #BYTES}, or all there are; must not be changed
 */
public record FileHead(String name, byte[] bytes) {
  /** So many bytes tell every format. */
  public static final int BYTES = 4096;

  /**
   * The head of a file on disk; no bytes if it cannot be read, which its reader will say better.
   */
  public static FileHead of(Path file) {
    String name = String.valueOf(file.getFileName());
    if (!Files.isRegularFile(file)) {
      // A pipe would be waited for.
      return new FileHead(name, new byte[0]);
    }
    try (InputStream stream = Files.newInputStream(file)) {
      return new FileHead(name, stream.readNBytes(BYTES));
    } catch (IOException e) {
      return new FileHead(name, new byte[0]);
    }
  }

  /** The name of a file alone. */
  public static FileHead ofName(Path file) {
    return new FileHead(String.valueOf(file.getFileName()), new byte[0]);
  }

  /** Whether the bytes at a place are these characters, of which each is a byte. */
  public boolean has(int at, String characters) {
    if (at + characters.length() > bytes.length) {
      return false;
    }
    for (int i = 0; i < characters.length(); i++) {
      if ((bytes[at + i] & 0xff) != characters.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The bytes as characters of which each is a byte. */
  public String text() {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** Whether the name ends so, whatever the case of its letters. */
  public boolean ends(String ending) {
    return name.toLowerCase(Locale.ROOT).endsWith("." + ending);
  }
}
