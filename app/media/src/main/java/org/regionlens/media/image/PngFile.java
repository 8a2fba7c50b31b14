package org.regionlens.media.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.regionlens.media.text.UnreadableException;

/**
 * The structure of a PNG file: header and chunks, with every check sum verified (PNG, third
 * edition, sections 5 and 11). ImageIO hides the colour type, which tells a 1-, 2- or 4-bit grey
 * picture from a palette, and does not look at the check sums.
 *
 * @param header the IHDR chunk
 * @param chunks all chunks, in order
 */
public record PngFile(Header header, List<Chunk> chunks) {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  public PngFile {
    chunks = List.copyOf(chunks);
  }

  /**
   * The IHDR chunk.
   *
   * @param width 1 … 2³¹−1, pixels
   * @param height 1 … 2³¹−1, pixels
   * @param bitDepth bits per sample or palette index: 1, 2, 4, 8 or 16
   * @param colourType what a sample means
   */
  public record Header(int width, int height, int bitDepth, ColourType colourType) {}

  /** The colour types of PNG. */
  public enum ColourType {
    GREY(0),
    RGB(2),
    PALETTE(3),
    GREY_ALPHA(4),
    RGB_ALPHA(6);

    private final int code;

    ColourType(int code) {
      this.code = code;
    }

    private static ColourType of(int code) throws UnreadableException {
      for (ColourType type : values()) {
        if (type.code == code) {
          return type;
        }
      }
      throw new UnreadableException("unreadable.png.header");
    }
  }

  /**
   * A chunk; the data is a read-only view of the file.
   *
   * @param type four letters
   * @param data what it holds
   */
  public record Chunk(String type, ByteBuffer data) {
    @Override
    public ByteBuffer data() {
      return data.duplicate();
    }
  }

  /** Whether the bytes begin as a PNG file does. */
  public static boolean matches(byte[] bytes) {
    if (bytes.length < SIGNATURE.length) {
      return false;
    }
    for (int i = 0; i < SIGNATURE.length; i++) {
      if (bytes[i] != SIGNATURE[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Parses the bytes of a PNG file up to IEND.
   *
   * @throws UnreadableException if they are no PNG, are cut off or damaged
   */
  public static PngFile parse(byte[] bytes) throws UnreadableException {
    if (!matches(bytes)) {
      throw new UnreadableException("unreadable.png.signature");
    }
    List<Chunk> chunks = new ArrayList<>();
    ByteBuffer file = ByteBuffer.wrap(bytes).asReadOnlyBuffer().position(SIGNATURE.length);
    while (true) {
      Chunk chunk = nextChunk(file, bytes);
      chunks.add(chunk);
      if (chunk.type.equals("IEND")) {
        return new PngFile(header(chunks.getFirst()), chunks);
      }
    }
  }

  /** A PNG file of the chunks of these types alone. */
  byte[] withOnly(Set<String> types) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(SIGNATURE);
    for (Chunk chunk : chunks) {
      if (types.contains(chunk.type)) {
        ByteBuffer data = chunk.data();
        byte[] body = new byte[4 + data.remaining()];
        System.arraycopy(chunk.type.getBytes(StandardCharsets.ISO_8859_1), 0, body, 0, 4);
        data.get(body, 4, body.length - 4);
        CRC32 crc = new CRC32();
        crc.update(body);
        file.writeBytes(ByteBuffer.allocate(4).putInt(body.length - 4).array());
        file.writeBytes(body);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
      }
    }
    return file.toByteArray();
  }

  private static Chunk nextChunk(ByteBuffer file, byte[] bytes) throws UnreadableException {
    if (file.remaining() < 12) {
      throw new UnreadableException("unreadable.cut-off");
    }
    int length = file.getInt();
    if (length < 0 || length > file.remaining() - 8) {
      throw new UnreadableException("unreadable.cut-off");
    }
    int start = file.position();
    String type = new String(bytes, start, 4, StandardCharsets.ISO_8859_1);
    ByteBuffer data = file.slice(start + 4, length);
    file.position(start + 4 + length);
    CRC32 crc = new CRC32();
    crc.update(bytes, start, 4 + length);
    if ((int) crc.getValue() != file.getInt()) {
      String letters = type.replaceAll("[^A-Za-z]", "?");
      throw new UnreadableException("unreadable.png.checksum", letters);
    }
    return new Chunk(type, data);
  }

  private static Header header(Chunk chunk) throws UnreadableException {
    ByteBuffer data = chunk.data();
    if (!chunk.type.equals("IHDR") || data.remaining() != 13) {
      throw new UnreadableException("unreadable.png.header");
    }
    Header header =
        new Header(data.getInt(), data.getInt(), data.get() & 0xff, ColourType.of(data.get()));
    if (header.width < 1 || header.height < 1) {
      throw new UnreadableException("unreadable.png.header");
    }
    return header;
  }
}
