package org.regionlens.media.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regionlens.media.TestFiles.floats;
import static org.regionlens.media.TestFiles.greyPng;
import static org.regionlens.media.TestFiles.ints;
import static org.regionlens.media.input.Readings.content;
import static org.regionlens.media.input.Readings.open;

import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.regionlens.media.check.Warning;
import org.regionlens.media.labels.Cityscapes;
import org.regionlens.media.reading.Activation;
import org.regionlens.media.reading.Fix;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.MaskReading;
import org.regionlens.media.reading.ReadingChoices;

/** What people mix up is found and said; what they do right is not. */
class WarningsTest {
  private static final int SIDE = 60;

  /** Stripes of the classes, with a slope, so that rows and columns differ. */
  private static int[] stripes(int classes) {
    int[] labels = new int[SIDE * SIDE];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (i % SIDE + i / SIDE / 4) * classes / (SIDE + SIDE / 4);
    }
    return labels;
  }

  private static int[] mapped(int[] labels, IntUnaryOperator map) {
    int[] mapped = new int[labels.length];
    for (int i = 0; i < labels.length; i++) {
      mapped[i] = map.applyAsInt(labels[i]);
    }
    return mapped;
  }

  /**
   * Logits of sigmoids that are right about the labels, but for one pixel in ten. The more classes
   * a network has, the surer its sigmoids are of what is not there: they sum to about 1.
   */
  private static float[] logits(int[] labels, int classes) {
    Random random = new Random(5);
    float[] values = new float[classes * labels.length];
    float absent = -4 - (float) Math.log(Math.max(1, classes / 6.0));
    for (int i = 0; i < labels.length; i++) {
      int predicted = random.nextInt(10) == 0 ? labels[random.nextInt(labels.length)] : labels[i];
      for (int c = 0; c < classes; c++) {
        values[c * labels.length + i] =
            (c == predicted ? 4 : absent) + (float) random.nextGaussian();
      }
    }
    return values;
  }

  /** Warnings that no other choice would cure. */
  private static final Pattern OTHER_FILES =
      Pattern.compile("resize the mask|save the prediction|clip them|1 added|background exchanged");

  private static byte[] npy(float[] values, int classes) {
    return floats("(%d, %d, %d)".formatted(classes, SIDE, SIDE), values);
  }

  private static byte[] mask(int[] labels) {
    return ints("(%d, %d)".formatted(SIDE, SIDE), labels);
  }

  private static String doubts(byte[] mask, byte[] prediction, ReadingChoices choices)
      throws InputException {
    Case read = open(null, content("m", mask), content("p", prediction), null, choices);
    for (Warning warning : read.warnings()) {
      String text = warning.text().in(Contents.WORDS);
      for (Fix fix : warning.fixes()) {
        assertThat(texts(read.reading(fix.in(choices)))).as(fix.toString()).doesNotContain(text);
      }
      boolean onlyOtherFilesHelp = OTHER_FILES.matcher(text).find();
      assertThat(warning.fixes().isEmpty()).as(text).isEqualTo(onlyOtherFilesHelp);
    }
    return String.join("\n", texts(read));
  }

  private static List<String> texts(Case read) {
    return read.warnings().stream().map(warning -> warning.text().in(Contents.WORDS)).toList();
  }

  private static String doubts(byte[] mask, byte[] prediction) throws InputException {
    return doubts(mask, prediction, ReadingChoices.defaults());
  }

  @Test
  void whatIsRightRaisesNoDoubt() throws InputException {
    int[] labels = stripes(6);
    assertThat(doubts(mask(labels), npy(logits(labels, 6), 6))).isEmpty();
    float[] softmax = softmax(logits(labels, 6), 6);
    assertThat(doubts(mask(labels), npy(softmax, 6))).isEmpty();
  }

  @Test
  void badPredictionsAloneRaiseNoDoubt() throws InputException {
    int[] labels = stripes(6);
    int[] other = mapped(labels, label -> 5 - label);
    assertThat(doubts(mask(labels), npy(logits(other, 6), 6))).isEmpty();
  }

  @Test
  void labelIdsForTrainIds() throws InputException {
    int[] train = stripes(11);
    // Ids below 19 only, so that no label is without a class.
    int[] ids = mapped(train, label -> id(label % 6));
    int[] predicted = mapped(train, label -> label % 6);
    assertThat(doubts(mask(ids), npy(logits(predicted, 19), 19)))
        .contains("Cityscapes ids made into train ids", "cityscapes-to-train");
  }

  private static int id(int train) {
    for (int id = 0; id <= Cityscapes.GREATEST_ID; id++) {
      if (Cityscapes.trainId(id) == train) {
        return id;
      }
    }
    throw new IllegalArgumentException();
  }

  @Test
  void zeroLabelNotReduced() throws InputException {
    int[] labels = mapped(stripes(7), label -> label);
    int[] predicted = mapped(labels, label -> Math.max(0, label - 1));
    assertThat(doubts(mask(labels), npy(logits(predicted, 9), 9)))
        .contains("1 taken off every label", "zero label reduced");
    assertThat(doubts(mask(predicted), npy(logits(mapped(predicted, l -> l + 1), 9), 9)))
        .contains("1 added to every label");
  }

  @Test
  void transposedAxes() throws InputException {
    int[] labels = stripes(5);
    int[] turned = new int[labels.length];
    for (int i = 0; i < labels.length; i++) {
      turned[i % SIDE * SIDE + i / SIDE] = labels[i];
    }
    assertThat(doubts(mask(labels), npy(logits(turned, 5), 5)))
        .contains("rows and columns exchanged");
  }

  @Test
  void foregroundAndBackgroundExchanged() throws InputException {
    int[] labels = stripes(2);
    float[] values = new float[labels.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = labels[i] == 1 ? -3 : 3;
    }
    assertThat(doubts(mask(labels), floats("(%d, %d)".formatted(SIDE, SIDE), values)))
        .contains("foreground and background exchanged");
  }

  private static float[] softmax(float[] values, int classes) {
    float[] result = new float[values.length];
    int pixels = values.length / classes;
    for (int i = 0; i < pixels; i++) {
      double sum = 0;
      for (int c = 0; c < classes; c++) {
        sum += Math.exp(values[c * pixels + i]);
      }
      for (int c = 0; c < classes; c++) {
        result[c * pixels + i] = (float) (Math.exp(values[c * pixels + i]) / sum);
      }
    }
    return result;
  }

  @Test
  void activationsGivenTwice() throws InputException {
    int[] labels = stripes(4);
    float[] once = softmax(logits(labels, 4), 4);
    assertThat(doubts(mask(labels), npy(softmax(once, 4), 4))).contains("a softmax of a softmax");
    ReadingChoices again = ReadingChoices.defaults().withActivation(Activation.SOFTMAX);
    assertThat(doubts(mask(labels), npy(once, 4), again)).contains("softmax is applied again");
    float[] twice = new float[labels.length];
    for (int i = 0; i < twice.length; i++) {
      twice[i] = (float) (1 / (1 + Math.exp(-1 / (1 + Math.exp(labels[i] > 1 ? -8 : 8)))));
    }
    assertThat(
            doubts(
                mask(mapped(labels, l -> l > 1 ? 1 : 0)),
                floats("(%d, %d)".formatted(SIDE, SIDE), twice)))
        .contains("a sigmoid of a sigmoid");
  }

  @Test
  void logitsAndProbabilitiesMistakenForEachOther() throws InputException {
    int[] labels = stripes(4);
    float[] small = logits(labels, 4);
    for (int i = 0; i < small.length; i++) {
      small[i] = small[i] / 20 + 0.6f;
    }
    assertThat(doubts(mask(labels), npy(small, 4)))
        .contains("between 0 and 1, but the channels of a pixel sum to");
    float[] rounded = softmax(logits(labels, 4), 4);
    rounded[0] = 1.0005f;
    assertThat(doubts(mask(labels), npy(rounded, 4))).contains("barely outside 0 to 1");
    float[] scaled = softmax(logits(labels, 4), 4);
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = Math.round(255 * scaled[i]);
    }
    // What they are is recognised, so nothing is doubtful.
    Case read = Contents.load(mask(labels), npy(scaled, 4));
    assertThat(read.warnings()).isEmpty();
    assertThat(read.inputs().getLast().readAs()).contains("probabilities times 255");
  }

  /** A disc of one label on another, resized by a factor with bilinear weights. */
  private static int[] resized(int inside, int outside) {
    int[] labels = new int[SIDE * SIDE];
    for (int i = 0; i < labels.length; i++) {
      int row = i / SIDE;
      double radius = Math.hypot(i % SIDE - 30.3, row - 29.6);
      double share = Math.clamp((20 - radius) / 3 + 0.5, 0, 1);
      labels[i] = (int) Math.round(outside + (inside - outside) * share);
    }
    return labels;
  }

  @Test
  void masksStretchedWithInterpolation() throws InputException {
    int[] labels = resized(17, 3);
    assertThat(doubts(mask(labels), npy(logits(mapped(labels, l -> l > 9 ? 17 : 3), 20), 20)))
        .contains("a resize with interpolation", "nearest neighbour");
    int[] sharp = mapped(labels, l -> l > 9 ? 17 : 3);
    assertThat(doubts(mask(sharp), npy(logits(sharp, 20), 20))).isEmpty();
    // With labels that have no class, the refusal says so.
    assertThat(Contents.refusal(greyPng(SIDE, 8, resized(255, 0)), npy(logits(sharp, 20), 20)))
        .contains("resized with interpolation");
  }

  @Test
  void voidAsAClass() throws InputException {
    int[] plain = stripes(5);
    int[] banded = plain.clone();
    for (int i = 1; i < banded.length - 1; i++) {
      if (plain[i - 1] != plain[i] || plain[i + 1] != plain[i]) {
        banded[i] = 5;
      }
    }
    assertThat(doubts(mask(banded), npy(logits(plain, 6), 6)))
        .contains("never has class 5", "void");
    ReadingChoices ignoring = ReadingChoices.defaults().withIgnoredLabel(OptionalInt.of(5));
    assertThat(doubts(mask(banded), npy(logits(plain, 6), 6), ignoring)).isEmpty();
  }

  @Test
  void foregroundOf255InAnArrayIsForeground() throws InputException {
    int[] labels = mapped(stripes(2), label -> 255 * label);
    float[] values = new float[labels.length];
    values[0] = -2;
    byte[] prediction = floats("(%d, %d)".formatted(SIDE, SIDE), values);
    Case read =
        open(
            null,
            content("m", mask(labels)),
            content("p", prediction),
            null,
            ReadingChoices.defaults());
    assertThat(read.labels().counts().keySet()).containsExactlyInAnyOrder(0, 1);
    // Chosen to be as it is, its foreground is void, and nothing is left of it.
    assertThat(
            doubts(
                mask(labels),
                prediction,
                ReadingChoices.defaults().withMaskReading(MaskReading.INDEX)))
        .contains("no foreground is left", "binary");
  }

  @Test
  void greyLabelsTakenForProbabilities() throws InputException {
    int[] labels = stripes(5);
    ReadingChoices background = ReadingChoices.defaults().withBackgroundLabels(Set.of(2, 3, 4));
    assertThat(doubts(mask(labels), greyPng(SIDE, 8, labels), background))
        .contains("activation labels");
  }
}
