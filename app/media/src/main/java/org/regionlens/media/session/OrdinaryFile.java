package org.regionlens.media.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.regionlens.engine.Cancellation;

/**
 * Files that may be opened although a stranger named them: ordinary ones of a size that a file of a
 * case may have. A device or a pipe may never end, what the system makes up on the spot may be
 * without bound, and asking another computer tells it who asks.
 */
public final class OrdinaryFile {
  /** Greatest file that is read or hashed, bytes. */
  static final long MOST_BYTES = 1L << 34;

  private static final int STEP = 1 << 20;

  /** Not on a disk, or mounted when somebody asks. */
  private static final List<Path> MADE_UP =
      List.of(Path.of("/proc"), Path.of("/sys"), Path.of("/dev"), Path.of("/net"));

  private static final Set<String> MADE_UP_STORES = Set.of("proc", "sysfs", "devtmpfs", "autofs");

  private OrdinaryFile() {}

  /** Whether a path leads to an ordinary file, through whatever links. */
  public static boolean is(Path path) {
    if (!mayBeAsked(path)) {
      return false;
    }
    try {
      BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
      if (!found.isRegularFile() || found.size() == 0 || found.size() > MOST_BYTES) {
        return false;
      }
      Path real = path.toRealPath();
      return mayBeAsked(real) && !MADE_UP_STORES.contains(Files.getFileStore(real).type());
    } catch (IOException | SecurityException e) {
      return false;
    }
  }

  /** Whether the system may be asked about a path at all; decided by its text. */
  private static boolean mayBeAsked(Path path) {
    String text = path.toString().replace('\\', '/');
    // Two slashes begin the name of another computer.
    return !text.startsWith("//")
        && MADE_UP.stream().noneMatch(path.toAbsolutePath().normalize()::startsWith);
  }

  /**
   * SHA-256 of a file, lower-case hexadecimal.
   *
   * @param cancellation asked after every megabyte
   * @param read hears how many bytes were read, now and then
   * @throws IOException if it cannot be read, or goes on for longer than {@link #MOST_BYTES}
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  static String sha256(Path path, Cancellation cancellation, LongConsumer read) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[STEP];
      long all = 0;
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        cancellation.check();
        digest.update(buffer, 0, count);
        all += count;
        read.accept(count);
        if (all > MOST_BYTES) {
          throw new IOException("The file has no end.");
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has SHA-256.", e);
    }
  }
}
