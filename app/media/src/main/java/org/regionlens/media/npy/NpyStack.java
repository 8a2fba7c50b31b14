package org.regionlens.media.npy;

import java.io.EOFException;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import org.regionlens.media.text.UnreadableException;

/**
 * The entries of an array along its first axis, read one at a time: an {@code .npy} file may be
 * larger than memory. Immutable; looks at the file anew for each entry.
 */
public final class NpyStack {
  private static final int MOST_HEAD = 1 << 16;

  private final Path file;
  private final NpyHeader header;

  private NpyStack(Path file, NpyHeader header) {
    this.file = file;
    this.header = header;
  }

  /**
   * Reads the header.
   *
   * @throws IOException if the file cannot be read
   * @throws UnreadableException if it is no array, or is kept in Fortran's order, in which no entry
   *     lies together
   */
  public static NpyStack open(Path file) throws IOException, UnreadableException {
    try (FileChannel channel = FileChannel.open(file)) {
      int head = (int) Math.min(MOST_HEAD, channel.size());
      MemorySegment start = MemorySegment.ofArray(bytes(channel, 0, head));
      if (!NpyReader.matches(start)) {
        throw new UnreadableException("unreadable.npy.signature");
      }
      NpyHeader header = NpyReader.header(start);
      if (header.fortran() && header.shape().size() > 1) {
        throw new UnreadableException("unreadable.npy.stack-order");
      }
      return new NpyStack(file, header);
    }
  }

  /** The sizes of the axes, the first that of the stack. */
  public List<Long> shape() {
    return header.shape();
  }

  /**
   * An entry as the bytes of an {@code .npy} file of its own, of one axis less.
   *
   * @param index 0 … size of the first axis − 1
   * @throws IOException if the file cannot be read
   * @throws UnreadableException if it has become another array meanwhile, or ends before the entry
   */
  public byte[] entry(long index) throws IOException, UnreadableException {
    NpyHeader now = open(file).header;
    if (!now.shape().subList(1, now.shape().size()).equals(shape().subList(1, shape().size()))
        || now.type() != header.type()
        || index >= now.shape().getFirst()) {
      throw new UnreadableException("unreadable.npy.stack-changed");
    }
    List<Long> shape = now.shape().subList(1, now.shape().size());
    long length = now.type().bytes();
    try {
      for (long size : shape) {
        length = Math.multiplyExact(length, size);
      }
      long from = Math.addExact(now.dataOffset(), Math.multiplyExact(length, index));
      byte[] head = NpyWriter.header(descriptor(now), shape);
      try (FileChannel channel = FileChannel.open(file)) {
        if (channel.size() - from < length) {
          throw new UnreadableException(
              "unreadable.npy.truncated",
              Long.toString(from + length - now.dataOffset()),
              Long.toString(channel.size() - now.dataOffset()));
        }
        byte[] data = bytes(channel, from, Math.toIntExact(length));
        return ByteBuffer.allocate(Math.addExact(head.length, data.length))
            .put(head)
            .put(data)
            .array();
      }
    } catch (ArithmeticException e) {
      throw new UnreadableException("unreadable.npy.shape");
    }
  }

  /** NumPy's name of byte order, letter and size, such as {@code <f4}. */
  private static String descriptor(NpyHeader header) {
    int bytes = header.type().bytes();
    String order = bytes == 1 ? "|" : header.bigEndian() ? ">" : "<";
    return order + header.type().numpyName().charAt(0) + bytes;
  }

  private static byte[] bytes(FileChannel channel, long from, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      int read = channel.read(buffer, from + buffer.position());
      if (read < 0) {
        throw new EOFException();
      }
    }
    return buffer.array();
  }
}
