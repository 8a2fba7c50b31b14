package org.regionlens.media.format;

import java.io.EOFException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.text.UnreadableException;

/**
 * The content of a file, so that what is analysed and what is hashed are the same bytes. A file
 * that fits a Java array is read whole; a larger one is mapped, and {@link #requireUnchanged} says
 * whether it stayed the same meanwhile.
 */
public final class InputContent {
  /** Arrays that are larger are not read whole before anything is known of them, bytes. */
  private static final long MAP_ARRAYS_FROM = 1L << 28;

  /** Greatest file that is read whole, bytes; larger ones are mapped. */
  static final long MAX_BYTES = Integer.MAX_VALUE - 16;

  private static final int DIGEST_STEP = 1 << 20;

  private final Path path;
  private final MemorySegment segment;
  private final byte @Nullable [] bytes;
  private final @Nullable Stamp stamp;

  /** What changes when a file is written again or replaced. */
  private record Stamp(long size, long modified, @Nullable Object key) {
    static Stamp of(Path path) throws IOException {
      BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
      return new Stamp(now.size(), now.lastModifiedTime().toMillis(), now.fileKey());
    }
  }

  /**
   * @param path where the bytes are from
   * @param bytes the whole file; not copied, must not be changed afterwards
   */
  public InputContent(Path path, byte[] bytes) {
    this(path, MemorySegment.ofArray(bytes).asReadOnly(), bytes, null);
  }

  private InputContent(
      Path path, MemorySegment segment, byte @Nullable [] bytes, @Nullable Stamp stamp) {
    this.path = path;
    this.segment = segment;
    this.bytes = bytes;
    this.stamp = stamp;
  }

  /**
   * Reads a file, or maps it: one that is larger than a Java array, and a large {@code .npy}, which
   * may be refused for what stands in its first bytes, or for what another file says.
   *
   * @throws InputException if the file is absent, unreadable, empty, no plain file, or changes
   *     while it is read
   */
  public static InputContent read(Path path) throws InputException {
    boolean array = path.toString().toLowerCase(Locale.ROOT).endsWith(".npy");
    return read(path, array ? MAP_ARRAYS_FROM : MAX_BYTES);
  }

  /**
   * As {@link #read(Path)}, mapped from another size on.
   *
   * @param mapFrom size above which a file is mapped, bytes
   */
  public static InputContent read(Path path, long mapFrom) throws InputException {
    try {
      if (isZarr(path)) {
        throw new InputException("closed.zarr", path);
      }
      if (Files.isDirectory(path)) {
        throw new InputException("input.directory", path);
      }
      Stamp before = Stamp.of(path);
      if (!Files.isRegularFile(path)) {
        // A device or a pipe may never end.
        throw new InputException("input.not-regular", path);
      }
      if (before.size == 0) {
        throw new InputException("input.empty", path);
      }
      InputContent content = before.size > mapFrom ? map(path, before) : whole(path, before);
      content.requireUnchanged();
      return content;
    } catch (NoSuchFileException e) {
      throw new InputException("input.missing", path);
    } catch (AccessDeniedException e) {
      throw new InputException("input.denied", path);
    } catch (EOFException e) {
      throw new InputException("input.changed", path);
    } catch (IOException e) {
      throw new InputException("input.unreadable", path, String.valueOf(e.getMessage()));
    } catch (OutOfMemoryError e) {
      throw new InputException("input.memory", path);
    }
  }

  /** Zarr keeps an array as a folder. */
  private static boolean isZarr(Path path) {
    return Files.exists(path.resolve(".zarray"))
        || Files.exists(path.resolve(".zgroup"))
        || Files.exists(path.resolve("zarr.json"));
  }

  private static InputContent whole(Path path, Stamp stamp) throws IOException {
    byte[] bytes;
    try (var stream = Files.newInputStream(path)) {
      bytes = stream.readNBytes(Math.toIntExact(stamp.size));
    }
    if (bytes.length < stamp.size) {
      throw new EOFException();
    }
    return new InputContent(path, MemorySegment.ofArray(bytes).asReadOnly(), bytes, stamp);
  }

  private static InputContent map(Path path, Stamp stamp) throws IOException {
    try (FileChannel channel = FileChannel.open(path)) {
      // Unmapped when nobody can reach it any longer.
      MemorySegment mapped =
          channel.map(FileChannel.MapMode.READ_ONLY, 0, stamp.size, Arena.ofAuto());
      return new InputContent(path, mapped, null, stamp);
    }
  }

  /**
   * Passes if the file is still what was opened, or never was a file.
   *
   * @throws InputException if it was changed, replaced or taken away meanwhile
   */
  public void requireUnchanged() throws InputException {
    if (stamp == null) {
      return;
    }
    try {
      if (stamp.equals(Stamp.of(path))) {
        return;
      }
    } catch (IOException e) {
      if (bytes != null) {
        // It was read whole before it went.
        return;
      }
    }
    throw new InputException("input.changed", path);
  }

  public Path path() {
    return path;
  }

  /** The file's name without its folders. */
  public String name() {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }

  /**
   * The bytes themselves, not a copy; must not be changed.
   *
   * @throws UnreadableException if there are more than an array can hold; only {@code .npy} files
   *     are read then, by {@link #segment}
   */
  public byte[] bytes() throws UnreadableException {
    if (bytes == null) {
      throw new UnreadableException("unreadable.too-many-bytes", Long.toString(segment.byteSize()));
    }
    return bytes;
  }

  /** The bytes, read-only, whatever the size of the file. */
  public MemorySegment segment() {
    return segment;
  }

  /** The name and the first bytes. */
  public FileHead head() {
    long length = Math.min(FileHead.BYTES, segment.byteSize());
    return new FileHead(name(), segment.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE));
  }

  /** SHA-256 of the bytes, lower-case hexadecimal. */
  public String sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (long at = 0; at < segment.byteSize(); at += DIGEST_STEP) {
        long step = Math.min(DIGEST_STEP, segment.byteSize() - at);
        digest.update(segment.asSlice(at, step).asByteBuffer());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
