package org.regionlens.media.npy;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.regionlens.media.array.NumberArray;
import org.regionlens.media.text.UnreadableException;

/**
 * Reads {@code .npy} files, format versions 1, 2 and 3. Objects are never unpickled: such files are
 * refused by name, as are files whose length is not exactly what the header promises.
 */
public final class NpyReader {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

  /** Longest header that is read, bytes; NumPy's own limit is 10,000. */
  private static final int MAX_HEADER = 1 << 16;

  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private NpyReader() {}

  /** Whether the content begins as an {@code .npy} file does. */
  public static boolean matches(MemorySegment file) {
    return file.byteSize() >= MAGIC.length
        && file.asSlice(0, MAGIC.length).mismatch(MemorySegment.ofArray(MAGIC)) == -1;
  }

  /**
   * How long a file must be for what its first bytes promise, or −1 if they are too few to tell.
   * Lets a compressed entry be refused before it is inflated.
   *
   * @param head the first bytes
   * @throws UnreadableException if this is no such file, or it holds no numbers
   */
  public static long promisedBytes(MemorySegment head) throws UnreadableException {
    if (head.byteSize() < 12) {
      return -1;
    }
    if (!matches(head)) {
      throw new UnreadableException("unreadable.npy.signature");
    }
    if (headerEnd(head) > head.byteSize()) {
      return -1;
    }
    NpyHeader header = header(head);
    long data = multiply(elements(header), header.type().bytes());
    if (data > Long.MAX_VALUE - header.dataOffset()) {
      throw new UnreadableException("unreadable.npy.shape");
    }
    return header.dataOffset() + data;
  }

  /**
   * Type and shape of an array of which the header is there; its values cannot be read.
   *
   * @param head the first bytes of the file
   * @throws UnreadableException if this is no such file, or it holds no numbers
   */
  public static NumberArray readHead(MemorySegment head) throws UnreadableException {
    if (!matches(head)) {
      throw new UnreadableException("unreadable.npy.signature");
    }
    NpyHeader header = header(head);
    multiply(elements(header), header.type().bytes());
    requireAxes(header);
    return NumberArray.head(header.type(), header.sizes());
  }

  private static void requireAxes(NpyHeader header) throws UnreadableException {
    for (long size : header.shape()) {
      if (size > Integer.MAX_VALUE - 8) {
        throw new UnreadableException("unreadable.npy.too-many", Long.toString(size));
      }
    }
  }

  /**
   * The array in a file.
   *
   * @param file the whole content; the array is a view of it
   * @throws UnreadableException if this is no such file, it is damaged, or it holds no numbers
   */
  public static NumberArray read(MemorySegment file) throws UnreadableException {
    if (!matches(file)) {
      throw new UnreadableException("unreadable.npy.signature");
    }
    NpyHeader header = header(file);
    long elements = elements(header);
    long promised = multiply(elements, header.type().bytes());
    long present = file.byteSize() - header.dataOffset();
    if (present < promised) {
      throw new UnreadableException(
          "unreadable.npy.truncated", Long.toString(promised), Long.toString(present));
    }
    if (present > promised) {
      throw new UnreadableException("unreadable.npy.trailing", Long.toString(present - promised));
    }
    if (elements == 0) {
      throw new UnreadableException("unreadable.npy.empty");
    }
    requireAxes(header);
    return header.array(file.asSlice(header.dataOffset()).asReadOnly());
  }

  /** What the header of such a file says; the elements need not be there. */
  static NpyHeader header(MemorySegment file) throws UnreadableException {
    long end = headerEnd(file);
    if (end > file.byteSize()) {
      throw new UnreadableException("unreadable.cut-off");
    }
    int major = file.get(ValueLayout.JAVA_BYTE, 6);
    int start = major == 1 ? 10 : 12;
    byte[] text = file.asSlice(start, end - start).toArray(ValueLayout.JAVA_BYTE);
    Charset charset = major == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    return NpyHeader.parse(new String(text, charset), end);
  }

  /** Where the header ends by its own account. */
  private static long headerEnd(MemorySegment file) throws UnreadableException {
    if (file.byteSize() < 12) {
      throw new UnreadableException("unreadable.cut-off");
    }
    int major = file.get(ValueLayout.JAVA_BYTE, 6);
    int minor = file.get(ValueLayout.JAVA_BYTE, 7);
    if (major < 1 || major > 3 || minor != 0) {
      throw new UnreadableException("unreadable.npy.version", major + "." + minor);
    }
    long length =
        major == 1
            ? Short.toUnsignedLong(file.get(SHORT, 8))
            : Integer.toUnsignedLong(file.get(INT, 8));
    if (length > MAX_HEADER) {
      throw new UnreadableException("unreadable.npy.header");
    }
    return length + (major == 1 ? 10 : 12);
  }

  private static long elements(NpyHeader header) throws UnreadableException {
    long count = 1;
    for (long size : header.shape()) {
      count = multiply(count, size);
    }
    return count;
  }

  private static long multiply(long a, long b) throws UnreadableException {
    try {
      return Math.multiplyExact(a, b);
    } catch (ArithmeticException e) {
      throw new UnreadableException("unreadable.npy.shape");
    }
  }
}
