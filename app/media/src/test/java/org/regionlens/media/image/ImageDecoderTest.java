package org.regionlens.media.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionlens.media.TestFiles;
import org.regionlens.media.image.PngFile.ColourType;
import org.regionlens.media.text.UnreadableException;
import org.regionlens.media.text.Words;

class ImageDecoderTest {
  private static final Words WORDS = Words.load(Locale.ROOT);

  private static String refusal(byte[] file) {
    return assertThrows(UnreadableException.class, () -> ImageDecoder.decode(file))
        .sentence(WORDS, "x.png");
  }

  @Test
  void keepsColoursExactly() throws UnreadableException {
    RasterImage image = ImageDecoder.decode(TestFiles.rgbPng(2, 0x010203, 0xfffefd, 0, 0x80ff00));
    assertThat(image.width()).isEqualTo(2);
    assertThat(image.height()).isEqualTo(2);
    assertThat(image.pixels()).containsExactly(0xff010203, 0xfffffefd, 0xff000000, 0xff80ff00);
    assertThat(image.argb(1, 1)).isEqualTo(0xff80ff00);
  }

  @Test
  void keepsGreysAsTheyAre() throws UnreadableException {
    // getRGB would make 13 of 1, as it converts linear grey.
    assertThat(ImageDecoder.decode(TestFiles.greyPng(3, 8, 0, 1, 200)).pixels())
        .containsExactly(0xff000000, 0xff010101, 0xffc8c8c8);
    assertThat(ImageDecoder.decode(TestFiles.greyPng(2, 16, 0x1234, 0xffff)).pixels())
        .containsExactly(0xff121212, 0xffffffff);
    assertThat(ImageDecoder.decode(TestFiles.greyPng(4, 2, 0, 1, 2, 3)).pixels())
        .containsExactly(0xff000000, 0xff555555, 0xffaaaaaa, 0xffffffff);
  }

  @Test
  void keepsTransparency() throws UnreadableException {
    BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, 0x40102030);
    assertThat(ImageDecoder.decode(TestFiles.encode(image, "png")).argb(0, 0))
        .isEqualTo(0x40102030);
  }

  @Test
  void transparentGreysKeepTheirValues() throws UnreadableException {
    byte[] png =
        TestFiles.withChunk(TestFiles.greyPng(4, 2, 0, 1, 2, 3), "tRNS", new byte[] {0, 2});
    assertThat(Arrays.stream(ImageDecoder.decode(png).pixels()).map(argb -> argb & 0xffffff))
        .containsExactly(0x000000, 0x555555, 0xaaaaaa, 0xffffff);
  }

  @Test
  void chunksForOtherProgramsDoNotMatter() throws UnreadableException {
    byte[] png =
        TestFiles.withChunk(
            TestFiles.rgbPng(2, 0x010203, 0x405060), "iCCP", new byte[] {'x', 0, 0});
    assertThat(ImageDecoder.decode(png).pixels()).containsExactly(0xff010203, 0xff405060);
  }

  @Test
  void decodesJpeg() throws UnreadableException {
    BufferedImage image = new BufferedImage(16, 8, BufferedImage.TYPE_INT_RGB);
    RasterImage black = ImageDecoder.decode(TestFiles.encode(image, "jpeg"));
    assertThat(black.width()).isEqualTo(16);
    assertThat(black.pixels()).containsOnly(0xff000000);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8, 16})
  void tellsGreyFromPalette(int bits) throws UnreadableException {
    PngFile.Header grey = PngFile.parse(TestFiles.greyPng(2, bits, 0, 1)).header();
    assertThat(grey).isEqualTo(new PngFile.Header(2, 1, bits, ColourType.GREY));
    if (bits <= 8) {
      byte[] palette = TestFiles.palettePng(2, bits, TestFiles.colours(bits), 0, 1);
      assertThat(PngFile.parse(palette).header())
          .isEqualTo(new PngFile.Header(2, 1, bits, ColourType.PALETTE));
    }
  }

  @Test
  void refusesOtherFiles() {
    assertThat(refusal(new byte[] {'G', 'I', 'F'})).contains("neither a picture (PNG, JPEG");
    assertThat(refusal(new byte[0])).contains("neither a picture (PNG, JPEG");
  }

  @Test
  void refusesEveryCutOff() {
    byte[] good = TestFiles.rgbPng(3, 1, 2, 3, 4, 5, 6);
    for (int length = 8; length < good.length; length++) {
      assertThat(refusal(Arrays.copyOf(good, length))).contains("cut off");
    }
  }

  @Test
  void refusesWrongCheckSums() {
    byte[] damaged = TestFiles.rgbPng(1, 1);
    damaged[20] ^= 1;
    assertThat(refusal(damaged)).contains("check sum of its IHDR chunk");
  }

  @Test
  void refusesHugeSizesBeforeAnythingIsAllocated() {
    byte[] huge = TestFiles.rgbPng(1, 1);
    ByteBuffer.wrap(huge).putInt(16, 2_000_000).putInt(20, 1_000_000);
    CRC32 crc = new CRC32();
    crc.update(huge, 12, 17);
    ByteBuffer.wrap(huge).putInt(29, (int) crc.getValue());
    assertThat(refusal(huge)).contains("2000000 × 1000000").contains("128 million");
  }

  @Test
  void changedBytesGiveAPictureOrARefusal() {
    byte[] good = TestFiles.palettePng(4, 8, TestFiles.colours(8), 0, 9, 80, 255, 1, 2, 3, 4);
    Random random = new Random(3);
    for (int i = 0; i < 500; i++) {
      byte[] changed = good.clone();
      changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
      assertThat(refusal(changed)).endsWith(".");
    }
  }
}
