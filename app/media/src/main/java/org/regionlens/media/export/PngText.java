package org.regionlens.media.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import org.regionlens.media.image.PngFile;
import org.regionlens.media.text.UnreadableException;

/**
 * Text chunks of PNG files: UTF-8 texts, not compressed ({@code iTXt}, PNG third edition, section
 * 11.3.3.4).
 */
public final class PngText {
  /** Keyword of the parameters that a picture was made with, a JSON object. */
  public static final String PARAMETERS = "region-lens";

  /** Signature and IHDR, which stands first and has 13 bytes. */
  private static final int AFTER_HEADER = 8 + 4 + 4 + 13 + 4;

  private PngText() {}

  /** The file with one more text behind its header. */
  static byte[] with(byte[] png, String keyword, String text) {
    byte[] key = keyword.getBytes(StandardCharsets.ISO_8859_1);
    byte[] value = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes("iTXt".getBytes(StandardCharsets.ISO_8859_1));
    body.writeBytes(key);
    // End of the keyword; not compressed; no method; no language; no translated keyword.
    body.writeBytes(new byte[5]);
    body.writeBytes(value);
    CRC32 crc = new CRC32();
    crc.update(body.toByteArray());
    return ByteBuffer.allocate(png.length + body.size() + 8)
        .put(png, 0, AFTER_HEADER)
        .putInt(body.size() - 4)
        .put(body.toByteArray())
        .putInt((int) crc.getValue())
        .put(png, AFTER_HEADER, png.length - AFTER_HEADER)
        .array();
  }

  /**
   * The text of a keyword, if the file has one.
   *
   * @throws UnreadableException if this is no PNG file or it is damaged
   */
  public static Optional<String> read(byte[] png, String keyword) throws UnreadableException {
    byte[] start = (keyword + "\0\0\0\0\0").getBytes(StandardCharsets.ISO_8859_1);
    for (PngFile.Chunk chunk : PngFile.parse(png).chunks()) {
      ByteBuffer data = chunk.data();
      boolean found =
          chunk.type().equals("iTXt")
              && data.remaining() >= start.length
              && data.slice(0, start.length).equals(ByteBuffer.wrap(start));
      if (found) {
        data.position(start.length);
        return Optional.of(StandardCharsets.UTF_8.decode(data).toString());
      }
    }
    return Optional.empty();
  }
}
