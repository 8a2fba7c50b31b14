package org.regionlens.media.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.regionlens.engine.Samples;
import org.regionlens.media.array.ElementType;
import org.regionlens.media.array.NumberArray;
import org.regionlens.media.text.UnreadableException;

class NpyWriterTest {

  @Test
  void writesWhatNumpyWrites() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NpyWriter.writeDoubles(out, new int[] {1}, List.of(Samples.of(new double[] {-0.0})));
    byte[] file = out.toByteArray();
    // numpy.save of a float64 array of one element: 128 bytes of header, 8 of data.
    assertThat(file).hasSize(136);
    assertThat(new String(file, 10, 118, StandardCharsets.US_ASCII))
        .isEqualTo(
            "{'descr': '<f8', 'fortran_order': False, 'shape': (1,), }" + " ".repeat(60) + "\n");
    assertThat(file[135]).isEqualTo((byte) 0x80);
  }

  @Test
  void comesBackBitForBit() throws IOException, UnreadableException {
    double[] first = {Double.NaN, 1e-300, -1};
    float[] second = {Float.MIN_VALUE, 0.1f, Float.POSITIVE_INFINITY};
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NpyWriter.writeDoubles(
        out, new int[] {2, 1, 3}, List.of(Samples.of(first), Samples.of(second)));
    NumberArray back = NpyReader.read(MemorySegment.ofArray(out.toByteArray()));
    assertThat(back.shapeText()).isEqualTo("[2, 1, 3]");
    assertThat(back.type()).isEqualTo(ElementType.FLOAT64);
    assertThat(back.toDoubles())
        .containsExactly(Double.NaN, 1e-300, -1, Float.MIN_VALUE, 0.1f, Double.POSITIVE_INFINITY);
  }

  @Test
  void writesMoreThanItsBufferHolds() throws IOException, UnreadableException {
    float[] values = new float[50_001];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NpyWriter.writeFloats(out, new int[] {values.length}, List.of(Samples.of(values)));
    NumberArray back = NpyReader.read(MemorySegment.ofArray(out.toByteArray()));
    assertThat(back.toFloats()).isEqualTo(values);
  }

  @Test
  void refusesValuesThatDoNotFillTheShape() {
    List<Samples> values = List.of(Samples.of(new double[3]));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> NpyWriter.writeDoubles(OutputStream.nullOutputStream(), new int[] {2, 2}, values))
        .withMessageContaining("[2, 2]");
  }
}
