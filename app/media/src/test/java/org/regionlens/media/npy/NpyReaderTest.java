package org.regionlens.media.npy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionlens.media.TestFiles;
import org.regionlens.media.array.NumberArray;
import org.regionlens.media.text.UnreadableException;

class NpyReaderTest {

  private static NumberArray read(byte[] file) throws UnreadableException {
    return NpyReader.read(MemorySegment.ofArray(file));
  }

  /** Descriptor without byte order, bytes of an element (high byte first), value. */
  static Stream<Arguments> elements() {
    return Stream.of(
        Arguments.of("f2", "bc00", -1.0),
        Arguments.of("f2", "3555", 0.333251953125),
        Arguments.of("f2", "0001", 0x1p-24),
        Arguments.of("f4", "c0490fdb", (double) -3.1415927f),
        Arguments.of("f8", "3fb999999999999a", 0.1),
        Arguments.of("i2", "ff85", -123.0),
        Arguments.of("u2", "ff85", 65413.0),
        Arguments.of("i4", "80000000", -2147483648.0),
        Arguments.of("u4", "80000000", 2147483648.0),
        Arguments.of("i8", "ffffffffffffff85", -123.0),
        Arguments.of("u8", "8000000000000000", 0x1p63),
        Arguments.of("u8", "ffffffffffffffff", 0x1p64));
  }

  @ParameterizedTest
  @MethodSource("elements")
  void readsEveryTypeInBothByteOrders(String descr, String hex, double value)
      throws UnreadableException {
    byte[] big = bytes(hex);
    byte[] little = reversed(big);
    NumberArray fromBig = read(TestFiles.npy(TestFiles.header(">" + descr, false, "(1,)"), big));
    NumberArray fromLittle =
        read(TestFiles.npy(TestFiles.header("<" + descr, false, "(1,)"), little));
    assertThat(fromBig.toDoubles()).containsExactly(value);
    assertThat(fromLittle.toDoubles()).containsExactly(value);
  }

  @ParameterizedTest
  @CsvSource({"|i1,ff,-1", "|u1,ff,255", "|b1,01,1", "|b1,00,0"})
  void readsSingleBytes(String descr, String hex, double value) throws UnreadableException {
    NumberArray array = read(TestFiles.npy(TestFiles.header(descr, false, "(1,)"), bytes(hex)));
    assertThat(array.toDoubles()).containsExactly(value);
    assertThat(array.toLongs()).containsExactly((long) value);
  }

  @Test
  void readsFortranOrderByStrides() throws UnreadableException {
    // The array 0 … 23 of shape (2, 3, 4), its first index running fastest in the file.
    ByteBuffer data = ByteBuffer.allocate(24);
    for (int k = 0; k < 4; k++) {
      for (int j = 0; j < 3; j++) {
        for (int i = 0; i < 2; i++) {
          data.put((byte) (i * 12 + j * 4 + k));
        }
      }
    }
    NumberArray array =
        read(TestFiles.npy(TestFiles.header("|u1", true, "(2, 3, 4)"), data.array()));
    assertThat(array.toDoubles()).containsExactly(ramp(0, 24));
    assertThat(array.select(0, 1).toDoubles()).containsExactly(ramp(12, 24));
    assertThat(array.select(2, 3).toFloats()).containsExactly(3, 7, 11, 15, 19, 23);
    assertThat(array.select(2, 3).select(1, 2).toFloats()).containsExactly(11, 23);
  }

  @Test
  void selectsChannelsInTheLastPlace() throws UnreadableException {
    NumberArray array = read(TestFiles.floats("(1, 2, 3)", 0, 10, 20, 1, 11, 21));
    assertThat(array.select(0, 0).select(1, 1).toFloats()).containsExactly(10, 11);
    assertThat(array.shapeText()).isEqualTo("[1, 2, 3]");
  }

  @Test
  void readsArraysWithoutAxes() throws UnreadableException {
    assertThat(read(TestFiles.floats("()", 7)).toDoubles()).containsExactly(7);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void readsLaterVersions(int version) throws UnreadableException {
    byte[] text = TestFiles.header("<f4", false, "(2,)").getBytes(StandardCharsets.UTF_8);
    byte[] file =
        ByteBuffer.allocate(12 + text.length + 8)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0})
            .putInt(text.length)
            .put(text)
            .putFloat(1.5f)
            .putFloat(-2)
            .array();
    assertThat(read(file).toFloats()).containsExactly(1.5f, -2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'shape': (2,), 'fortran_order': False, 'descr': '<f4'}",
        "{\"descr\":\"<f4\",\"fortran_order\":False,\"shape\":(2,)}",
        " { 'descr' : '<f4' , 'fortran_order' : False , 'shape' : ( 2 , ) , } ",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (2L,), }"
      })
  void readsHeadersThatSayTheSame(String header) throws UnreadableException {
    assertThat(read(TestFiles.npy(header, new byte[8])).length()).isEqualTo(2);
  }

  private static double[] ramp(int from, int to) {
    double[] values = new double[to - from];
    for (int i = 0; i < values.length; i++) {
      values[i] = from + i;
    }
    return values;
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }
}
