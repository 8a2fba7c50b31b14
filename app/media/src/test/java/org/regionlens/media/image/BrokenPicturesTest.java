package org.regionlens.media.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionlens.media.TestFiles;
import org.regionlens.media.text.UnreadableException;
import org.regionlens.media.text.Words;
import org.regionlens.media.tiff.TiffFile;
import org.regionlens.media.tiff.TiffPicture;

/** Damaged pictures: a result or a sentence, in bounded memory. */
class BrokenPicturesTest {
  private static final Words WORDS = Words.load(Locale.ROOT);

  private static byte[] picture(String format) {
    BufferedImage image = new BufferedImage(9, 7, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 63; i++) {
      image.setRGB(i % 9, i / 9, i * 0x031507);
    }
    return TestFiles.encode(image, format);
  }

  private static void resultOrSentence(byte[] file) {
    try {
      if (TiffFile.matches(file)) {
        TiffPicture picture = TiffFile.parse(file, DecodeJob.PLAIN).stack();
        assertThat(picture.values().length()).isPositive();
      } else {
        RasterImage image = ImageDecoder.decode(file);
        assertThat(image.pixels()).hasSize(image.width() * image.height());
      }
    } catch (UnreadableException e) {
      assertThat(e.sentence(WORDS, "x")).startsWith("x").endsWith(".").doesNotContain("\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "tif"})
  void everyCut(String format) {
    byte[] good = picture(format);
    for (int cut = 0; cut < good.length; cut++) {
      resultOrSentence(Arrays.copyOf(good, cut));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "tif"})
  void changedBytes(String format) {
    byte[] good = picture(format);
    Random random = new Random(11);
    for (int i = 0; i < 2000; i++) {
      byte[] changed = good.clone();
      for (int k = 0; k <= random.nextInt(3); k++) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt();
      }
      resultOrSentence(changed);
    }
  }

  /** A TIFF whose first directory has these entries of type LONG: tag, value, … */
  private static byte[] tiff(int... tagsAndValues) {
    int entries = tagsAndValues.length / 2;
    ByteBuffer file = ByteBuffer.allocate(8 + 2 + 12 * entries + 4).order(ByteOrder.LITTLE_ENDIAN);
    file.put(new byte[] {'I', 'I', 42, 0}).putInt(8).putShort((short) entries);
    for (int i = 0; i < entries; i++) {
      file.putShort((short) tagsAndValues[2 * i]).putShort((short) 4).putInt(1);
      file.putInt(tagsAndValues[2 * i + 1]);
    }
    return file.array();
  }

  @Test
  void hugePicturesAreRefusedByTheirHeaders() {
    byte[] wide = tiff(256, 2_000_000, 257, 2_000_000, 258, 8, 262, 1, 273, 8, 277, 1, 279, 1);
    assertThat(refusal(wide)).contains("2000000 × 2000000 pixels", "128 million");
    byte[] bands = tiff(256, 10_000, 257, 10_000, 258, 8, 262, 1, 273, 8, 277, 60_000, 279, 1);
    assertThat(refusal(bands)).contains("TIFF");
  }

  @Test
  void depthsThatNoArrayHoldsAreRefused() {
    for (int bits : new int[] {0, 24, 33, 63, 65_535}) {
      byte[] odd = tiff(256, 4, 257, 4, 258, bits, 262, 1, 273, 8, 277, 1, 279, 16);
      assertThat(refusal(odd)).contains(bits + " bits a sample", "8, 16 or 32 bits");
    }
  }

  private static String refusal(byte[] file) {
    return assertThrows(
            UnreadableException.class, () -> TiffFile.parse(file, DecodeJob.PLAIN).stack())
        .sentence(WORDS, "x.tif");
  }

  @Test
  void directoriesThatPointAtThemselvesEnd() {
    byte[] loop = tiff(256, 4, 257, 4, 258, 8, 262, 1, 273, 8, 277, 1, 279, 16);
    ByteBuffer.wrap(loop).order(ByteOrder.LITTLE_ENDIAN).putInt(loop.length - 4, 8);
    resultOrSentence(loop);
  }
}
