package org.regionlens.media.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.regionlens.media.TestFiles.floats;
import static org.regionlens.media.TestFiles.greyPng;
import static org.regionlens.media.TestFiles.ints;
import static org.regionlens.media.TestFiles.palettePng;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionlens.media.TestFiles;
import org.regionlens.media.mask.VocPalette;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.ReadingChoices;

class MaskReadingTest {

  /** Logits of so many channels over a row of so many pixels. */
  private static byte[] logits(int channels, int width) {
    float[] values = new float[channels * width];
    Arrays.fill(values, -2);
    return floats("(" + channels + ", 1, " + width + ")", values);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8})
  void paletteIndicesAreExact(int bits) throws InputException {
    int count = 1 << bits;
    int[] indices = IntStream.range(0, count).toArray();
    byte[] mask = palettePng(count, bits, TestFiles.colours(bits), indices);
    Case read = Contents.load(mask, logits(Math.max(2, count), count));
    assertThat(Contents.labels(read)).isEqualTo(indices);
    assertThat(read.inputs().getFirst().readAs()).contains("palette");
    assertThat(read.classes().argb(1)).isEqualTo(0xff000000 | TestFiles.colours(bits)[1]);
  }

  @ParameterizedTest
  @CsvSource({"1,2", "2,4", "4,16", "8,256", "16,3000"})
  void greyValuesAreExact(int bits, int count) throws InputException {
    int[] values = IntStream.range(0, count).toArray();
    Case read =
        Contents.load(
            greyPng(count, bits, values),
            logits(count, count),
            ReadingChoices.defaults().withIgnoredLabel(OptionalInt.empty()));
    assertThat(Contents.labels(read)).isEqualTo(values);
    assertThat(read.inputs().getFirst().readAs()).contains(bits + " bits");
  }

  @ParameterizedTest
  @CsvSource({"1,2", "2,4", "4,16", "8,256", "16,3000"})
  void aTransparentGreyChangesNoLabel(int bits, int count) throws InputException {
    int[] values = IntStream.range(0, count).toArray();
    byte[] mask = TestFiles.withChunk(greyPng(count, bits, values), "tRNS", (byte) 0, (byte) 1);
    ReadingChoices choices = ReadingChoices.defaults().withIgnoredLabel(OptionalInt.empty());
    assertThat(Contents.labels(Contents.load(mask, logits(count, count), choices)))
        .isEqualTo(values);
  }

  @ParameterizedTest
  @CsvSource({"8,255", "16,65535", "16,255"})
  void whiteIsForegroundBesideOneChannelOrTwo(int bits, int white) throws InputException {
    for (int channels = 1; channels <= 2; channels++) {
      Case read = Contents.load(greyPng(4, bits, 0, white, white, 0), logits(channels, 4));
      assertThat(Contents.labels(read)).containsExactly(0, 1, 1, 0);
      assertThat(read.labels().isIgnored(1)).isFalse();
      assertThat(read.inputs().getFirst().readAs()).contains("white");
    }
    Case one = Contents.load(greyPng(4, bits, 0, white, white, 0), logits(1, 4));
    assertThat(one.classes().name(1)).isEqualTo("foreground");
  }

  @Test
  void whiteIsVoidWhereItIsNotTheOnlyValue() throws InputException {
    Case read = Contents.load(greyPng(3, 8, 0, 1, 255), logits(1, 3));
    assertThat(Contents.labels(read)).containsExactly(0, 1, 255);
    assertThat(read.labels().isIgnored(2)).isTrue();
  }

  @Test
  void whiteIsVoidBesideMoreChannels() throws InputException {
    Case read = Contents.load(greyPng(2, 8, 0, 255), logits(3, 2));
    assertThat(read.labels().isIgnored(1)).isTrue();
  }

  @Test
  void paletteWhiteIsVoidBesideOneChannel() throws InputException {
    Case read = Contents.load(palettePng(2, 8, TestFiles.colours(8), 0, 255), logits(1, 2));
    assertThat(read.labels().isIgnored(1)).isTrue();
  }

  @Test
  void wholeNumbersOfArraysAreLabels() throws InputException {
    ReadingChoices choices =
        ReadingChoices.defaults()
            .withIgnoredLabel(OptionalInt.of(-1))
            .withBackgroundLabels(Set.of(70000));
    Case read = Contents.load(ints("(1, 4)", -1, 70000, 1, 0), logits(2, 4), choices);
    assertThat(Contents.labels(read)).containsExactly(-1, 70000, 1, 0);
    assertThat(read.inputs().getFirst().readAs())
        .contains("int32", "-1 ignored", "70000 background");
  }

  @Test
  void vocIsKnownByItsPalette() throws InputException {
    int[] palette = IntStream.range(0, 256).map(VocPalette::argb).toArray();
    Case read = Contents.load(palettePng(3, 8, palette, 0, 15, 255), logits(21, 3));
    assertThat(read.classes().name(15)).isEqualTo("person");
    assertThat(read.classes().argb(15)).isEqualTo(0xffc08080);
    assertThat(read.labels().isIgnored(2)).isTrue();
    assertThat(read.inputs().getFirst().readAs()).contains("PASCAL VOC");
  }

  @Test
  void namesComeFromATableBesideTheMask() throws InputException {
    String table = "[{\"index\":1,\"name\":\"Straße\",\"colour\":\"#0a0B0c\"}]";
    Case read =
        Contents.load(null, greyPng(1, 8, 1), logits(2, 1), table, ReadingChoices.defaults());
    assertThat(read.classes().name(1)).isEqualTo("Straße");
    assertThat(read.classes().argb(1)).isEqualTo(0xff0a0b0c);
    assertThat(read.classes().name(0)).isEqualTo("class 0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[1]",
        "not json",
        "[{\"index\":0.5,\"name\":\"x\"}]",
        "[{\"index\":0,\"name\":\" \"}]",
        "[{\"index\":0,\"name\":\"x\",\"colour\":\"red\"}]",
        "[{\"index\":0,\"name\":\"x\"},{\"index\":0,\"name\":\"y\"}]"
      })
  void brokenTablesAreRefused(String table) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(
            () ->
                Contents.load(
                    null, greyPng(1, 8, 1), logits(2, 1), table, ReadingChoices.defaults()))
        .withMessageContaining("classes.json");
  }

  @Test
  void colourPicturesAreRefusedWithTheirNumberOfColours() {
    assertThat(Contents.refusal(TestFiles.rgbPng(3, 1, 2, 3), logits(2, 3)))
        .contains("3 colours", "palette");
    int[] many = IntStream.range(0, 300).toArray();
    assertThat(Contents.refusal(TestFiles.rgbPng(300, many), logits(2, 300)))
        .contains("300 colours", "smoothed");
  }

  @Test
  void otherFilesAreRefused() {
    assertThat(Contents.refusal(floats("(1, 2)", 0, 0.5f), logits(2, 2))).contains("float32");
    assertThat(Contents.refusal(ints("(2,)", 0, 1), logits(2, 2))).contains("[2]");
    assertThat(Contents.refusal(new byte[] {1, 2, 3}, logits(2, 2))).contains("no mask");
  }

  @Test
  void wholeNumbersAreLabelsHoweverTheyAreStored() throws InputException {
    Case read = Contents.load(floats("(1, 2)", 0, 1), logits(2, 2));
    assertThat(read.labels().at(0)).isZero();
    assertThat(read.labels().at(1)).isEqualTo(1);
    assertThat(read.inputs().getFirst().readAs()).contains("float32");
  }

  @Test
  void labelsOutsideTheClassesAreNamedAndCounted() throws InputException {
    byte[] mask = greyPng(5, 8, 0, 1, 11, 11, 255);
    assertThat(Contents.refusal(mask, logits(2, 5)))
        .contains("label 11 in 2 pixels", "2 channels (classes 0 to 1)", "ignored label");
    assertThat(Contents.refusal(ints("(1, 3)", -4, 9, 1), logits(2, 3)))
        .contains("label -4 in 1 pixels", "1 other labels");
    assertThat(Contents.refusal(mask, logits(1, 5))).contains("one channel");
    ReadingChoices background = ReadingChoices.defaults().withBackgroundLabels(Set.of(11));
    assertThat(Contents.load(mask, logits(2, 5), background).labels().background())
        .containsExactly(11);
  }
}
