package org.regionlens.media.tiff;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.regionlens.media.text.UnreadableException;

/** The entries of one picture of a TIFF file by their tags (TIFF 6.0, section 2). */
final class TiffDirectory {
  static final int SUBFILE_TYPE = 254;
  static final int WIDTH = 256;
  static final int HEIGHT = 257;
  static final int BITS = 258;
  static final int COMPRESSION = 259;
  static final int PHOTOMETRIC = 262;
  static final int FILL_ORDER = 266;
  static final int DESCRIPTION = 270;
  static final int STRIP_OFFSETS = 273;
  static final int SAMPLES = 277;
  static final int ROWS_PER_STRIP = 278;
  static final int STRIP_COUNTS = 279;
  static final int PLANAR = 284;
  static final int T4_OPTIONS = 292;
  static final int T6_OPTIONS = 293;
  static final int PREDICTOR = 317;
  static final int COLOUR_MAP = 320;
  static final int TILE_WIDTH = 322;
  static final int TILE_HEIGHT = 323;
  static final int TILE_OFFSETS = 324;
  static final int TILE_COUNTS = 325;
  static final int EXTRA_SAMPLES = 338;
  static final int FORMAT = 339;
  static final int JPEG_TABLES = 347;
  static final int SUBSAMPLING = 530;
  static final int LERC_PARAMETERS = 50674;

  private static final int MOST_ENTRIES = 4096;

  /** Sizes of the types 0 to 18 in bytes; 0 where there is none. */
  private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

  private final TiffBytes file;
  private final Map<Integer, Entry> entries = new HashMap<>();
  private final long next;

  /** Where the values of an entry are; they lie within the file. */
  private record Entry(int type, int count, int at) {}

  /**
   * Reads the entries, not their values.
   *
   * @param at where the directory begins
   * @throws UnreadableException if it does not lie within the file
   */
  TiffDirectory(TiffBytes file, long at) throws UnreadableException {
    this.file = file;
    boolean big = file.isBig();
    long count = big ? file.int64(at) : file.int16(at);
    if (count < 0 || count > MOST_ENTRIES) {
      throw new UnreadableException("unreadable.cut-off");
    }
    long entry = at + (big ? 8 : 2);
    int size = big ? 20 : 12;
    for (int i = 0; i < count; i++, entry += size) {
      add(entry);
    }
    next = file.offset(entry);
  }

  private void add(long entry) throws UnreadableException {
    boolean big = file.isBig();
    int tag = file.int16(entry);
    int type = file.int16(entry + 2);
    long count = big ? file.int64(entry + 4) : file.int32(entry + 4);
    long size = type < SIZES.length ? SIZES[type] : 0;
    // An entry of an unknown type, or one that is not asked for, does no harm.
    if (size == 0 || count < 0 || count > file.length() / size) {
      return;
    }
    long value = entry + (big ? 12 : 8);
    long at = count * size <= (big ? 8 : 4) ? value : file.offset(value);
    if (at >= 0 && at <= file.length() - count * size) {
      entries.putIfAbsent(tag, new Entry(type, (int) count, (int) at));
    }
  }

  /** Where the next directory begins; 0 if there is none. */
  long next() {
    return next;
  }

  boolean has(int tag) {
    return entries.containsKey(tag);
  }

  /** How many values an entry has; 0 if it is not there. */
  int count(int tag) {
    Entry entry = entries.get(tag);
    return entry == null ? 0 : entry.count;
  }

  /**
   * One of an entry's whole numbers.
   *
   * @throws UnreadableException if the entry holds no whole numbers
   */
  long number(int tag, int index) throws UnreadableException {
    Entry entry = entries.get(tag);
    if (entry == null || index >= entry.count) {
      throw new UnreadableException("unreadable.tiff.entry", Integer.toString(tag));
    }
    long at = entry.at + (long) index * SIZES[entry.type];
    return switch (entry.type) {
      case 1, 7 -> file.int8(at);
      case 3 -> file.int16(at);
      case 4, 13 -> file.int32(at);
      case 6 -> (byte) file.int8(at);
      case 8 -> (short) file.int16(at);
      case 9 -> (int) file.int32(at);
      case 16, 17, 18 -> file.int64(at);
      default -> throw new UnreadableException("unreadable.tiff.entry", Integer.toString(tag));
    };
  }

  /** The first number of an entry, or another if there is none. */
  long number(int tag, int index, long otherwise) throws UnreadableException {
    return index < count(tag) ? number(tag, index) : otherwise;
  }

  /** The bytes of an entry; none if it is not there. */
  byte[] bytes(int tag) throws UnreadableException {
    Entry entry = entries.get(tag);
    if (entry == null) {
      return new byte[0];
    }
    byte[] bytes = new byte[entry.count * SIZES[entry.type]];
    System.arraycopy(file.array(), file.within(entry.at, bytes.length), bytes, 0, bytes.length);
    return bytes;
  }

  /** The text of an entry; empty if it is not there. */
  String text(int tag) throws UnreadableException {
    return new String(bytes(tag), StandardCharsets.ISO_8859_1);
  }
}
