package org.regionlens.engine.golden;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An array of a reference file: little-endian f8, i8 or b1 in C order, format version 1. */
record NumericArray(int[] shape, double[] values) {
  private static final Pattern HEADER =
      Pattern.compile("'descr': '(.+?)', 'fortran_order': False, 'shape': \\((.*?)\\)");

  static NumericArray parse(byte[] npy) {
    ByteBuffer buffer = ByteBuffer.wrap(npy).order(ByteOrder.LITTLE_ENDIAN);
    int length = buffer.getShort(8);
    Matcher header = HEADER.matcher(new String(npy, 10, length, StandardCharsets.US_ASCII));
    if (!header.find()) {
      throw new IllegalArgumentException("not a plain npy header");
    }
    int[] shape =
        Arrays.stream(header.group(2).split(",", -1))
            .map(String::strip)
            .filter(s -> !s.isEmpty())
            .mapToInt(Integer::parseInt)
            .toArray();
    double[] values = new double[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
    buffer.position(10 + length);
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (header.group(1)) {
            case "<f8" -> buffer.getDouble();
            case "<i8" -> buffer.getLong();
            case "|b1" -> buffer.get();
            default -> throw new IllegalArgumentException(header.group(1));
          };
    }
    return new NumericArray(shape, values);
  }

  double scalar() {
    return values[0];
  }
}
