package org.regionlens.media.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.regionlens.media.TestFiles.header;
import static org.regionlens.media.TestFiles.npy;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionlens.media.TestFiles;
import org.regionlens.media.array.NumberArray;
import org.regionlens.media.text.UnreadableException;
import org.regionlens.media.text.Words;

class NpyBrokenFilesTest {
  private static final Words WORDS = Words.load(Locale.ROOT);
  private static final byte[] DATA = new byte[8];

  static Stream<Arguments> broken() {
    byte[] good = npy(header("<f4", false, "(2,)"), DATA);
    byte[] version = good.clone();
    version[6] = 9;
    return Stream.of(
        Arguments.of("is not an .npy file", new byte[] {1, 2, 3}),
        Arguments.of("is not an .npy file", new byte[0]),
        Arguments.of("is cut off", Arrays.copyOf(good, 8)),
        Arguments.of("is cut off", Arrays.copyOf(good, 30)),
        Arguments.of("format version 9.0", version),
        Arguments.of("promises 8 bytes of data, but 7", Arrays.copyOf(good, good.length - 1)),
        Arguments.of("has 1 bytes more", Arrays.copyOf(good, good.length + 1)),
        Arguments.of("Python objects", npy(header("|O", false, "(1,)"), DATA)),
        Arguments.of("holds text", npy(header("<U2", false, "(1,)"), DATA)),
        Arguments.of("holds text", npy(header("|S8", false, "(1,)"), DATA)),
        Arguments.of("complex", npy(header("<c8", false, "(1,)"), DATA)),
        Arguments.of("structured", npy(header("|V8", false, "(1,)"), DATA)),
        Arguments.of(
            "structured",
            npy("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (2,), }", DATA)),
        Arguments.of("type <f3", npy(header("<f3", false, "(1,)"), DATA)),
        Arguments.of("type <f16", npy(header("<f16", false, "(1,)"), DATA)),
        Arguments.of("type <M8[ns]", npy(header("<M8[ns]", false, "(1,)"), DATA)),
        Arguments.of("type |f4", npy(header("|f4", false, "(2,)"), DATA)),
        Arguments.of("without elements", npy(header("<f4", false, "(0, 5)"), new byte[0])),
        Arguments.of("claims a shape", npy(header("<f4", false, "(4294967296, 4294967296)"), DATA)),
        Arguments.of("claims a shape", npy(header("<f8", false, "(2305843009213693952,)"), DATA)),
        Arguments.of("claims a shape", npy(header("<f4", false, "(99999999999999999999,)"), DATA)),
        Arguments.of("broken .npy header", npy(header("<f4", false, "(-2,)"), DATA)),
        Arguments.of("broken .npy header", npy(header("<f4", false, "(2)"), DATA)),
        Arguments.of("broken .npy header", npy(header("<f4", false, "(2,,)"), DATA)),
        Arguments.of("broken .npy header", npy(header("<f4", false, "(1 2)"), DATA)),
        Arguments.of("broken .npy header", npy(header("", false, "(2,)"), DATA)),
        Arguments.of("broken .npy header", npy(header("<f4", false, "(2,)") + " x", DATA)),
        Arguments.of("broken .npy header", npy("{'descr': '<f4', 'shape': (2,)}", DATA)),
        Arguments.of(
            "broken .npy header",
            npy("{'descr': '<f4', 'descr': '<f4', 'fortran_order': False, 'shape': (2,)}", DATA)),
        Arguments.of(
            "broken .npy header", npy("{'descr': '<f4', 'fortran_order': 0, 'shape': (2,)}", DATA)),
        Arguments.of(
            "broken .npy header",
            npy("{'descr': '<f4', 'fortran_order': False, 'shape': (2,), 'x': 1}", DATA)),
        Arguments.of("broken .npy header", npy("__import__('os')", DATA)),
        Arguments.of("broken .npy header", npy("", DATA)));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void refusesByName(String part, byte[] file) {
    UnreadableException refusal =
        assertThrows(UnreadableException.class, () -> NpyReader.read(MemorySegment.ofArray(file)));
    assertThat(refusal.sentence(WORDS, "x.npy"))
        .contains(part)
        .contains("x.npy")
        .endsWith(".")
        .doesNotContain("{");
  }

  @Test
  void anyCutOfAFileIsRefused() {
    byte[] good = TestFiles.floats("(1, 3)", 1, 2, 3);
    for (int length = 0; length < good.length; length++) {
      byte[] cut = Arrays.copyOf(good, length);
      assertThrows(UnreadableException.class, () -> NpyReader.read(MemorySegment.ofArray(cut)));
    }
  }

  @Test
  void anyChangedByteGivesAnArrayOrARefusal() {
    byte[] good = TestFiles.floats("(1, 3)", 1, 2, 3);
    Random random = new Random(7);
    IntStream.range(0, 20_000)
        .forEach(
            _ -> {
              byte[] changed = good.clone();
              for (int i = 0; i <= random.nextInt(3); i++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt();
              }
              try {
                NumberArray array = NpyReader.read(MemorySegment.ofArray(changed));
                assertThat(array.toDoubles()).hasSizeLessThanOrEqualTo(12);
              } catch (UnreadableException e) {
                assertThat(e.sentence(WORDS, "x")).endsWith(".");
              }
            });
  }
}
