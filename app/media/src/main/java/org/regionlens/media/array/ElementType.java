package org.regionlens.media.array;

import java.util.Locale;

/** The element types that are read: numbers and booleans, by the names of NumPy. */
public enum ElementType {
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
  /** The upper half of a float32; NumPy itself has no name for it. */
  BFLOAT16(2, false),
  FLOAT32(4, false),
  FLOAT64(8, false);

  private final int bytes;
  private final boolean integer;

  ElementType(int bytes, boolean integer) {
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
}
