package org.regionlens.media.torch;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.regionlens.media.array.NumberArray;
import org.regionlens.media.text.UnreadableException;

/** Reads the tensors of a file of {@code torch.save}: one, or those of a dictionary or list. */
public final class TorchFile {
  /** The pickle of a checkpoint of ten thousand tensors has about a megabyte. */
  private static final int MOST_PICKLE = 64 << 20;

  /** The number that begins files of PyTorch before 1.6, as a pickle of protocol 2. */
  private static final byte[] LEGACY = {
    (byte) 0x80, 2, (byte) 0x8a, 10, 'l', (byte) 0xfc, (byte) 0x9c, 'F', (byte) 0xf9
  };

  private static final String PICKLE = "/data.pkl";

  private final byte[] file;
  private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
  private final Map<String, MemorySegment> storages = new HashMap<>();

  private TorchFile(byte[] file) {
    this.file = file;
  }

  /** Whether the bytes begin as a file of PyTorch before 1.6 does. */
  public static boolean isLegacy(byte[] head) {
    if (head.length < LEGACY.length) {
      return false;
    }
    for (int i = 0; i < LEGACY.length; i++) {
      if (head[i] != LEGACY[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the bytes begin as an archive of {@code torch.save} does: PyTorch pads the first entry,
   * its pickle.
   */
  public static boolean matches(byte[] head) {
    if (isLegacy(head)) {
      return true;
    }
    String text = new String(head, StandardCharsets.ISO_8859_1);
    return text.startsWith("PK\3\4") && text.contains(PICKLE);
  }

  /**
   * The tensors by name, in the file's order: the empty name for a single one, numbers for those of
   * a list, names joined by dots for those within.
   *
   * @throws UnreadableException if there are none, the file is damaged, or it holds what is no
   *     tensor; the reason names what
   */
  public static Map<String, NumberArray> read(byte[] file) throws UnreadableException {
    if (isLegacy(file)) {
      throw new UnreadableException("unreadable.torch.legacy");
    }
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      return new TorchFile(file).tensors(zip);
    } catch (IOException | RuntimeException e) {
      // Damaged archives come out of the library as exceptions of either kind.
      throw new UnreadableException("unreadable.torch.damaged");
    }
  }

  private Map<String, NumberArray> tensors(ZipFile zip) throws IOException, UnreadableException {
    String folder = null;
    boolean program = false;
    var all = zip.getEntries();
    while (all.hasMoreElements()) {
      ZipArchiveEntry entry = all.nextElement();
      String name = entry.getName();
      entries.put(name, entry);
      program |= name.endsWith("/constants.pkl");
      if (name.endsWith(PICKLE) && name.indexOf('/') == name.length() - PICKLE.length()) {
        folder = name.substring(0, name.length() - PICKLE.length() + 1);
      }
    }
    if (folder == null || program) {
      throw new UnreadableException(
          program ? "unreadable.torch.program" : "unreadable.torch.damaged");
    }
    byte[] pickle = bytes(zip, folder + "data.pkl", MOST_PICKLE);
    ByteOrder order = order(zip, folder);
    String data = folder + "data/";
    return tensors(pickle, order, key -> storage(data + key));
  }

  /** The tensors of a pickle alone, every storage being the same bytes. */
  public static Map<String, NumberArray> ofPickle(byte[] pickle, byte[] storage)
      throws UnreadableException {
    MemorySegment bytes = MemorySegment.ofArray(storage);
    return tensors(pickle, ByteOrder.LITTLE_ENDIAN, key -> bytes);
  }

  private static Map<String, NumberArray> tensors(
      byte[] pickle, ByteOrder order, TorchGlobals.Storages storages) throws UnreadableException {
    Object root = Pickle.load(pickle, new TorchGlobals(storages, order));
    Map<String, NumberArray> tensors = new LinkedHashMap<>();
    new Tensors(tensors).collect("", root, 0);
    return tensors;
  }

  private ByteOrder order(ZipFile zip, String folder) throws IOException, UnreadableException {
    // Before PyTorch 2.1 there was no such entry, and hardly any other byte order.
    String name = folder + "byteorder";
    boolean big =
        entries.containsKey(name)
            && new String(bytes(zip, name, 16), StandardCharsets.US_ASCII).startsWith("big");
    return big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
  }

  /** The bytes of an entry that is inflated if need be. */
  private byte[] bytes(ZipFile zip, String name, int most) throws IOException, UnreadableException {
    ZipArchiveEntry entry = entries.get(name);
    if (entry == null || entry.getSize() > most) {
      throw new UnreadableException("unreadable.torch.damaged");
    }
    if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
      throw new UnreadableException("unreadable.torch.damaged");
    }
    try (InputStream stream = zip.getInputStream(entry)) {
      byte[] bytes = stream.readNBytes(most);
      CRC32 crc = new CRC32();
      crc.update(bytes);
      if (crc.getValue() != entry.getCrc()) {
        throw new UnreadableException("unreadable.torch.damaged");
      }
      return bytes;
    }
  }

  /** The bytes of a storage, a view of the file. */
  private MemorySegment storage(String name) throws UnreadableException {
    MemorySegment known = storages.get(name);
    if (known != null) {
      return known;
    }
    ZipArchiveEntry entry = entries.get(name);
    if (entry == null) {
      throw new UnreadableException("unreadable.torch.damaged");
    }
    if (entry.getMethod() != ZipEntry.STORED) {
      throw new UnreadableException("unreadable.torch.compressed");
    }
    long at = entry.getDataOffset();
    long size = entry.getSize();
    if (at < 0 || size < 0 || at > file.length - size) {
      throw new UnreadableException("unreadable.cut-off");
    }
    CRC32 crc = new CRC32();
    crc.update(file, (int) at, (int) size);
    if (crc.getValue() != entry.getCrc()) {
      throw new UnreadableException("unreadable.torch.damaged");
    }
    MemorySegment bytes = MemorySegment.ofArray(file).asReadOnly().asSlice(at, size);
    storages.put(name, bytes);
    return bytes;
  }

  /**
   * Passes if names are not those of a network's weights.
   *
   * @throws UnreadableException if they are
   */
  public static void requireNoWeights(Set<String> names) throws UnreadableException {
    for (String name : names) {
      if (name.endsWith(".weight") || name.endsWith(".running_mean")) {
        String shown = name.replaceAll("[^\\w.]", "?");
        throw new UnreadableException(
            "unreadable.torch.checkpoint",
            names.size(),
            shown.substring(0, Math.min(100, shown.length())));
      }
    }
  }

  /** Collects the tensors within dictionaries and lists. */
  private static final class Tensors {
    private static final int MOST_DEPTH = 16;
    private static final int MOST_VALUES = 200_000;

    private final Map<String, NumberArray> found;
    private int values;

    Tensors(Map<String, NumberArray> found) {
      this.found = found;
    }

    void collect(String name, Object value, int depth) throws UnreadableException {
      walk(name, value, depth);
      requireNoWeights(found.keySet());
      if (found.isEmpty()) {
        throw new UnreadableException("unreadable.torch.none");
      }
    }

    private void walk(String name, Object value, int depth) throws UnreadableException {
      if (depth > MOST_DEPTH || ++values > MOST_VALUES) {
        throw new UnreadableException("unreadable.torch.damaged");
      }
      String within = name.isEmpty() ? "" : name + ".";
      switch (value) {
        case NumberArray array -> found.put(name, array);
        case Map<?, ?> map -> {
          for (Map.Entry<?, ?> entry : map.entrySet()) {
            walk(within + text(entry.getKey()), entry.getValue(), depth + 1);
          }
        }
        case List<?> list -> {
          for (int i = 0; i < list.size(); i++) {
            walk(within + i, list.get(i), depth + 1);
          }
        }
        default -> {
          // Numbers and words beside the tensors, such as an epoch.
        }
      }
    }

    private static String text(Object key) {
      return key instanceof String || key instanceof Long ? key.toString() : "?";
    }
  }
}
