package org.regionlens.scenes;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of decoded arrays, so that neither compression nor file format counts: what must be equal
 * is what is read.
 */
final class Digests {
  private Digests() {}

  /** Labels as int32, little-endian, row-major. */
  static String ofLabels(int[] labels) {
    ByteBuffer bytes = ByteBuffer.allocate(labels.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asIntBuffer().put(labels);
    return sha256(bytes.array());
  }

  /** Logits as float32, little-endian, channel after channel, row-major. */
  static String ofLogits(float[][] logits) {
    ByteBuffer bytes =
        ByteBuffer.allocate(logits.length * logits[0].length * 4).order(ByteOrder.LITTLE_ENDIAN);
    for (float[] plane : logits) {
      for (float value : plane) {
        bytes.putFloat(value);
      }
    }
    return sha256(bytes.array());
  }

  /** A picture as bytes red, green, blue, row-major. */
  static String ofPicture(int[] argb) {
    byte[] bytes = new byte[argb.length * 3];
    for (int i = 0; i < argb.length; i++) {
      bytes[3 * i] = (byte) (argb[i] >> 16);
      bytes[3 * i + 1] = (byte) (argb[i] >> 8);
      bytes[3 * i + 2] = (byte) argb[i];
    }
    return sha256(bytes);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has SHA-256.", e);
    }
  }
}
