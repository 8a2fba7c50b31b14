package org.regionlens.media.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionlens.media.array.NumberArray;
import org.regionlens.media.image.DecodeJob;
import org.regionlens.media.image.IndexedPicture;
import org.regionlens.media.npy.NpyReader;
import org.regionlens.media.text.UnreadableException;

/** GIF and BMP of three writers (make_pictures.py). */
class ForeignPicturesTest {
  private static final Map<String, byte[]> FILES = ForeignFiles.of("pictures.zip");

  private static byte[] file(String name) {
    return Objects.requireNonNull(FILES.get(name), name);
  }

  static Stream<String> names() {
    return FILES.keySet().stream().filter(name -> !name.endsWith(".npy"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void valuesAreThoseOfTheWriter(String name) throws UnreadableException {
    byte[] file = file(name);
    assertThat(IndexedPicture.isGif(file)).isEqualTo(name.endsWith("gif"));
    assertThat(IndexedPicture.isBmp(file)).isEqualTo(name.endsWith("bmp"));
    IndexedPicture read = IndexedPicture.read(file, DecodeJob.PLAIN);
    NumberArray right = NpyReader.read(MemorySegment.ofArray(file(name + ".npy")));
    assertThat(new int[] {read.height(), read.width()}).isEqualTo(right.shape());
    assertThat(Arrays.stream(read.values()).asLongStream().toArray()).isEqualTo(right.toLongs());
    assertThat(read.palette() != null).isEqualTo(name.contains("palette"));
  }

  @Test
  void furtherPicturesAreNoticed() throws UnreadableException {
    assertThat(IndexedPicture.read(file("animated.gif"), DecodeJob.PLAIN).more()).isTrue();
    assertThat(IndexedPicture.read(file("pillow_grey.gif"), DecodeJob.PLAIN).more()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyCutIsRefusedOrHarmless(String name) {
    byte[] whole = file(name);
    for (int length = 30; length < whole.length; length += 1 + whole.length / 97) {
      try {
        IndexedPicture.read(Arrays.copyOf(whole, length), DecodeJob.PLAIN);
      } catch (UnreadableException e) {
        assertThat(e.key()).startsWith("unreadable.");
      }
    }
  }
}
