package org.regionlens.media.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.regionlens.media.TestFiles.encode;
import static org.regionlens.media.TestFiles.greyPng;
import static org.regionlens.media.TestFiles.ints;
import static org.regionlens.media.TestFiles.palettePng;
import static org.regionlens.media.TestFiles.rgbPng;
import static org.regionlens.media.input.Readings.mask;
import static org.regionlens.media.input.Readings.maskRefusal;
import static org.regionlens.media.input.Readings.maskWords;

import java.awt.image.BufferedImage;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionlens.media.TestFiles;
import org.regionlens.media.reading.Fix;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.MaskReading;
import org.regionlens.media.reading.ReadingChoices;

/** Every row of the table of masks, and what it must not be taken for. */
class MaskRowsTest {

  @Test
  void namesOfCityscapesSayWhatTheNumbersAre() throws InputException {
    Case ids = mask("x_gtFine_labelIds.png", greyPng(3, 8, 7, 26, 33), 34, 1, 3);
    assertThat(Contents.labels(ids)).containsExactly(7, 26, 33);
    assertThat(maskWords(ids)).contains("ids of Cityscapes", "_labelIds");
    assertThat(ids.classes().name(26)).isEqualTo("car");
    Case train = mask("x_gtFine_labelTrainIds.png", greyPng(3, 8, 0, 13, 255), 19, 1, 3);
    assertThat(train.classes().name(13)).isEqualTo("car");
    assertThat(train.labels().isIgnored(2)).isTrue();
    // The name alone does not make it so: a palette of VOC under no such name stays VOC's.
    assertThat(maskWords(mask("labels.png", greyPng(3, 8, 7, 26, 33), 34, 1, 3)))
        .doesNotContain("Cityscapes");
  }

  @Test
  void idsOfCityscapesBesideNineteenChannelsAreOfferedAsTrainIds() throws InputException {
    byte[] ids = greyPng(4, 8, 7, 26, 33, 0);
    InputException refusal =
        assertThrows(InputException.class, () -> mask("x_gtFine_labelIds.png", ids, 19, 1, 4));
    assertThat(refusal.problem().fixes()).startsWith(new Fix.Mask(MaskReading.CITYSCAPES_TO_TRAIN));
    ReadingChoices choice =
        ReadingChoices.defaults().withMaskReading(MaskReading.CITYSCAPES_TO_TRAIN);
    Case mapped = mask("x_gtFine_labelIds.png", ids, 19, 1, 4, null, choice);
    assertThat(Contents.labels(mapped)).containsExactly(0, 13, 18, 255);
    assertThat(mapped.classes().name(13)).isEqualTo("car");
    assertThat(maskWords(mapped)).contains("because that was chosen");
  }

  @Test
  void instancesOfCityscapesBecomeClasses() throws InputException {
    byte[] instances = greyPng(4, 16, 7, 26_001, 24_017, 33);
    Case named = mask("x_gtFine_instanceIds.png", instances, 34, 1, 4);
    assertThat(Contents.labels(named)).containsExactly(7, 26, 24, 33);
    assertThat(maskWords(named)).contains("_instanceIds");
    Case byValues = mask("x.png", instances, 34, 1, 4);
    assertThat(Contents.labels(byValues)).containsExactly(7, 26, 24, 33);
    assertThat(maskWords(byValues)).contains("because all values are such ids");
    // Small numbers without any instance are not taken for Cityscapes.
    assertThat(maskWords(mask("x.png", greyPng(2, 16, 7, 8), 9, 1, 2)))
        .doesNotContain("Cityscapes");
    // Ids that are none of Cityscapes stay as they are.
    assertThat(Contents.labels(mask("x.png", greyPng(2, 16, 7, 1300), 1301, 1, 2)))
        .containsExactly(7, 1300);
    // One value that is no such id, and the instance beside it is none either.
    assertThat(Contents.labels(mask("x.png", greyPng(3, 16, 7, 34, 24_001), 24_002, 1, 3)))
        .containsExactly(7, 34, 24_001);
  }

  @Test
  void colourMasksAreMatchedAgainstTheTables() throws InputException {
    Case voc = mask("m.png", rgbPng(4, 0, 0xc08080, 0x800000, 0xe0e0c0), 21, 1, 4);
    assertThat(Contents.labels(voc)).containsExactly(0, 15, 1, 255);
    assertThat(maskWords(voc)).contains("4 colours", "PASCAL VOC");
    Case cityscapes = mask("m.png", rgbPng(3, 0x804080, 0x00008e, 0x464646), 34, 1, 3);
    assertThat(Contents.labels(cityscapes)).containsExactly(7, 26, 11);
    Case train = mask("m.png", rgbPng(3, 0x804080, 0x00008e, 0), 19, 1, 3);
    assertThat(Contents.labels(train)).containsExactly(0, 13, 255);
    assertThat(train.classes().name(13)).isEqualTo("car");
    Case camvid = mask("m.png", rgbPng(4, 0x808080, 0xc0c080, 0x3c28de, 0), 12, 1, 4);
    assertThat(Contents.labels(camvid)).containsExactly(0, 2, 4, 11);
    Case camvid32 = mask("m_L.png", rgbPng(3, 0x408040, 0xc0c080, 0), 32, 1, 3);
    assertThat(Contents.labels(camvid32)).containsExactly(0, 8, 30);
    Case ade = mask("m.png", rgbPng(3, 0x787878, 0x06e6e6, 0x5c00ff), 151, 1, 3);
    assertThat(Contents.labels(ade)).containsExactly(1, 3, 150);
  }

  @Test
  void aColourThatSeveralTablesHaveIsSaid() throws InputException {
    assertThat(maskWords(mask("m.png", rgbPng(2, 0, 0x800000), 21, 1, 2)))
        .contains("PASCAL VOC", "also those of CamVid, 11 classes");
  }

  @Test
  void unmatchedColoursAreListedAndNeverMapped() {
    assertThat(maskRefusal("m.png", rgbPng(4, 0, 0xc08080, 0x800000, 0xc08081), 21, 1, 4))
        .contains("colours of PASCAL VOC", "one", "#c08081 (1)", "nearest");
    assertThat(maskRefusal("m.png", rgbPng(3, 1, 2, 3), 21, 1, 3))
        .contains("3 colours that no known table has", "#000001 (1)");
  }

  @Test
  void nearestColoursAreAChoiceThatSaysHowManyWereNotExact() throws InputException {
    ReadingChoices nearest =
        ReadingChoices.defaults()
            .withMaskReading(MaskReading.NEAREST_COLOURS)
            .withClasses("pascal-voc");
    Case read = mask("m.png", rgbPng(4, 0, 0xc08080, 0x800000, 0xc58281), 21, 1, 4, null, nearest);
    assertThat(Contents.labels(read)).containsExactly(0, 15, 1, 15);
    assertThat(maskWords(read)).contains("nearest colour", "1 pixels (25.0 %)");
  }

  /** A disc of colour on black with a rim of mixed colours, as on a screenshot. */
  private static byte[] smoothed(int inside) {
    BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 64 * 64; i++) {
      int row = i / 64;
      double share = Math.clamp((24 - Math.hypot(i % 64 - 31.3, row - 30.6)) / 4 + 0.5, 0, 1);
      int red = (int) (share * (inside >> 16));
      int green = (int) (share * (inside >> 8 & 0xff) + 7 * share * (1 - share) * (i % 9));
      int blue = (int) (share * (inside & 0xff) + 5 * share * (1 - share) * (i % 11));
      image.setRGB(i % 64, row, red << 16 | green << 8 | blue);
    }
    return encode(image, "png");
  }

  @Test
  void smoothedColoursAreOfferedTheNearestOfTheTableThatExplainsMost() throws InputException {
    byte[] file = smoothed(0xc08080);
    InputException refusal =
        assertThrows(InputException.class, () -> mask("m.png", file, 21, 64, 64));
    assertThat(refusal).hasMessageContaining("edges are smoothed");
    assertThat(refusal.problem().fixes()).startsWith(new Fix.Mask(MaskReading.NEAREST_COLOURS));
    ReadingChoices nearest = ReadingChoices.defaults().withMaskReading(MaskReading.NEAREST_COLOURS);
    Case read = mask("m.png", file, 151, 64, 64, null, nearest);
    // ADE20K has 150 colours, so one of them is near every other; but it lacks this one.
    assertThat(maskWords(read)).contains("nearest colour").doesNotContain("ADE20K");
    ReadingChoices voc = nearest.withClasses("pascal-voc");
    assertThat(mask("m.png", file, 21, 64, 64, null, voc).labels().at(31 * 64 + 31)).isEqualTo(15);
  }

  @Test
  void greyInThreeChannelsIsGrey() throws InputException {
    Case read = mask("m.png", rgbPng(3, 0, 0x010101, 0x020202), 3, 1, 3);
    assertThat(Contents.labels(read)).containsExactly(0, 1, 2);
    assertThat(maskWords(read)).contains("red, green and blue are alike");
    Case binary = mask("m.png", rgbPng(2, 0, 0xffffff), 1, 1, 2);
    assertThat(Contents.labels(binary)).containsExactly(0, 1);
    // Grey that is a colour of a table stays a colour.
    assertThat(maskWords(mask("m.png", rgbPng(2, 0x808080, 0x800000), 12, 1, 2)))
        .contains("CamVid");
  }

  @Test
  void fullAdeColoursAreKnownByTheirName() throws InputException {
    byte[] coded = rgbPng(2, 0x000500, 0x0a0203);
    assertThat(Contents.labels(mask("ADE_val_00000001_seg.png", coded, 300, 1, 2)))
        .containsExactly(5, 256 + 2);
    ReadingChoices choice = ReadingChoices.defaults().withMaskReading(MaskReading.ADE20K_COLOURS);
    assertThat(Contents.labels(mask("m.png", coded, 300, 1, 2, null, choice)))
        .containsExactly(5, 258);
  }

  @Test
  void adeIndicesKeepTheirZeroUnlessReduced() throws InputException {
    byte[] indices = greyPng(4, 8, 0, 1, 13, 150);
    Case plain = mask("ADE_val_00000001.png", indices, 151, 1, 4);
    assertThat(Contents.labels(plain)).containsExactly(0, 1, 13, 150);
    assertThat(plain.classes().name(13)).isEqualTo("person");
    InputException refusal =
        assertThrows(InputException.class, () -> mask("ADE_val_00000001.png", indices, 150, 1, 4));
    assertThat(refusal.problem().fixes()).contains(new Fix.Mask(MaskReading.ADE20K_REDUCED));
    ReadingChoices reduced = ReadingChoices.defaults().withMaskReading(MaskReading.ADE20K_REDUCED);
    Case read = mask("ADE_val_00000001.png", indices, 150, 1, 4, null, reduced);
    assertThat(Contents.labels(read)).containsExactly(255, 0, 12, 149);
    assertThat(read.classes().name(12)).isEqualTo("person");
    // An index of 150 classes under another name is not ADE20K's.
    assertThat(mask("other.png", indices, 151, 1, 4).classes().name(13)).isEqualTo("class 13");
  }

  @Test
  void camvidIndicesKeepElevenUntilTheUserDecides() throws InputException {
    byte[] indices = greyPng(3, 8, 0, 3, 11);
    Case twelve = mask("trainannot/a.png", indices, 12, 1, 3);
    assertThat(Contents.labels(twelve)).containsExactly(0, 3, 11);
    assertThat(twelve.classes().name(11)).isEqualTo("unlabelled");
    InputException refusal =
        assertThrows(InputException.class, () -> mask("trainannot/a.png", indices, 11, 1, 3));
    assertThat(refusal.problem().fixes())
        .containsExactly(new Fix.Ignore(11), new Fix.Background(new TreeSet<>(Set.of(11))));
  }

  @Test
  void aJpegIsReadByTheNearestColourAndSaid() throws InputException {
    int[] rgb = new int[64 * 64];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = i % 64 < 32 ? 0x800000 : 0xc08080;
    }
    BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, 64, 64, rgb, 0, 64);
    Case read = mask("m.jpg", encode(image, "jpg"), 21, 64, 64);
    assertThat(read.labels().at(0)).isEqualTo(1);
    assertThat(read.labels().at(63)).isEqualTo(15);
    assertThat(maskWords(read)).contains("JPEG keeps no colour exactly", "no exact colour");
  }

  @Test
  void aJpegOfBlackAndWhiteIsBinary() throws InputException {
    BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < 32 * 32; i++) {
      image.getRaster().setSample(i % 32, i / 32, 0, i % 32 < 16 ? 0 : 255);
    }
    Case read = mask("m.jpg", encode(image, "jpg"), 1, 32, 32);
    assertThat(read.labels().at(0)).isZero();
    assertThat(read.labels().at(31)).isEqualTo(1);
    assertThat(maskWords(read)).contains("nearly black and white");
  }

  @Test
  void aPhotographIsNoMask() {
    BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 64 * 64; i++) {
      image.setRGB(i % 64, i / 64, (i % 64 * 4) << 16 | (i / 64 * 4) << 8 | 200);
    }
    assertThat(maskRefusal("m.jpg", encode(image, "jpg"), 21, 64, 64))
        .contains("JPEG", "near none of the known tables");
    assertThat(maskRefusal("m.png", encode(image, "png"), 21, 64, 64)).contains("4096 colours");
  }

  @ParameterizedTest
  @CsvSource({"1, 2, 1", "2, 2, 1", "3, 3, 255"})
  void zeroAndWhiteAreBinaryBesideOneChannelOrTwoOnly(int channels, int width, int second)
      throws InputException {
    int[] values = IntStream.range(0, width).map(i -> i % 2 * 255).toArray();
    Case read = mask("m.png", greyPng(width, 8, values), channels, 1, width);
    assertThat(read.labels().at(1)).isEqualTo(second);
  }

  @Test
  void binaryIsAChoiceForEveryNumber() throws InputException {
    ReadingChoices binary = ReadingChoices.defaults().withMaskReading(MaskReading.BINARY);
    for (byte[] file :
        new byte[][] {
          ints("(1, 3)", 0, 255, 7), palettePng(3, 8, TestFiles.colours(8), 0, 255, 7)
        }) {
      assertThat(Contents.labels(mask("m", file, 1, 1, 3, null, binary))).containsExactly(0, 1, 1);
    }
  }

  @Test
  void anAnimatedPictureIsReadAndSaid() throws InputException {
    byte[] animated =
        TestFiles.withChunk(greyPng(2, 8, 0, 1), "acTL", new byte[] {0, 0, 0, 2, 0, 0, 0, 0});
    assertThat(maskWords(mask("m.png", animated, 2, 1, 2))).contains("animated");
  }

  @Test
  void batchesOfOneAreTakenOff() throws InputException {
    assertThat(Contents.labels(mask("m.npy", ints("(1, 1, 2)", 0, 1), 2, 1, 2)))
        .containsExactly(0, 1);
    assertThat(maskRefusal("m.npy", ints("(2, 1, 2)", 0, 1, 1, 0), 2, 1, 2))
        .contains("[2, 1, 2]", "[H, W]");
  }
}
