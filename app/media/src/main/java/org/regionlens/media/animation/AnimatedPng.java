package org.regionlens.media.animation;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * An animated PNG (W3C, PNG third edition, section 11.3.6): the frames' own compressed rows, so
 * every pixel is exact. Programs that know no animation show the first frame. Held in memory until
 * it is written, as the number of frames stands at its beginning.
 */
public final class AnimatedPng {
  private static final int SIGNATURE = 8;
  private static final int MILLISECONDS = 1000;

  private final int delay;
  private final ByteArrayOutputStream frames = new ByteArrayOutputStream();
  private byte[] head = new byte[0];
  private int count;
  private int sequence;

  /**
   * @param delay of each frame, milliseconds, 1 … 65,535
   */
  public AnimatedPng(int delay) {
    if (delay < 1 || delay > 0xFFFF) {
      throw new IllegalArgumentException("A frame is shown for 1 to 65535 ms, not " + delay + ".");
    }
    this.delay = delay;
  }

  /**
   * Adds a frame.
   *
   * @param png the bytes of a PNG file of the size and kind of the first
   * @throws IllegalArgumentException if it has another size or kind
   */
  public void add(byte[] png) {
    try {
      append(png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void append(byte[] png) throws IOException {
    DataOutputStream out = new DataOutputStream(frames);
    ByteBuffer in = ByteBuffer.wrap(png).position(SIGNATURE);
    while (in.hasRemaining()) {
      byte[] body = new byte[in.getInt()];
      byte[] kind = new byte[4];
      in.get(kind).get(body).getInt();
      switch (new String(kind, StandardCharsets.US_ASCII)) {
        case "IHDR" -> begin(body, out);
        case "IDAT" -> {
          if (count == 1) {
            chunk(out, "IDAT", body);
          } else {
            chunk(
                out,
                "fdAT",
                ByteBuffer.allocate(4 + body.length).putInt(sequence++).put(body).array());
          }
        }
        default -> {}
      }
    }
  }

  private void begin(byte[] header, DataOutputStream out) throws IOException {
    if (count == 0) {
      head = header;
    } else if (!Arrays.equals(head, header)) {
      throw new IllegalArgumentException("The frames of an animation have one size and kind.");
    }
    count++;
    ByteBuffer control = ByteBuffer.allocate(26).putInt(sequence++).put(header, 0, 8);
    control.putInt(0).putInt(0).putShort((short) delay).putShort((short) MILLISECONDS);
    // Not disposed of, and no blending: each frame replaces the one before.
    control.put((byte) 0).put((byte) 0);
    chunk(out, "fcTL", control.array());
  }

  /** How many frames there are. */
  public int count() {
    return count;
  }

  /**
   * Writes the file; it repeats for ever.
   *
   * @throws IllegalStateException if there is no frame
   */
  public void writeTo(OutputStream target) throws IOException {
    if (count == 0) {
      throw new IllegalStateException("An animation needs a frame.");
    }
    DataOutputStream out = new DataOutputStream(target);
    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    chunk(out, "IHDR", head);
    chunk(out, "acTL", ByteBuffer.allocate(8).putInt(count).putInt(0).array());
    frames.writeTo(out);
    chunk(out, "IEND", new byte[0]);
    out.flush();
  }

  private static void chunk(DataOutputStream out, String kind, byte[] body) throws IOException {
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
