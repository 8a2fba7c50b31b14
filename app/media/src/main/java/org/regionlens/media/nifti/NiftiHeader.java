package org.regionlens.media.nifti;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.array.ElementType;
import org.regionlens.media.text.UnreadableException;

/**
 * What the header of a NIfTI file says (NIfTI-1.1 and NIfTI-2, {@code nifti1.h}, {@code nifti2.h}).
 *
 * @param order of the bytes
 * @param type of a voxel
 * @param sizes of the axes i, j, k, and more; those of one element at the end are left out down to
 *     two
 * @param dataOffset where the voxels begin, bytes
 * @param slope voxels are multiplied by it
 * @param intercept then this is added
 */
record NiftiHeader(
    ByteOrder order,
    ElementType type,
    int[] sizes,
    long dataOffset,
    double slope,
    double intercept) {
  /** Bytes of a header of NIfTI-2; one of NIfTI-1 has 348. */
  static final int BYTES = 540;

  private static final int FIRST = 348;
  private static final int MOST_AXES = 7;

  /** Whether the bytes begin as a volume does, its header and voxels in one file or in two. */
  static boolean matches(byte[] head) {
    return version(head) != 0;
  }

  /** 1 or 2; negative for a header whose voxels are in another file; 0 if it is none. */
  private static int version(byte[] head) {
    if (magic(head, 4, "n+2\0\r\n")) {
      return 2;
    }
    if (magic(head, 4, "ni2\0\r\n")) {
      return -2;
    }
    return magic(head, 344, "n+1\0") ? 1 : magic(head, 344, "ni1\0") ? -1 : 0;
  }

  private static boolean magic(byte[] head, int at, String magic) {
    if (head.length < at + magic.length()) {
      return false;
    }
    for (int i = 0; i < magic.length(); i++) {
      if (head[at + i] != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Reads a header.
   *
   * @param head the first bytes of the file, {@link #BYTES} if it has as many
   */
  static NiftiHeader parse(byte[] head) throws UnreadableException {
    int version = version(head);
    if (version < 0) {
      throw new UnreadableException("unreadable.nifti.pair");
    }
    if (version == 0 || head.length < (version == 1 ? FIRST : BYTES)) {
      throw new UnreadableException("unreadable.cut-off");
    }
    ByteBuffer bytes = ByteBuffer.wrap(head);
    int length = version == 1 ? FIRST : BYTES;
    if (bytes.getInt(0) != length) {
      bytes.order(ByteOrder.LITTLE_ENDIAN);
    }
    if (bytes.getInt(0) != length) {
      throw new UnreadableException("unreadable.nifti.header");
    }
    return version == 1
        ? of(
            bytes,
            sizes(bytes, 40, 2),
            bytes.getShort(70),
            bytes.getFloat(108),
            bytes.getFloat(112),
            bytes.getFloat(116))
        : of(
            bytes,
            sizes(bytes, 16, 8),
            bytes.getShort(12),
            (double) bytes.getLong(168),
            bytes.getDouble(176),
            bytes.getDouble(184));
  }

  private static NiftiHeader of(
      ByteBuffer bytes, int[] sizes, int code, double offset, double slope, double intercept)
      throws UnreadableException {
    if (!(offset >= FIRST) || offset > Integer.MAX_VALUE) {
      throw new UnreadableException("unreadable.nifti.header");
    }
    // A slope of 0 says that there is none.
    boolean scaled = slope != 0 && Double.isFinite(slope) && Double.isFinite(intercept);
    return new NiftiHeader(
        bytes.order(),
        type(code),
        sizes,
        (long) offset,
        scaled ? slope : 1,
        scaled ? intercept : 0);
  }

  private static int[] sizes(ByteBuffer bytes, int at, int width) throws UnreadableException {
    long axes = size(bytes, at, width);
    if (axes < 1 || axes > MOST_AXES) {
      throw new UnreadableException("unreadable.nifti.header");
    }
    int[] sizes = new int[Math.max(2, (int) axes)];
    Arrays.fill(sizes, 1);
    for (int i = 0; i < axes; i++) {
      long size = size(bytes, at + width * (i + 1), width);
      if (size < 1 || size > Integer.MAX_VALUE - 8) {
        throw new UnreadableException("unreadable.nifti.header");
      }
      sizes[i] = (int) size;
    }
    int used = sizes.length;
    while (used > 2 && sizes[used - 1] == 1) {
      used--;
    }
    return Arrays.copyOf(sizes, used);
  }

  private static long size(ByteBuffer bytes, int at, int width) {
    return width == 2 ? bytes.getShort(at) : bytes.getLong(at);
  }

  private static ElementType type(int code) throws UnreadableException {
    ElementType type =
        switch (code) {
          case 2 -> ElementType.UINT8;
          case 4 -> ElementType.INT16;
          case 8 -> ElementType.INT32;
          case 16 -> ElementType.FLOAT32;
          case 64 -> ElementType.FLOAT64;
          case 256 -> ElementType.INT8;
          case 512 -> ElementType.UINT16;
          case 768 -> ElementType.UINT32;
          case 1024 -> ElementType.INT64;
          case 1280 -> ElementType.UINT64;
          default -> null;
        };
    if (type == null) {
      throw new UnreadableException("unreadable.nifti.type", name(code));
    }
    return type;
  }

  private static String name(int code) {
    @Nullable String name =
        switch (code) {
          case 1 -> "single bits";
          case 32, 1792, 2048 -> "complex numbers";
          case 128 -> "RGB colours";
          case 2304 -> "RGBA colours";
          case 1536 -> "numbers of 128 bits";
          default -> null;
        };
    return name == null ? "type " + code : name;
  }

  /** Whether stored voxels are not the volume's values. */
  boolean isScaled() {
    return slope != 1 || intercept != 0;
  }
}
