package org.regionlens.media.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.regionlens.media.input.Readings.maskWords;
import static org.regionlens.media.input.Readings.predictionWords;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionlens.engine.Activation;
import org.regionlens.engine.Logits;
import org.regionlens.engine.edge.PredictedLabels;
import org.regionlens.media.TestFiles;
import org.regionlens.media.image.RasterImage;
import org.regionlens.media.reading.Fix;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.reading.MaskReading;
import org.regionlens.media.reading.ReadingChoices;

/**
 * Files that are easily read wrongly, as NumPy and Pillow wrote them (make_misread.py): what NumPy
 * makes of them is what comes out.
 */
class ReadRightTest {
  @TempDir private static Path folder = Path.of(".");

  /** By file and channel or label. */
  private static final Map<String, Map<Integer, Double>> EXPECTED = new HashMap<>();

  @BeforeAll
  static void unpack() throws IOException {
    try (InputStream stream = ReadRightTest.class.getResourceAsStream("/misread/misread.zip");
        ZipInputStream zip = new ZipInputStream(Objects.requireNonNull(stream))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Files.write(folder.resolve(entry.getName()), zip.readAllBytes());
      }
    }
    for (String line : Files.readAllLines(folder.resolve("expected.csv"))) {
      List<String> cells = List.of(line.split(",", -1));
      EXPECTED
          .computeIfAbsent(cells.get(0), _ -> new HashMap<>())
          .put(Integer.valueOf(cells.get(1)), Double.valueOf(cells.get(2)));
    }
  }

  private static Case open(String mask, String prediction) throws InputException {
    return open(null, mask, prediction, ReadingChoices.defaults());
  }

  private static Case open(
      @Nullable String image, String mask, String prediction, ReadingChoices choices)
      throws InputException {
    return new CaseLoader(Contents.WORDS)
        .load(
            new CaseFiles(
                image == null ? null : folder.resolve(image),
                folder.resolve(mask),
                folder.resolve(prediction)),
            choices);
  }

  private static Map<Integer, Double> expected(String file) {
    return Objects.requireNonNull(EXPECTED.get(file));
  }

  /** The probabilities of each channel, added up over the pixels. */
  private static void checkProbabilities(String file, Logits logits) {
    Map<Integer, Double> wanted = expected(file);
    assertThat(logits.channels()).isEqualTo(wanted.size());
    for (int c = 0; c < logits.channels(); c++) {
      double sum = 0;
      for (int i = 0; i < logits.height() * logits.width(); i++) {
        sum += probability(logits, c, i);
      }
      assertThat(sum).as("channel " + c).isCloseTo(wanted.get(c), within(1e-4));
    }
  }

  private static double probability(Logits logits, int channel, int pixel) {
    double z = logits.plane(channel).get(pixel);
    if (logits.activation() == Activation.SIGMOID) {
      return 1 / (1 + Math.exp(-z));
    }
    double sum = 0;
    for (int c = 0; c < logits.channels(); c++) {
      sum += Math.exp(logits.plane(c).get(pixel) - z);
    }
    return 1 / sum;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "index.png|logsoftmax.npy|log-probabilities of a softmax",
        "index.png|percent.npy|percentages",
        "two.png|percent_fg.npy|percentages",
        "two.png|times255.npy|times 255",
        "index.png|times255_float.npy|times 255",
        "two.png|white.npy|times 255",
        "two.png|white_int64.npy|times 255",
        "index.png|softmax_logits.npy|logits of a softmax",
        "index.png|sigmoid_logits.npy|sigmoid per channel (assumed)",
        "index.png|nnunet_c1hw.npz|probabilities of a softmax",
        "index.png|nnunet_chw1.npz|probabilities of a softmax",
        "index.png|nnunet_1c1hw.npz|probabilities of a softmax"
      })
  void predictionsAreWhatNumpySays(String mask, String file, String says) throws InputException {
    Case read = open(mask, file);
    checkProbabilities(file, read.logits());
    assertThat(predictionWords(read)).contains(says);
    assertThat(read.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "palette_reordered.png|by its colours, all of which are those of PASCAL VOC",
        "palette_in_order.png|class index",
        "palette_own.png|class index"
      })
  void palettesAreColoursOnlyWhereTheirOrderIsNotTheTables(String file, String says)
      throws InputException {
    Case read = open(file, "sigmoid_logits.npy");
    checkLabels(file, read);
    assertThat(maskWords(read)).contains(says);
  }

  private static void checkLabels(String file, Case read) {
    Map<Integer, Double> counts = new HashMap<>();
    read.labels().counts().forEach((label, count) -> counts.put(label, (double) count));
    assertThat(counts).isEqualTo(expected(file));
  }

  @Test
  void theOtherReadingOfSuchAPaletteIsOffered() throws InputException {
    Case read = open("palette_reordered.png", "sigmoid_logits.npy");
    assertThat(read.others(Role.MASK)).containsExactly(new Fix.Mask(MaskReading.INDEX));
    Case index = read.reading(read.others(Role.MASK).getFirst().in(read.choices()));
    assertThat(index.labels().values()).isNotEqualTo(read.labels().values());
  }

  @Test
  void aChosenTableOfColoursCountsBeforeTheOrderOfAPalette() throws InputException {
    Case read =
        open(
            null,
            "palette_reordered.png",
            "sigmoid_logits.npy",
            ReadingChoices.defaults().withClasses("pascal-voc"));
    checkLabels("palette_reordered.png", read);
  }

  @Test
  void whiteInAnArrayIsForeground() throws InputException {
    checkLabels("white_mask.npy", open("white_mask.npy", "percent_fg.npy"));
  }

  @Test
  void labelsBelowZeroStay() throws InputException {
    ReadingChoices ignoring = ReadingChoices.defaults().withIgnoredLabel(OptionalInt.of(-1));
    checkLabels("negative.npy", open(null, "negative.npy", "sigmoid_logits.npy", ignoring));
    InputException refusal =
        assertThrows(InputException.class, () -> open("negative.npy", "sigmoid_logits.npy"));
    assertThat(refusal.problem().fixes()).contains(new Fix.Ignore(-1));
  }

  @Test
  void theOtherActivationIsOfferedWhateverIsAssumed() throws InputException {
    Case softmax = open("index.png", "softmax_logits.npy");
    assertThat(softmax.logits().activation()).isEqualTo(Activation.SOFTMAX);
    List<Fix> others = softmax.others(Role.PREDICTION);
    assertThat(others)
        .containsExactly(new Fix.Values(org.regionlens.media.reading.Activation.SIGMOID));
    Case sigmoid = softmax.reading(others.getFirst().in(softmax.choices()));
    assertThat(sigmoid.logits().activation()).isEqualTo(Activation.SIGMOID);
    assertThat(sigmoid.others(Role.PREDICTION))
        .containsExactly(new Fix.Values(org.regionlens.media.reading.Activation.SOFTMAX));
  }

  @Test
  void labelsThatAreOneTooHighAreToldWhereZeroCoversMost() throws InputException {
    Case read = open("one_too_high.png", "one_too_high.npy");
    assertThat(read.warnings().getFirst().text().key()).isEqualTo("doubt.zero-label");
    assertThat(read.warnings()).hasSize(1);
    Fix fix = read.warnings().getFirst().fixes().getFirst();
    assertThat(read.reading(fix.in(read.choices())).warnings()).isEmpty();
  }

  @Test
  void exchangedClassesOfTwoChannelsAreTold() throws InputException {
    Case read = open("two.png", "exchanged.npy");
    assertThat(read.warnings().getFirst().text().key()).isEqualTo("doubt.inverted");
  }

  @Test
  void labelsGivenAsAPredictionAreOfferedAsLabelsFirst() {
    InputException refusal =
        assertThrows(InputException.class, () -> open("index.png", "argmax.png"));
    assertThat(refusal.problem().fixes())
        .startsWith(new Fix.Values(org.regionlens.media.reading.Activation.LABELS));
  }

  @Test
  void noTieDecidesAClass() throws InputException {
    ReadingChoices labels =
        ReadingChoices.defaults()
            .withActivation(org.regionlens.media.reading.Activation.LABELS)
            .withBackgroundLabels(Set.of(2));
    Case read = open(null, "index.png", "argmax.png", labels);
    PredictedLabels predicted = PredictedLabels.of(read.logits());
    List<Integer> wrong = new ArrayList<>();
    for (int i = 0; i < read.labels().values().length; i++) {
      int label = read.labels().at(i);
      if (predicted.at(i) != (label == 2 ? PredictedLabels.NONE : label)) {
        wrong.add(i);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 6})
  void picturesAreTurnedAsTheirCameraSays(int orientation) throws InputException, IOException {
    String file = "turned" + orientation + ".jpg";
    Files.write(folder.resolve("square.png"), squareMask());
    Files.write(folder.resolve("square.npy"), Readings.logits(2, 16, 16));
    Case read = open(file, "square.png", "square.npy", ReadingChoices.defaults());
    RasterImage image = Objects.requireNonNull(read.image());
    assertThat(image.argb(8, 2) >> 16 & 0xff).as("red above").isGreaterThan(200);
    assertThat(image.argb(8, 13) & 0xff).as("blue below").isGreaterThan(200);
    assertThat(read.inputs().getFirst().readAs())
        .contains("turned as its camera’s orientation (" + orientation + ")");
  }

  private static byte[] squareMask() {
    int[] labels = new int[16 * 16];
    labels[0] = 1;
    return TestFiles.greyPng(16, 8, labels);
  }

  @Test
  void aMaskOfWhatIsStoredKeepsThePictureAsItIs() throws InputException, IOException {
    int[] labels = new int[8 * 16];
    labels[0] = 1;
    byte[] asSeen = TestFiles.greyPng(16, 8, labels);
    byte[] asStored = TestFiles.greyPng(8, 8, labels);
    Files.write(folder.resolve("seen.png"), asSeen);
    Files.write(folder.resolve("stored.png"), asStored);
    Files.write(folder.resolve("seen.npy"), Readings.logits(2, 8, 16));
    Files.write(folder.resolve("stored.npy"), Readings.logits(2, 16, 8));
    Case seen = open("turned_wide.jpg", "seen.png", "seen.npy", ReadingChoices.defaults());
    assertThat(Objects.requireNonNull(seen.image()).width()).isEqualTo(16);
    assertThat(Objects.requireNonNull(seen.image()).argb(3, 4) >> 16 & 0xff).isGreaterThan(200);
    Case stored = open("turned_wide.jpg", "stored.png", "stored.npy", ReadingChoices.defaults());
    assertThat(Objects.requireNonNull(stored.image()).width()).isEqualTo(8);
    assertThat(stored.inputs().getFirst().readAs()).contains("left out");
  }

  @Test
  void oneFileOfNamedArraysIsACase() throws InputException {
    Case read = open("all.npz", "all.npz", "all.npz", ReadingChoices.defaults());
    checkProbabilities("all.npz", read.logits());
    assertThat(Objects.requireNonNull(read.image()).argb(12, 1)).isEqualTo(0xffc8c8c8);
    assertThat(read.labels().counts().keySet()).containsExactlyInAnyOrder(0, 1, 2);
  }
}
