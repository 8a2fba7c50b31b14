package org.regionlens.media.npy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.regionlens.engine.Samples;

/** Writes {@code .npy} files: format version 1.0, C order, little-endian. */
public final class NpyWriter {
  /** NumPy aligns the elements to this many bytes. */
  private static final int ALIGNMENT = 64;

  private static final int BUFFER = 1 << 16;

  private NpyWriter() {}

  /**
   * Writes float64.
   *
   * @param shape sizes of the axes
   * @param parts the values in row-major order, one part after the other, such as one part a
   *     channel
   */
  public static void writeDoubles(OutputStream out, int[] shape, List<Samples> parts)
      throws IOException {
    write(out, "<f8", 8, shape, parts);
  }

  /** Writes float32, each value rounded to the nearest. */
  public static void writeFloats(OutputStream out, int[] shape, List<Samples> parts)
      throws IOException {
    write(out, "<f4", 4, shape, parts);
  }

  private static void write(
      OutputStream out, String descr, int bytes, int[] shape, List<Samples> parts)
      throws IOException {
    long present = parts.stream().mapToLong(Samples::length).sum();
    long promised = Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact);
    if (present != promised) {
      throw new IllegalArgumentException(
          present + " values do not fill the shape " + Arrays.toString(shape) + ".");
    }
    out.write(header(descr, Arrays.stream(shape).asLongStream().boxed().toList()));
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    for (Samples part : parts) {
      for (int i = 0; i < part.length(); i++) {
        if (buffer.remaining() < bytes) {
          flush(buffer, out);
        }
        if (bytes == 8) {
          buffer.putDouble(part.get(i));
        } else {
          buffer.putFloat((float) part.get(i));
        }
      }
    }
    flush(buffer, out);
  }

  private static void flush(ByteBuffer buffer, OutputStream out) throws IOException {
    out.write(buffer.array(), buffer.arrayOffset(), buffer.position());
    buffer.clear();
  }

  /** The bytes before the elements, for C order. */
  static byte[] header(String descr, List<Long> shape) {
    String axes = shape.stream().map(size -> Long.toString(size)).collect(Collectors.joining(", "));
    String text =
        "{'descr': '%s', 'fortran_order': False, 'shape': (%s%s), }"
            .formatted(descr, axes, shape.size() == 1 ? "," : "");
    int unpadded = 10 + text.length() + 1;
    int padding = (ALIGNMENT - unpadded % ALIGNMENT) % ALIGNMENT;
    byte[] body = (text + " ".repeat(padding) + "\n").getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(10 + body.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
        .putShort((short) body.length)
        .put(body)
        .array();
  }
}
