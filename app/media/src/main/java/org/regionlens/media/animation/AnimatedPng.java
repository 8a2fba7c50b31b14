package org.regionlens.media.animation;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Animated PNG (W3C, PNG third edition, section 11.3.6), made of the frames' own compressed rows,
 * so that every pixel is exact. Programs that know no animation show the first frame.
 */
public final class AnimatedPng {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int MILLISECONDS = 1000;

  private final DataOutputStream out;
  private int sequence;

  private AnimatedPng(OutputStream out) {
    this.out = new DataOutputStream(out);
  }

  /**
   * Writes a file; it repeats for ever.
   *
   * @param out stays open
   * @param frames the bytes of PNG files of one kind, at least one; smaller ones get a rim
   * @param delay of each frame, milliseconds, 1 … 65,535
   * @throws IllegalArgumentException if the frames differ in kind
   */
  public static void write(OutputStream out, List<byte[]> frames, int delay) throws IOException {
    new AnimatedPng(out).write(Frames.ofOneSize(frames), delay);
  }

  private void write(List<byte[]> frames, int delay) throws IOException {
    byte[] head = header(frames.getFirst());
    out.write(SIGNATURE);
    chunk("IHDR", head);
    chunk("acTL", ByteBuffer.allocate(8).putInt(frames.size()).putInt(0).array());
    for (int i = 0; i < frames.size(); i++) {
      if (!Arrays.equals(head, header(frames.get(i)))) {
        throw new IllegalArgumentException("The frames of an animation have one kind.");
      }
      // At 0, 0; neither disposed of nor blended: each frame replaces the one before.
      chunk(
          "fcTL",
          ByteBuffer.allocate(26)
              .putInt(sequence++)
              .put(head, 0, 8)
              .putLong(0)
              .putShort((short) delay)
              .putShort((short) MILLISECONDS)
              .putShort((short) 0)
              .array());
      rows(frames.get(i), i == 0);
    }
    chunk("IEND", new byte[0]);
    out.flush();
  }

  /** The content of the first chunk: size and kind of the picture. */
  private static byte[] header(byte[] png) {
    int from = SIGNATURE.length + 8;
    return Arrays.copyOfRange(png, from, from + 13);
  }

  private void rows(byte[] png, boolean first) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(png).position(SIGNATURE.length);
    while (in.hasRemaining()) {
      byte[] body = new byte[in.getInt()];
      byte[] kind = new byte[4];
      in.get(kind).get(body).getInt();
      if (!new String(kind, StandardCharsets.US_ASCII).equals("IDAT")) {
        continue;
      }
      if (first) {
        chunk("IDAT", body);
      } else {
        chunk("fdAT", ByteBuffer.allocate(4 + body.length).putInt(sequence++).put(body).array());
      }
    }
  }

  private void chunk(String kind, byte[] body) throws IOException {
    byte[] name = kind.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(body);
    out.writeInt(body.length);
    out.write(name);
    out.write(body);
    out.writeInt((int) sum.getValue());
  }
}
