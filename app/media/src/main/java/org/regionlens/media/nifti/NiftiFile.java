package org.regionlens.media.nifti;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.regionlens.media.array.ElementType;
import org.regionlens.media.array.NumberArray;
import org.regionlens.media.array.Slice;
import org.regionlens.media.text.UnreadableException;

/**
 * A NIfTI volume. Its axes i, j, k become [k,j,i], with further axes – time, channels – in front:
 * the order of SimpleITK and nnU-Net, in which an axial slice is a picture of rows j and columns i.
 * (nibabel's arrays have the axes the other way round.)
 */
public final class NiftiFile {
  /** Greatest volume that is inflated, bytes. */
  private static final long MOST_BYTES = Integer.MAX_VALUE - 16;

  private static final int STEP = 1 << 16;

  private final NiftiHeader header;
  private final NumberArray stored;

  private NiftiFile(NiftiHeader header, NumberArray stored) {
    this.header = header;
    this.stored = stored;
  }

  /** Whether the bytes begin as gzip does. */
  public static boolean isGzip(byte[] head) {
    return head.length > 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
  }

  /**
   * Whether the bytes begin as a volume does.
   *
   * @param head the first 540 bytes, or for gzip what so many are packed in
   */
  public static boolean matches(byte[] head) {
    return NiftiHeader.matches(unpacked(head));
  }

  /**
   * How many slices a volume has across an axis, by its first bytes.
   *
   * @param head as for {@link #matches}
   * @return 1 if they do not tell
   */
  public static int slices(byte[] head, Slice.Axis axis) {
    try {
      int[] sizes = NiftiHeader.parse(unpacked(head)).sizes();
      return sizes.length < 3 ? 1 : sizes[axis.place()];
    } catch (UnreadableException e) {
      return 1;
    }
  }

  /** The bytes, or what is packed in them, as far as a header goes. */
  private static byte[] unpacked(byte[] head) {
    if (!isGzip(head)) {
      return head;
    }
    byte[] begin = new byte[NiftiHeader.BYTES];
    int have = 0;
    try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(head))) {
      for (int next = stream.read(); next >= 0 && have < begin.length; next = stream.read()) {
        begin[have++] = (byte) next;
      }
    } catch (IOException e) {
      // The head ends before its gzip does.
    }
    return Arrays.copyOf(begin, have);
  }

  /**
   * Reads a file.
   *
   * @param file the whole content
   * @throws UnreadableException if it is cut off, or holds what is not read
   */
  public static NiftiFile read(MemorySegment file) throws UnreadableException {
    byte[] head = begin(file, 3);
    if (isGzip(head)) {
      return volume(MemorySegment.ofArray(inflate(file)));
    }
    return volume(file);
  }

  private static byte[] begin(MemorySegment file, int length) {
    return file.asSlice(0, Math.min(length, file.byteSize())).toArray(ValueLayout.JAVA_BYTE);
  }

  private static NiftiFile volume(MemorySegment file) throws UnreadableException {
    NiftiHeader header = NiftiHeader.parse(begin(file, NiftiHeader.BYTES));
    long bytes = voxelBytes(header);
    if (header.dataOffset() > file.byteSize() - bytes) {
      throw new UnreadableException("unreadable.cut-off");
    }
    int[] sizes = header.sizes();
    int[] shape = new int[sizes.length];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = sizes[shape.length - 1 - i];
    }
    return new NiftiFile(
        header,
        NumberArray.of(
            header.type(), header.order(), file.asSlice(header.dataOffset(), bytes), shape));
  }

  private static long voxelBytes(NiftiHeader header) throws UnreadableException {
    long bytes = header.type().bytes();
    for (int size : header.sizes()) {
      if (bytes > Long.MAX_VALUE / size) {
        throw new UnreadableException("unreadable.nifti.header");
      }
      bytes *= size;
    }
    return bytes;
  }

  /** As many bytes as the header promises; memory grows with what really comes. */
  private static byte[] inflate(MemorySegment file) throws UnreadableException {
    if (file.byteSize() > MOST_BYTES) {
      throw new UnreadableException("unreadable.too-many-bytes", Long.toString(file.byteSize()));
    }
    byte[] packed = file.toArray(ValueLayout.JAVA_BYTE);
    try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(packed), STEP)) {
      byte[] head = stream.readNBytes(NiftiHeader.BYTES);
      NiftiHeader header = NiftiHeader.parse(head);
      long promised = voxelBytes(header);
      if (promised > MOST_BYTES - header.dataOffset()) {
        throw new UnreadableException("unreadable.nifti.too-large", Long.toString(promised));
      }
      long whole = header.dataOffset() + promised;
      ByteArrayOutputStream volume = new ByteArrayOutputStream(STEP);
      volume.writeBytes(head);
      byte[] part = new byte[STEP];
      int count = 0;
      while (volume.size() < whole && count >= 0) {
        count = stream.read(part, 0, (int) Math.min(STEP, whole - volume.size()));
        volume.write(part, 0, Math.max(0, count));
      }
      return volume.toByteArray();
    } catch (IOException e) {
      throw new UnreadableException("unreadable.nifti.gzip");
    }
  }

  /** Type and shape of the values, with the axes as {@link #slice} has them. */
  public NumberArray head() {
    return NumberArray.head(
        header.isScaled() ? ElementType.FLOAT64 : stored.type(), stored.shape());
  }

  /** How many slices there are across an axis. */
  public int slices(Slice.Axis axis) {
    return isVolume() ? header.sizes()[axis.place()] : 1;
  }

  /** Whether there is more than one slice, or another axis to slice across. */
  public boolean isVolume() {
    return stored.axes() > 2;
  }

  /**
   * A slice: [H,W], or with the further axes in front.
   *
   * @param axis the axis that it is across
   * @param index from 0 on, below {@link #slices}
   */
  public NumberArray slice(Slice.Axis axis, int index) {
    if (!isVolume()) {
      return scaled(stored);
    }
    return scaled(stored.select(stored.axes() - 1 - axis.place(), index));
  }

  private NumberArray scaled(NumberArray array) {
    if (!header.isScaled()) {
      return array;
    }
    double[] values = array.toDoubles();
    for (int i = 0; i < values.length; i++) {
      values[i] = values[i] * header.slope() + header.intercept();
    }
    return NumberArray.of(
        ElementType.FLOAT64, ByteOrder.nativeOrder(), MemorySegment.ofArray(values), array.shape());
  }
}
