package org.regionlens.media.npy;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The element types that are read: numbers and booleans. */
public enum NpyType {
  BOOL(1, true),
  INT8(1, true),
  INT16(2, true),
  INT32(4, true),
  INT64(8, true),
  UINT8(1, true),
  UINT16(2, true),
  UINT32(4, true),
  UINT64(8, true),
  FLOAT16(2, false),
  FLOAT32(4, false),
  FLOAT64(8, false);

  private final int bytes;
  private final boolean integer;

  NpyType(int bytes, boolean integer) {
    this.bytes = bytes;
    this.integer = integer;
  }

  /** Size of an element. */
  public int bytes() {
    return bytes;
  }

  /** Whether the values are whole numbers (booleans are 0 and 1). */
  public boolean isInteger() {
    return integer;
  }

  /** Whether a float holds every value exactly. */
  public boolean fitsFloat() {
    return bytes <= 2 || this == FLOAT32;
  }

  /** NumPy's name, such as {@code float32}. */
  public String numpyName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of a descriptor's letter and size, such as f and 4; null if it is not read. */
  static @Nullable NpyType of(char letter, int bytes) {
    String name =
        switch (letter) {
          case 'b' -> bytes == 1 ? "BOOL" : "";
          case 'i' -> "INT" + 8 * bytes;
          case 'u' -> "UINT" + 8 * bytes;
          case 'f' -> "FLOAT" + 8 * bytes;
          default -> "";
        };
    for (NpyType type : values()) {
      if (type.name().equals(name)) {
        return type;
      }
    }
    return null;
  }
}
