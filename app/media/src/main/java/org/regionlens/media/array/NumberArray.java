package org.regionlens.media.array;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Numbers in memory or in a mapped file: a view of bytes with an element type, a shape and a stride
 * per axis, whatever format they come from. Selecting an index of an axis gives a smaller view and
 * copies nothing, so C order, Fortran order and channels in the last place are all walked alike;
 * only {@link #toFloats} and its like take memory, as much as the view has elements.
 */
public final class NumberArray {
  private static final ValueLayout.OfFloat FLOAT_LE =
      ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfFloat FLOAT_BE = FLOAT_LE.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfShort SHORT_LE =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfShort SHORT_BE = SHORT_LE.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfInt INT_LE =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfInt INT_BE = INT_LE.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfLong LONG_LE =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG_BE = LONG_LE.withOrder(ByteOrder.BIG_ENDIAN);

  private final ElementType type;
  private final boolean bigEndian;
  private final MemorySegment data;
  private final int[] shape;

  /** Bytes from one index of an axis to the next. */
  private final long[] strides;

  private final long start;

  private NumberArray(
      ElementType type,
      boolean bigEndian,
      MemorySegment data,
      int[] shape,
      long[] strides,
      long start) {
    this.type = type;
    this.bigEndian = bigEndian;
    this.data = data;
    this.shape = shape;
    this.strides = strides;
    this.start = start;
  }

  /**
   * Numbers that lie one after the other, the last index fastest.
   *
   * @param order of the bytes of an element
   * @param data the elements; not copied, must not be changed afterwards
   * @param shape sizes of the axes, each ≥ 1
   * @throws IllegalArgumentException if the data are too short
   */
  public static NumberArray of(
      ElementType type, ByteOrder order, MemorySegment data, int... shape) {
    return of(type, order, data, shape.clone(), strides(type, shape, false), 0);
  }

  /** As {@link #of(ElementType, ByteOrder, MemorySegment, int...)}, the first index fastest. */
  public static NumberArray ofFortran(
      ElementType type, ByteOrder order, MemorySegment data, int... shape) {
    return of(type, order, data, shape.clone(), strides(type, shape, true), 0);
  }

  /**
   * Numbers of any arrangement.
   *
   * @param strides bytes from one index of an axis to the next; may be 0 or negative
   * @param start where the first element lies, bytes
   * @throws IllegalArgumentException if an element lies outside the data
   */
  public static NumberArray of(
      ElementType type,
      ByteOrder order,
      MemorySegment data,
      int[] shape,
      long[] strides,
      long start) {
    if (!lieWithin(data.byteSize(), type, shape, strides, start)) {
      throw new IllegalArgumentException("An element lies outside the data.");
    }
    return new NumberArray(
        type, order == ByteOrder.BIG_ENDIAN, data, shape.clone(), strides.clone(), start);
  }

  private static boolean lieWithin(
      long bytes, ElementType type, int[] shape, long[] strides, long start) {
    try {
      long least = start;
      long most = Math.addExact(start, type.bytes());
      for (int axis = 0; axis < shape.length; axis++) {
        long reach = Math.multiplyExact(strides[axis], Math.max(0, shape[axis] - 1L));
        least = Math.addExact(least, Math.min(0, reach));
        most = Math.addExact(most, Math.max(0, reach));
      }
      return least >= 0 && most <= bytes;
    } catch (ArithmeticException e) {
      return false;
    }
  }

  /** Type and shape alone, as a header gives them; the values cannot be read. */
  public static NumberArray head(ElementType type, int... shape) {
    return new NumberArray(
        type, false, MemorySegment.NULL, shape.clone(), strides(type, shape, false), 0);
  }

  private static long[] strides(ElementType type, int[] shape, boolean fortran) {
    long[] strides = new long[shape.length];
    long stride = type.bytes();
    for (int i = 0; i < shape.length; i++) {
      int axis = fortran ? i : shape.length - 1 - i;
      strides[axis] = stride;
      stride *= shape[axis];
    }
    return strides;
  }

  public ElementType type() {
    return type;
  }

  /** Number of axes. */
  public int axes() {
    return shape.length;
  }

  /** Size of an axis, ≥ 1. */
  public int size(int axis) {
    return shape[axis];
  }

  /** Number of elements; a file that is mapped may hold more than a Java array can. */
  public long length() {
    long length = 1;
    for (int size : shape) {
      length *= size;
    }
    return length;
  }

  /** The shape as people write it, such as {@code [11, 360, 480]}. */
  public String shapeText() {
    return Arrays.stream(shape)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /** The same values with the order of the axes reversed. */
  public NumberArray transposed() {
    int[] sizes = new int[shape.length];
    long[] steps = new long[shape.length];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = shape[shape.length - 1 - i];
      steps[i] = strides[shape.length - 1 - i];
    }
    return new NumberArray(type, bigEndian, data, sizes, steps, start);
  }

  /** The sizes of the axes; a copy. */
  public int[] shape() {
    return shape.clone();
  }

  /** The part of the array at an index of an axis; that axis is gone. */
  public NumberArray select(int axis, int index) {
    if (index < 0 || index >= shape[axis]) {
      throw new IndexOutOfBoundsException("Index " + index + " of axis " + axis);
    }
    int[] sizes = new int[shape.length - 1];
    long[] steps = new long[shape.length - 1];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = shape[i < axis ? i : i + 1];
      steps[i] = strides[i < axis ? i : i + 1];
    }
    return new NumberArray(type, bigEndian, data, sizes, steps, start + index * strides[axis]);
  }

  /**
   * The values in row-major order; exact where {@link ElementType#fitsFloat()}.
   *
   * @throws ArithmeticException if there are more than an array can hold; select a part then
   */
  public float[] toFloats() {
    float[] values = new float[Math.toIntExact(length())];
    if (type == ElementType.FLOAT32 && isContiguous()) {
      MemorySegment.copy(data, bigEndian ? FLOAT_BE : FLOAT_LE, start, values, 0, values.length);
      return values;
    }
    forEach((i, offset) -> values[i] = (float) number(offset));
    return values;
  }

  /**
   * The values in row-major order; whole numbers beyond 2⁵³ are rounded.
   *
   * @throws ArithmeticException if there are more than an array can hold
   */
  public double[] toDoubles() {
    double[] values = new double[Math.toIntExact(length())];
    forEach((i, offset) -> values[i] = number(offset));
    return values;
  }

  /**
   * The values of a whole-number type in row-major order; uint64 beyond 2⁶³−1 becomes {@link
   * Long#MAX_VALUE}.
   *
   * @throws ArithmeticException if there are more than an array can hold
   */
  public long[] toLongs() {
    if (!type.isInteger()) {
      throw new IllegalStateException(type + " is no whole-number type.");
    }
    long[] values = new long[Math.toIntExact(length())];
    forEach((i, offset) -> values[i] = whole(offset));
    return values;
  }

  /** Whether the values lie in the file one after the other in row-major order. */
  private boolean isContiguous() {
    long stride = type.bytes();
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      if (shape[axis] != 1 && strides[axis] != stride) {
        return false;
      }
      stride *= shape[axis];
    }
    return true;
  }

  private interface Visitor {
    void visit(int index, long offset);
  }

  /** Visits every element in row-major order, the last axis in the inner loop. */
  private void forEach(Visitor visitor) {
    int last = shape.length == 0 ? 1 : shape[shape.length - 1];
    long step = shape.length == 0 ? 0 : strides[shape.length - 1];
    int[] counter = new int[Math.max(0, shape.length - 1)];
    long offset = start;
    int length = Math.toIntExact(length());
    for (int i = 0; i < length; i += last) {
      for (int k = 0; k < last; k++) {
        visitor.visit(i + k, offset + k * step);
      }
      for (int axis = counter.length - 1; axis >= 0; axis--) {
        offset += strides[axis];
        if (++counter[axis] < shape[axis]) {
          break;
        }
        offset -= strides[axis] * shape[axis];
        counter[axis] = 0;
      }
    }
  }

  private double number(long offset) {
    return switch (type) {
      case FLOAT16 -> Float.float16ToFloat(int16(offset));
      case BFLOAT16 -> Float.intBitsToFloat(int16(offset) << 16);
      case FLOAT32 -> Float.intBitsToFloat(int32(offset));
      case FLOAT64 -> Double.longBitsToDouble(int64(offset));
      case UINT64 -> unsigned(int64(offset));
      default -> whole(offset);
    };
  }

  private static double unsigned(long bits) {
    // Halved with the lost bit kept, so that the one rounding is the right one.
    return bits >= 0 ? bits : 2.0 * (double) ((bits >>> 1) | (bits & 1));
  }

  private long whole(long offset) {
    return switch (type) {
      case BOOL -> int8(offset) == 0 ? 0 : 1;
      case INT8 -> int8(offset);
      case UINT8 -> int8(offset) & 0xff;
      case INT16 -> int16(offset);
      case UINT16 -> int16(offset) & 0xffff;
      case INT32 -> int32(offset);
      case UINT32 -> Integer.toUnsignedLong(int32(offset));
      case INT64 -> int64(offset);
      case UINT64 -> int64(offset) < 0 ? Long.MAX_VALUE : int64(offset);
      case FLOAT16, BFLOAT16, FLOAT32, FLOAT64 ->
          throw new IllegalStateException(type + " is no whole-number type.");
    };
  }

  private byte int8(long offset) {
    return data.get(ValueLayout.JAVA_BYTE, offset);
  }

  private short int16(long offset) {
    return data.get(bigEndian ? SHORT_BE : SHORT_LE, offset);
  }

  private int int32(long offset) {
    return data.get(bigEndian ? INT_BE : INT_LE, offset);
  }

  private long int64(long offset) {
    return data.get(bigEndian ? LONG_BE : LONG_LE, offset);
  }
}
