package org.regionlens.media.input;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.regionlens.media.text.Words;

/**
 * A file read whole, so that what is analysed and what is hashed are the same bytes even if the
 * file changes meanwhile.
 */
public final class InputContent {
  /** Greatest file that is read, bytes. */
  static final long MAX_BYTES = Integer.MAX_VALUE - 16;

  private final Path path;
  private final byte[] bytes;

  /**
   * @param path where the bytes are from
   * @param bytes the whole file; not copied, must not be changed afterwards
   */
  public InputContent(Path path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes;
  }

  /**
   * Reads a file whole.
   *
   * @throws InputException if the file is absent, unreadable, empty, or too large
   */
  public static InputContent read(Path path, Words words) throws InputException {
    try {
      if (Files.isDirectory(path)) {
        throw new InputException(words.get("input.directory", path));
      }
      long size = Files.size(path);
      if (size > MAX_BYTES) {
        throw new InputException(words.get("input.too-many-bytes", path, Long.toString(size)));
      }
      byte[] bytes = Files.readAllBytes(path);
      if (bytes.length == 0) {
        throw new InputException(words.get("input.empty", path));
      }
      return new InputContent(path, bytes);
    } catch (NoSuchFileException e) {
      throw new InputException(words.get("input.missing", path));
    } catch (AccessDeniedException e) {
      throw new InputException(words.get("input.denied", path));
    } catch (IOException e) {
      throw new InputException(words.get("input.unreadable", path, String.valueOf(e.getMessage())));
    } catch (OutOfMemoryError e) {
      throw new InputException(words.get("input.memory", path));
    }
  }

  public Path path() {
    return path;
  }

  /** The file's name without its folders. */
  public String name() {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }

  /** The bytes themselves, not a copy; must not be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** SHA-256 of the bytes, lower-case hexadecimal. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
