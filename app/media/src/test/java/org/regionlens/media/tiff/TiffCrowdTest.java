package org.regionlens.media.tiff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionlens.media.image.DecodeJob;
import org.regionlens.media.npy.NpyArray;
import org.regionlens.media.npy.NpyReader;
import org.regionlens.media.text.UnreadableException;

/** TIFF files of four writers, each with the values that must be read (make_tiffs.py). */
class TiffCrowdTest {
  private static final Map<String, byte[]> FILES = files();

  private static Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    try (InputStream stream = TiffCrowdTest.class.getResourceAsStream("/foreign/tiff.zip");
        ZipInputStream zip = new ZipInputStream(Objects.requireNonNull(stream))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return files;
  }

  private static byte[] file(String name) {
    return Objects.requireNonNull(FILES.get(name), name);
  }

  static Stream<String> names() {
    return FILES.keySet().stream()
        .filter(name -> name.endsWith(".tif"))
        .map(name -> name.substring(0, name.length() - 4));
  }

  @ParameterizedTest
  @MethodSource("names")
  void valuesAreThoseOfTheWriter(String name) throws UnreadableException {
    TiffPicture read = TiffFile.parse(file(name + ".tif"), DecodeJob.PLAIN).stack();
    NpyArray right = NpyReader.read(MemorySegment.ofArray(file(name + ".npy")));
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
      byte[] cut = java.util.Arrays.copyOf(whole, length);
      try {
        TiffFile.parse(cut, DecodeJob.PLAIN).stack();
      } catch (UnreadableException e) {
        assertThat(e.key()).startsWith("unreadable.");
      }
    }
  }

  @Test
  void coloursAreRedFirst() throws UnreadableException {
    TiffPicture picture = TiffFile.parse(file("pillow_rgba.tif"), DecodeJob.PLAIN).first();
    long[] values = picture.values().toLongs();
    assertThat(picture.kind()).isEqualTo(TiffPicture.Kind.RGB);
    assertThat(picture.rgb()[0])
        .isEqualTo((int) (values[0] << 16 | values[1] << 8 | values[2]));
  }
}
