package org.regionlens.media.npy;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.array.ElementType;
import org.regionlens.media.array.NumberArray;
import org.regionlens.media.text.UnreadableException;

/**
 * What the header of an {@code .npy} file says.
 *
 * @param type element type
 * @param bigEndian byte order
 * @param fortran whether the first index runs fastest
 * @param shape sizes of the axes, each ≥ 0
 * @param dataOffset where the elements begin, bytes
 */
record NpyHeader(
    ElementType type, boolean bigEndian, boolean fortran, List<Long> shape, long dataOffset) {
  NpyHeader {
    shape = List.copyOf(shape);
  }

  /**
   * Reads the text of a header: a Python dictionary with exactly the keys descr, fortran_order and
   * shape.
   */
  static NpyHeader parse(String text, long dataOffset) throws UnreadableException {
    NpyHeaderParser parser = new NpyHeaderParser(text);
    String descr = null;
    Boolean fortran = null;
    List<Long> shape = null;
    parser.expect('{');
    while (!parser.accept('}')) {
      String key = parser.string();
      parser.expect(':');
      switch (key) {
        case "descr" -> descr = once(descr, descriptor(parser));
        case "fortran_order" -> fortran = once(fortran, parser.bool());
        case "shape" -> shape = once(shape, parser.tuple());
        default -> throw new UnreadableException("unreadable.npy.header");
      }
      if (!parser.accept(',')) {
        parser.expect('}');
        break;
      }
    }
    parser.expectEnd();
    if (descr == null || fortran == null || shape == null) {
      throw new UnreadableException("unreadable.npy.header");
    }
    return new NpyHeader(type(descr), descr.charAt(0) == '>', fortran, shape, dataOffset);
  }

  private static String descriptor(NpyHeaderParser parser) throws UnreadableException {
    if (parser.peek() == '[' || parser.peek() == '(') {
      throw new UnreadableException("unreadable.npy.structured");
    }
    return parser.string();
  }

  private static <T> T once(@Nullable T present, T value) throws UnreadableException {
    if (present != null) {
      throw new UnreadableException("unreadable.npy.header");
    }
    return value;
  }

  /** The type of a descriptor such as {@code <f4}: byte order, letter, size. */
  private static ElementType type(String descr) throws UnreadableException {
    if (descr.length() < 2) {
      throw new UnreadableException("unreadable.npy.header");
    }
    if (descr.endsWith("V2") && descr.length() == 3) {
      // So NumPy writes the bfloat16 of other packages, two bytes that it has no name for.
      return ElementType.BFLOAT16;
    }
    char letter = descr.charAt(1);
    switch (letter) {
      case 'O' -> throw new UnreadableException("unreadable.npy.object");
      case 'S', 'U', 'a' -> throw new UnreadableException("unreadable.npy.string");
      case 'c' -> throw new UnreadableException("unreadable.npy.complex");
      case 'V' -> throw new UnreadableException("unreadable.npy.structured");
      default -> {}
    }
    boolean plain = descr.length() == 3 && "<>|=".indexOf(descr.charAt(0)) >= 0;
    int bytes = plain ? descr.charAt(2) - '0' : 0;
    ElementType type = plain ? type(letter, bytes) : null;
    // One byte has no order, and more than one must state it.
    if (type == null || (descr.charAt(0) == '|') != (bytes == 1)) {
      throw new UnreadableException("unreadable.npy.type", descr);
    }
    return type;
  }

  /** The type of a letter and a size, such as f and 4; null if it is not read. */
  private static @Nullable ElementType type(char letter, int bytes) {
    String name =
        switch (letter) {
          case 'b' -> bytes == 1 ? "BOOL" : "";
          case 'i' -> "INT" + 8 * bytes;
          case 'u' -> "UINT" + 8 * bytes;
          case 'f' -> "FLOAT" + 8 * bytes;
          default -> "";
        };
    for (ElementType type : ElementType.values()) {
      if (type.name().equals(name)) {
        return type;
      }
    }
    return null;
  }

  /** The array that lies behind the header; of its values nothing is read yet. */
  NumberArray array(MemorySegment data) {
    ByteOrder order = bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    return fortran
        ? NumberArray.ofFortran(type, order, data, sizes())
        : NumberArray.of(type, order, data, sizes());
  }

  /** The sizes of the axes; the reader has refused longer ones than an int holds. */
  int[] sizes() {
    return shape.stream().mapToInt(Math::toIntExact).toArray();
  }
}
