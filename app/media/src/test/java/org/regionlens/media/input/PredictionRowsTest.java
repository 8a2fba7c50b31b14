package org.regionlens.media.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.regionlens.media.TestFiles.floats;
import static org.regionlens.media.TestFiles.greyPng;
import static org.regionlens.media.TestFiles.ints;
import static org.regionlens.media.TestFiles.palettePng;
import static org.regionlens.media.TestFiles.rgbPng;
import static org.regionlens.media.input.Readings.content;
import static org.regionlens.media.input.Readings.open;
import static org.regionlens.media.input.Readings.predictionWords;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionlens.media.TestFiles;
import org.regionlens.media.reading.Activation;
import org.regionlens.media.reading.AxisOrder;
import org.regionlens.media.reading.Fix;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.ReadingChoices;

/** Axes, enlargement, and predictions that are labels. */
class PredictionRowsTest {
  /** Two rows of four. */
  private static final byte[] MASK = ints("(2, 4)", 0, 1, 0, 1, 2, 1, 0, 1);

  private static Case read(byte[] prediction, ReadingChoices choices) throws InputException {
    return open(null, content("m.npy", MASK), content("p", prediction), null, choices);
  }

  private static Case read(byte[] prediction) throws InputException {
    return read(prediction, ReadingChoices.defaults());
  }

  private static InputException refusal(byte[] mask, byte[] prediction, ReadingChoices choices) {
    return assertThrows(
        InputException.class,
        () -> open(null, content("m.npy", mask), content("p", prediction), null, choices));
  }

  private static float[] ramp(int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = i - 3;
    }
    return values;
  }

  /** Where the value of channel 1, row 1, column 2 stands in a file of each order of axes. */
  @ParameterizedTest
  @CsvSource({
    "chw, '(3, 2, 4)', 14",
    "hwc, '(2, 4, 3)', 19",
    "cwh, '(3, 4, 2)', 13",
    "whc, '(4, 2, 3)', 16"
  })
  void axesAreAChoice(String axes, String shape, int index) throws InputException {
    ReadingChoices choices =
        ReadingChoices.defaults().withAxes(AxisOrder.named(axes).orElseThrow());
    Case read = read(floats(shape, ramp(24)), choices);
    assertThat(read.logits().plane(1).get(6)).isEqualTo(index - 3);
    assertThat(predictionWords(read)).contains("axes as chosen");
  }

  @Test
  void cubesAreAskedAbout() throws InputException {
    byte[] mask = ints("(2, 2)", 0, 1, 0, 1);
    byte[] cube = floats("(2, 2, 2)", ramp(8));
    assertThat(refusal(mask, cube, ReadingChoices.defaults()).problem().fixes())
        .containsExactly(new Fix.Axes(AxisOrder.CHW), new Fix.Axes(AxisOrder.HWC));
    Case last =
        open(
            null,
            content("m.npy", mask),
            content("p", cube),
            null,
            ReadingChoices.defaults().withAxes(AxisOrder.HWC));
    assertThat(last.logits().plane(1).toDoubles()).containsExactly(-2, 0, 2, 4);
  }

  @Test
  void axesThatDoNotFitAreRefused() {
    assertThat(
            refusal(
                MASK,
                floats("(3, 2, 4)", ramp(24)),
                ReadingChoices.defaults().withAxes(AxisOrder.HW)))
        .hasMessageContaining("[3, 2, 4]")
        .hasMessageContaining("[H, W]");
    assertThat(
            refusal(
                MASK,
                floats("(3, 2, 4)", ramp(24)),
                ReadingChoices.defaults().withAxes(AxisOrder.HWC)))
        .hasMessageContaining("one whole part");
  }

  @Test
  void exactPartsOfTheSizeAreEnlargedBilinearlyAndSaid() throws InputException {
    Case read = read(floats("(3, 1, 2)", 0, 4, 10, 10, 0, -8));
    // Two values over four pixels: centres at a quarter and three quarters.
    assertThat(read.logits().plane(0).toDoubles()).containsExactly(0, 1, 3, 4, 0, 1, 3, 4);
    assertThat(read.logits().plane(1).toDoubles()).containsOnly(10);
    assertThat(predictionWords(read)).contains("enlarged bilinearly from 2 × 1, 2 times");
    // Not the same part in both directions, and no whole part.
    assertThat(refusal(MASK, floats("(3, 1, 4)", ramp(12)), ReadingChoices.defaults()))
        .hasMessageContaining("one whole part");
  }

  @Test
  void aNanIsFoundBeforeItIsEnlarged() {
    assertThat(
            refusal(MASK, floats("(3, 1, 2)", 0, 4, 1, Float.NaN, 0, 0), ReadingChoices.defaults()))
        .hasMessageContaining("one value")
        .hasMessageContaining("channel 1, row 0, column 1");
  }

  @Test
  void wholeNumbersAreLabels() throws InputException {
    Case read = read(ints("(2, 4)", 0, 1, 0, 1, 2, 2, 0, 3));
    assertThat(read.logits().channels()).isEqualTo(4);
    double sure = Math.log((1 - 1e-7) / 1e-7);
    assertThat(read.logits().plane(2).get(4)).isCloseTo(sure, within(1e-5));
    assertThat(read.logits().plane(2).get(0)).isCloseTo(-sure, within(1e-5));
    assertThat(predictionWords(read)).contains("labels without probabilities", "ε = 1.0E-7");
    Case small = read(ints("(1, 2)", 0, 2));
    assertThat(IntStream.range(0, 8).filter(i -> small.logits().plane(2).get(i) > 0))
        .containsExactly(2, 3, 6, 7);
    assertThat(predictionWords(small)).contains("each label to a square");
  }

  @Test
  void whatIsNoLabelStaysANumber() throws InputException {
    // 0 and 1 may be probabilities, negative numbers cannot be labels.
    Case ones = Contents.load(ints("(1, 2)", 0, 1), ints("(1, 2)", 0, 1));
    assertThat(ones.logits().channels()).isEqualTo(1);
    Case negative = Contents.load(ints("(1, 2)", 0, 1), ints("(1, 2)", -5, 7));
    assertThat(negative.logits().plane(0).toDoubles()).containsExactly(-5, 7);
  }

  @Test
  void bytesOfManyKindsAreProbabilitiesTimes255() throws InputException {
    byte[] bytes = new byte[256];
    int[] mask = new int[256];
    for (int i = 0; i < 256; i++) {
      bytes[i] = (byte) i;
      mask[i] = i % 2;
    }
    byte[] scaled = TestFiles.npy(TestFiles.header("|u1", false, "(1, 256)"), bytes);
    byte[] labels = ints("(1, 256)", mask);
    Case shares = Contents.load(labels, scaled);
    assertThat(shares.logits().channels()).isEqualTo(1);
    assertThat(shares.logits().plane(0).get(51)).isCloseTo(Math.log(0.2 / 0.8), within(1e-12));
    assertThat(predictionWords(shares)).contains("probabilities times 255");
    ReadingChoices chosen = ReadingChoices.defaults().withActivation(Activation.LABELS);
    Case read = open(null, content("m.npy", labels), content("p", scaled), null, chosen);
    assertThat(read.logits().channels()).isEqualTo(255);
  }

  @Test
  void palettePicturesAreLabels() throws InputException {
    byte[] palette = palettePng(4, 8, TestFiles.colours(8), 0, 1, 0, 1, 2, 2, 0, 255);
    Case read = read(palette);
    assertThat(read.logits().channels()).isEqualTo(3);
    assertThat(read.logits().plane(2).get(5)).isPositive();
    // 255 is void in a prediction too: no class has it.
    assertThat(IntStream.range(0, 3).filter(c -> read.logits().plane(c).get(7) > 0)).isEmpty();
    assertThat(predictionWords(read)).contains("palette picture", "3 classes");
  }

  @Test
  void colourPicturesAreLabelsByTheirTable() throws InputException {
    byte[] colours = rgbPng(4, 0, 0x800000, 0, 0x800000, 0x008000, 0, 0, 0);
    Case read = read(colours);
    assertThat(read.logits().plane(2).get(4)).isPositive();
    assertThat(predictionWords(read)).contains("PASCAL VOC");
    assertThat(refusal(MASK, rgbPng(4, 1, 2, 3, 4, 5, 6, 7, 8), ReadingChoices.defaults()))
        .hasMessageContaining("no known table");
  }

  @Test
  void greyPicturesAreProbabilitiesUnlessLabelsAreChosen() throws InputException {
    byte[] grey = greyPng(4, 8, 0, 1, 0, 1, 2, 2, 0, 1);
    ReadingChoices labels = ReadingChoices.defaults().withActivation(Activation.LABELS);
    Case read = read(grey, labels);
    assertThat(read.logits().channels()).isEqualTo(3);
    Case back =
        Contents.load(ints("(1, 2)", 0, 1), greyPng(2, 8, 0, 1), labels)
            .reading(ReadingChoices.defaults());
    assertThat(back.logits().channels()).isEqualTo(1);
  }

  @Test
  void probabilitiesAreAChoiceThatIsChecked() throws InputException {
    ReadingChoices none = ReadingChoices.defaults().withActivation(Activation.NONE);
    float[] values = new float[24];
    Arrays.fill(values, 0.5f);
    Case read = read(floats("(3, 2, 4)", values), none);
    assertThat(read.logits().plane(0).toDoubles()).containsOnly(0);
    assertThat(predictionWords(read)).contains("probabilities", "chosen");
    values[3] = 1.5f;
    assertThat(refusal(MASK, floats("(3, 2, 4)", values), none))
        .hasMessageContaining("no probabilities");
  }
}
