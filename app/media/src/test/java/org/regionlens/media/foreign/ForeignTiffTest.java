package org.regionlens.media.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionlens.media.array.NumberArray;
import org.regionlens.media.image.DecodeJob;
import org.regionlens.media.npy.NpyReader;
import org.regionlens.media.text.UnreadableException;
import org.regionlens.media.text.Words;
import org.regionlens.media.tiff.TiffFile;
import org.regionlens.media.tiff.TiffPicture;

/** TIFF files of four writers, each with the values that must be read (make_tiffs.py). */
class ForeignTiffTest {
  private static final String LERC = "tifffile_u1_lerc";
  private static final Map<String, byte[]> FILES = ForeignFiles.of("tiff.zip");

  private static byte[] file(String name) {
    return Objects.requireNonNull(FILES.get(name), name);
  }

  static Stream<String> names() {
    return FILES.keySet().stream()
        .filter(name -> name.endsWith(".tif"))
        .map(name -> name.substring(0, name.length() - 4));
  }

  static Stream<String> readable() {
    return names().filter(name -> !name.equals(LERC));
  }

  @Test
  void lercIsNamedAsWhatItIs() {
    UnreadableException refusal =
        assertThrows(
            UnreadableException.class,
            () -> TiffFile.parse(file(LERC + ".tif"), DecodeJob.PLAIN).stack());
    assertThat(refusal.about("x.tif").in(Words.load(Locale.ROOT)))
        .contains("x.tif", "compressed by LERC", "compression=\"zlib\"");
  }

  @ParameterizedTest
  @MethodSource("readable")
  void valuesAreThoseOfTheWriter(String name) throws UnreadableException {
    TiffPicture read = TiffFile.parse(file(name + ".tif"), DecodeJob.PLAIN).stack();
    NumberArray right = NpyReader.read(MemorySegment.ofArray(file(name + ".npy")));
    assertThat(read.values().shape()).isEqualTo(right.shape());
    assertThat(read.values().toDoubles()).isEqualTo(right.toDoubles());
    if (right.type().isInteger()) {
      // Whole numbers of 64 bits do not fit a double.
      assertThat(read.values().toLongs()).isEqualTo(right.toLongs());
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyCutIsRefusedOrHarmless(String name) {
    byte[] whole = file(name + ".tif");
    for (int length = 8; length < whole.length; length += 1 + whole.length / 97) {
      byte[] cut = Arrays.copyOf(whole, length);
      try {
        TiffFile.parse(cut, DecodeJob.PLAIN).stack();
      } catch (UnreadableException e) {
        assertThat(e.key()).startsWith("unreadable.");
      }
    }
  }

  @Test
  void coloursAreRedFirst() throws UnreadableException {
    TiffPicture picture = TiffFile.parse(file("pillow_rgba.tif"), DecodeJob.PLAIN).page(0);
    long[] values = picture.values().toLongs();
    assertThat(picture.kind()).isEqualTo(TiffPicture.Kind.RGB);
    assertThat(picture.rgb()[0]).isEqualTo((int) (values[0] << 16 | values[1] << 8 | values[2]));
  }
}
