package org.regionlens.media.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.regionlens.media.TestFiles.floats;
import static org.regionlens.media.TestFiles.greyPng;
import static org.regionlens.media.TestFiles.header;
import static org.regionlens.media.TestFiles.ints;
import static org.regionlens.media.TestFiles.npy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionlens.media.TestFiles;
import org.regionlens.media.reading.Activation;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.ReadingChoices;

class PredictionReadingTest {
  /** Two rows of three pixels. */
  private static final byte[] MASK = ints("(2, 3)", 0, 1, 0, 1, 0, 1);

  private static final float[] CHANNELS_FIRST = {0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, -15};
  private static final float[] CHANNELS_LAST = {0, 10, 1, 11, 2, 12, 3, 13, 4, 14, 5, -15};

  private static Case read(byte[] prediction) throws InputException {
    return Contents.load(MASK, prediction);
  }

  private static double logit(double p) {
    return Math.log(p / (1 - p));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(2, 2, 3)", "(1, 2, 2, 3)"})
  void channelsFirst(String shape) throws InputException {
    check(read(floats(shape, CHANNELS_FIRST)), "[C, H, W]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(2, 3, 2)", "(1, 2, 3, 2)", "(2, 3, 2, 1)"})
  void channelsLast(String shape) throws InputException {
    check(read(floats(shape, CHANNELS_LAST)), "[H, W, C]");
  }

  private static void check(Case read, String axes) {
    assertThat(read.logits().channels()).isEqualTo(2);
    assertThat(read.logits().plane(0).toDoubles()).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(read.logits().plane(1).toDoubles()).containsExactly(10, 11, 12, 13, 14, -15);
    assertThat(read.inputs().getLast().readAs()).contains(axes, "float32", "logits", "assumed");
  }

  @Test
  void oneChannelNeedsNoAxis() throws InputException {
    Case read = read(floats("(2, 3)", -1, 2, 3, 4, 5, 6));
    assertThat(read.logits().channels()).isEqualTo(1);
    assertThat(read.logits().classIndex(0)).isEqualTo(1);
  }

  @Test
  void doublesStayDoubles() throws InputException {
    ByteBuffer data = ByteBuffer.allocate(48).order(ByteOrder.BIG_ENDIAN);
    for (int i = 0; i < 6; i++) {
      data.putDouble(i * 0.1 - 1e-12);
    }
    Case read = read(npy(header(">f8", false, "(2, 3)"), data.array()));
    assertThat(read.logits().plane(0).get(1)).isEqualTo(0.1 - 1e-12);
  }

  @Test
  void cubesAreAmbiguous() {
    byte[] mask = ints("(2, 2)", 0, 1, 0, 1);
    assertThat(Contents.refusal(mask, floats("(2, 2, 2)", new float[8])))
        .contains("[2, 2, 2]", "first or last", "chw or hwc");
  }

  @Test
  void otherShapesAreRefused() {
    assertThat(Contents.refusal(MASK, floats("(2, 2, 3, 2)", new float[24])))
        .contains("[2, 2, 3, 2]", "of a batch [N, C, H, W] save one");
    assertThat(Contents.refusal(MASK, floats("(2, 4, 2)", new float[16])))
        .contains("[2, 4, 2]", "3 × 2");
    assertThat(Contents.refusal(MASK, floats("(5, 3, 2)", new float[30]))).contains("transpose");
    assertThat(Contents.refusal(MASK, floats("(6,)", new float[6]))).contains("[6]");
    assertThat(Contents.refusal(MASK, floats("(3, 2)", new float[6])))
        .contains("[3, 2]", "3 × 2", "transpose", "[W, H]");
    assertThat(Contents.refusal(MASK, new byte[] {1})).contains("no prediction");
  }

  @Test
  void greyIsTheProbabilityOfTheForeground() throws InputException {
    Case read8 = read(greyPng(3, 8, 0, 51, 255, 0, 0, 0));
    assertThat(read8.logits().plane(0).get(1)).isCloseTo(logit(0.2), within(1e-14));
    assertThat(read8.logits().plane(0).get(0)).isEqualTo(logit(1e-7));
    assertThat(read8.logits().plane(0).get(2)).isEqualTo(logit(1 - 1e-7));
    Case read16 = read(greyPng(3, 16, 1, 51, 257, 0, 0, 0));
    assertThat(read16.logits().plane(0).get(0)).isCloseTo(logit(1 / 65535.0), within(1e-14));
    assertThat(read16.inputs().getLast().readAs()).contains("16 bits", "sigmoid");
  }

  @Test
  void otherPicturesAreRefused() {
    assertThat(Contents.refusal(MASK, greyPng(3, 1, 0, 1, 0, 1, 0, 1))).contains("1 bits");
    assertThat(Contents.refusal(MASK, TestFiles.rgbPng(3, 0, 1, 2, 3, 4, 5))).contains("colour");
  }

  @Test
  void probabilitiesBecomeLogits() throws InputException {
    Case read = read(floats("(2, 3)", 0, 1, 0.5f, 0.25f, 0.75f, 1));
    assertThat(read.logits().plane(0).toDoubles())
        .containsExactly(
            logit(1e-7), logit(1 - 1e-7), 0, logit(0.25), logit(0.75), logit(1 - 1e-7));
    assertThat(read.inputs().getLast().readAs()).contains("probabilities of a sigmoid");
  }

  @Test
  void softmaxIsKnownByItsSum() throws InputException {
    float[] sums = {0.2f, 0.2f, 0.2f, 0.5f, 1, 0, 0.8f, 0.8f, 0.8f, 0.5f, 0, 1};
    Case softmax = read(floats("(2, 2, 3)", sums));
    assertThat(softmax.inputs().getLast().readAs()).contains("probabilities of a softmax");
    assertThat(softmax.logits().plane(1).get(0)).isCloseTo(Math.log(0.8f), within(1e-14));
    assertThat(softmax.logits().activation().commandName()).isEqualTo("softmax");
    assertThat(softmax.logits().margin(1, 0)).isCloseTo(logit(0.8f), within(1e-6));
    sums[3] = 0.6f;
    assertThat(read(floats("(2, 2, 3)", sums)).inputs().getLast().readAs())
        .contains("probabilities of a sigmoid");
  }

  @ParameterizedTest
  @EnumSource(
      value = Activation.class,
      names = {"SIGMOID", "SOFTMAX"})
  void aNamedActivationGoesBeforeTheValues(Activation activation) throws InputException {
    // Logits of 0 everywhere, as an untrained network gives them, look like probabilities.
    byte[] flat = floats("(2, 2, 3)", new float[12]);
    ReadingChoices choices = ReadingChoices.defaults().withActivation(activation);
    Case read = Contents.load(MASK, flat, choices);
    assertThat(read.logits().plane(1).toDoubles()).containsOnly(0);
    assertThat(read.inputs().getLast().readAs()).contains("chosen", "between 0 and 1");
    assertThat(read(flat).logits().plane(1).toDoubles()).containsOnly(logit(1e-7));
    // A grey picture is a probability whatever is said.
    Case grey = Contents.load(MASK, greyPng(3, 8, 0, 51, 255, 0, 0, 0), choices);
    assertThat(grey.logits().plane(0).get(1)).isCloseTo(logit(0.2), within(1e-14));
  }

  @Test
  void softmaxOfLogitsIsAChoice() throws InputException {
    ReadingChoices choices = ReadingChoices.defaults().withActivation(Activation.SOFTMAX);
    Case read = Contents.load(MASK, floats("(2, 2, 3)", CHANNELS_FIRST), choices);
    // The logits stay the network's; of two channels their difference makes the probability.
    assertThat(read.logits().activation().commandName()).isEqualTo("softmax");
    assertThat(read.logits().plane(0).get(0)).isEqualTo(CHANNELS_FIRST[0]);
    assertThat(read.logits().margin(0, 0)).isCloseTo(-10, within(1e-9));
    assertThat(read.logits().margin(1, 0)).isCloseTo(10, within(1e-9));
    assertThat(read.inputs().getLast().readAs()).contains("softmax", "chosen");
    assertThat(Contents.refusal(MASK, floats("(2, 3)", -1, 2, 3, 4, 5, 6), choices))
        .contains("one channel");
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void valuesThatAreNoNumbersAreCountedAndRefused(float bad) {
    float[] values = CHANNELS_FIRST.clone();
    values[10] = bad;
    values[11] = bad;
    assertThat(Contents.refusal(MASK, floats("(2, 2, 3)", values)))
        .contains("2 values", "channel 1, row 1, column 1");
  }
}
