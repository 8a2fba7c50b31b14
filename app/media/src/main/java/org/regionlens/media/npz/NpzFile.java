package org.regionlens.media.npz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.array.NumberArray;
import org.regionlens.media.npy.NpyReader;
import org.regionlens.media.text.UnreadableException;

/**
 * Reads {@code .npz} files. Of an entry only its header is inflated to list it, and never more than
 * the header promises.
 */
public final class NpzFile {
  /** Greatest array that is inflated, bytes. */
  public static final int MOST_BYTES = Integer.MAX_VALUE - 16;

  /** Most entries that are listed; archives of arrays have few. */
  private static final int MOST_ENTRIES = 1000;

  private static final int HEAD = 1 << 16;
  private static final String ENDING = ".npy";

  private final byte[] bytes;

  /**
   * An array in the file.
   *
   * @param key its name
   * @param array its type and shape; its values are not there to be read
   * @param reason why it cannot be read, or null
   */
  public record Entry(
      String key, @Nullable NumberArray array, @Nullable UnreadableException reason) {}

  /**
   * @param bytes the whole file; not copied
   */
  public NpzFile(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Whether the bytes begin as a ZIP archive does. */
  public static boolean matches(byte[] head) {
    return head.length >= 4
        && head[0] == 'P'
        && head[1] == 'K'
        && ((head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6));
  }

  /**
   * The arrays in the file, in its order.
   *
   * @throws UnreadableException if this is no such file, or it is damaged
   */
  public List<Entry> entries() throws UnreadableException {
    return with(
        zip -> {
          List<Entry> entries = new ArrayList<>();
          for (ZipArchiveEntry entry : arrays(zip)) {
            entries.add(entry(zip, entry));
          }
          return entries;
        });
  }

  private static Entry entry(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    String key = key(entry);
    try (InputStream stream = open(zip, entry)) {
      MemorySegment head = MemorySegment.ofArray(stream.readNBytes(HEAD + 16));
      return new Entry(key, NpyReader.readHead(head), null);
    } catch (UnreadableException e) {
      return new Entry(key, null, e);
    }
  }

  /**
   * The array of a key.
   *
   * @param key one of {@link #entries}
   * @throws UnreadableException if it is damaged
   */
  public NumberArray read(String key) throws UnreadableException {
    return with(
        zip -> {
          for (ZipArchiveEntry entry : arrays(zip)) {
            if (key(entry).equals(key)) {
              return NpyReader.read(MemorySegment.ofArray(inflate(zip, entry)));
            }
          }
          throw new IllegalArgumentException("No array " + key);
        });
  }

  private static byte[] inflate(ZipFile zip, ZipArchiveEntry entry)
      throws IOException, UnreadableException {
    try (InputStream stream = open(zip, entry)) {
      byte[] head = stream.readNBytes(HEAD + 16);
      long promised = NpyReader.promisedBytes(MemorySegment.ofArray(head));
      if (promised > MOST_BYTES) {
        throw new UnreadableException("unreadable.npz.too-large", Long.toString(promised));
      }
      // It grows with what really comes, so that a promise alone costs no memory.
      ByteArrayOutputStream whole = new ByteArrayOutputStream(head.length);
      whole.write(head);
      byte[] part = new byte[HEAD];
      int count = 0;
      while (whole.size() <= promised && count >= 0) {
        count = stream.read(part, 0, (int) Math.min(part.length, promised + 1 - whole.size()));
        whole.write(part, 0, Math.max(0, count));
      }
      byte[] array = whole.toByteArray();
      if (array.length == promised) {
        CRC32 crc = new CRC32();
        crc.update(array);
        if (crc.getValue() != entry.getCrc()) {
          throw new UnreadableException("unreadable.npz.checksum", key(entry));
        }
      }
      return array;
    }
  }

  private static InputStream open(ZipFile zip, ZipArchiveEntry entry)
      throws IOException, UnreadableException {
    // NumPy writes these two; the library would ask for other jars to read the rest.
    boolean usual = entry.getMethod() == ZipEntry.STORED || entry.getMethod() == ZipEntry.DEFLATED;
    if (!usual || !zip.canReadEntryData(entry)) {
      throw new UnreadableException("unreadable.npz.method", key(entry));
    }
    return zip.getInputStream(entry);
  }

  private static List<ZipArchiveEntry> arrays(ZipFile zip) throws UnreadableException {
    List<ZipArchiveEntry> arrays = new ArrayList<>();
    var entries = zip.getEntriesInPhysicalOrder();
    while (entries.hasMoreElements()) {
      ZipArchiveEntry entry = entries.nextElement();
      if (entry.getName().endsWith(ENDING) && !entry.isDirectory()) {
        arrays.add(entry);
      }
      if (arrays.size() > MOST_ENTRIES) {
        throw new UnreadableException("unreadable.npz.many", MOST_ENTRIES);
      }
    }
    if (arrays.isEmpty()) {
      throw new UnreadableException("unreadable.npz.none");
    }
    return arrays;
  }

  private static String key(ZipArchiveEntry entry) {
    String name = entry.getName();
    return name.substring(0, name.length() - ENDING.length());
  }

  private interface Use<T> {
    T of(ZipFile zip) throws IOException, UnreadableException;
  }

  private <T> T with(Use<T> use) throws UnreadableException {
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      return use.of(zip);
    } catch (IOException | RuntimeException e) {
      // Damaged archives come out of the library as exceptions of either kind.
      throw new UnreadableException("unreadable.npz.damaged", String.valueOf(e.getMessage()));
    }
  }
}
