package org.regionlens.media.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.regionlens.media.input.Readings.maskWords;
import static org.regionlens.media.input.Readings.predictionWords;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionlens.media.Tools;
import org.regionlens.media.reading.Fix;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.reading.MaskReading;
import org.regionlens.media.reading.ReadingChoices;

/** Files that NumPy and ImageMagick wrote, of known values (independent.py). */
class IndependentWritersTest {
  private static final int WIDTH = 6;
  private static final int HEIGHT = 4;

  @TempDir private static Path folder = Path.of(".");

  @BeforeAll
  static void write() {
    assumeTrue(Tools.hasNumpy(), "needs Python with NumPy");
    Tools.python("independent.py", folder);
  }

  /** Converts a file; the last of the options is the name of the new one. */
  private static void converted(String from, Object... options) {
    assumeTrue(Tools.hasImageMagick(), "needs ImageMagick");
    Object[] arguments = new Object[options.length + 1];
    arguments[0] = folder.resolve(from);
    System.arraycopy(options, 0, arguments, 1, options.length);
    arguments[options.length] = folder.resolve(options[options.length - 1].toString());
    Tools.convert(arguments);
  }

  private static Case open(String mask, String prediction, ReadingChoices choices)
      throws InputException {
    return new CaseLoader(Contents.WORDS)
        .load(new CaseFiles(null, folder.resolve(mask), folder.resolve(prediction)), choices);
  }

  private static Case open(String mask, String prediction) throws InputException {
    return open(mask, prediction, ReadingChoices.defaults());
  }

  private static void checkLabels(Case read) {
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      assertThat(read.labels().at(i)).isEqualTo((i % WIDTH + 2 * (i / WIDTH)) % 3);
    }
  }

  private static double logit(int channel, int pixel) {
    int row = pixel / WIDTH;
    return channel - pixel % WIDTH + row / 2.0;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mask_u1.npy",
        "mask_i2.npy",
        "mask_i4.npy",
        "mask_i8.npy",
        "mask.npz",
        "mask_compressed.npz"
      })
  void masksOfNumpy(String mask) throws InputException {
    checkLabels(open(mask, "chw_f2.npy"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"chw_f2.npy", "chw_big.npy", "chw_fortran.npy", "hwc.npy", "nchw.npy", "one.npz"})
  void logitsOfNumpy(String prediction) throws InputException {
    Case read = open("mask_u1.npy", prediction);
    for (int c = 0; c < 3; c++) {
      for (int i = 0; i < WIDTH * HEIGHT; i++) {
        assertThat(read.logits().plane(c).get(i)).isEqualTo(logit(c, i));
      }
    }
  }

  @Test
  void probabilitiesOfNnUnetAreFoundByTheirKey() throws InputException {
    Case read = open("mask_u1.npy", "nnunet.npz");
    assertThat(predictionWords(read)).contains("“probabilities”", "softmax");
    double sum = Math.exp(0) + Math.exp(1) + Math.exp(2);
    double p = Math.exp(2) / sum;
    assertThat(read.logits().plane(2).get(0)).isCloseTo(Math.log(p), within(1e-5));
    Case other =
        open(
            "mask_u1.npy",
            "nnunet.npz",
            ReadingChoices.defaults().withKey(Role.PREDICTION, "other"));
    assertThat(other.logits().plane(1).get(0)).isEqualTo(1);
  }

  @Test
  void severalArraysAreListedAndObjectsRefused() {
    assertThat(refusal("two.npz")).contains("a float64 [3, 4, 6], b float64 [3, 4, 6]");
    assertThat(refusal("objects.npz")).contains("Python objects", "never unpickled");
  }

  private static String refusal(String prediction) {
    return String.valueOf(
        assertThrows(InputException.class, () -> open("mask_u1.npy", prediction)).getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"None", "LZW", "Zip", "RLE"})
  void greyTiffOfImageMagick(String compression) throws InputException {
    converted("mask.pgm", "-compress", compression, "grey" + compression + ".tif");
    Case read = open("grey" + compression + ".tif", "chw_f2.npy");
    checkLabels(read);
    assertThat(maskWords(read)).contains("TIFF", "8 bits");
  }

  @Test
  void paletteTiffOfImageMagickIsItsColours() throws InputException {
    // The writer orders its palette as it likes, so the colours are the labels in any order.
    converted("voc.ppm", "-type", "Palette", "palette.tif");
    checkLabels(open("palette.tif", "chw_f2.npy"));
    converted("voc.ppm", "-negate", "-type", "Palette", "-negate", "reordered.tif");
    Case read = open("reordered.tif", "chw_f2.npy");
    checkLabels(read);
    assertThat(maskWords(read)).contains("by its colours", "PASCAL VOC", "another order");
    Case indices =
        open(
            "reordered.tif",
            "chw_f2.npy",
            ReadingChoices.defaults().withMaskReading(MaskReading.INDEX));
    assertThat(indices.labels().values()).isNotEqualTo(read.labels().values());
  }

  @Test
  void aChosenIndexOfAPaletteKeepsLabelsApart() throws InputException {
    converted("voc.ppm", "-type", "Palette", "palette.tif");
    Case read =
        open(
            "palette.tif",
            "chw_f2.npy",
            ReadingChoices.defaults().withMaskReading(MaskReading.INDEX));
    Case grey = open("mask_u1.npy", "chw_f2.npy");
    Map<Integer, Integer> indices = new HashMap<>();
    for (int i = 0; i < read.labels().values().length; i++) {
      int index = read.labels().at(i);
      assertThat(indices.computeIfAbsent(grey.labels().at(i), _ -> index)).isEqualTo(index);
    }
    assertThat(indices.values()).doesNotHaveDuplicates();
  }

  @Test
  void tiffWhoseZeroIsWhiteIsTurned() throws InputException {
    // ImageMagick writes this tag and leaves the values, which it then reads turned round.
    converted("mask.pgm", "-negate", "-define", "quantum:polarity=min-is-white", "white.tif");
    checkLabels(open("white.tif", "chw_f2.npy"));
  }

  @Test
  void tiffOfSixteenBitsIsExact() throws InputException {
    converted("ids.pgm", "ids.tif");
    ReadingChoices none = ReadingChoices.defaults().withIgnoredLabel(OptionalInt.empty());
    InputException refusal =
        assertThrows(InputException.class, () -> open("ids.tif", "chw_f2.npy", none));
    assertThat(refusal.problem().fixes())
        .contains(new Fix.Background(new TreeSet<>(Set.of(7, 1007, 2007))));
  }

  @Test
  void pagesAfterTheFirstAreSaid() throws InputException {
    converted("mask.pgm", folder.resolve("grey.pgm"), "pages.tif");
    Case read = open("pages.tif", "chw_f2.npy");
    checkLabels(read);
    assertThat(maskWords(read)).contains("page 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PNG8:", "PNG24:", "PNG32:"})
  void coloursOfImageMagick(String kind) throws InputException {
    assumeTrue(Tools.hasImageMagick(), "needs ImageMagick");
    Path target = folder.resolve(kind.substring(0, 5) + ".png");
    Tools.convert(folder.resolve("voc.ppm"), kind + target);
    ReadingChoices colours = ReadingChoices.defaults().withMaskReading(MaskReading.COLOURS);
    Case read = open(String.valueOf(target.getFileName()), "chw_f2.npy", colours);
    checkLabels(read);
    assertThat(maskWords(read)).contains("PASCAL VOC");
  }

  @Test
  void coloursOfTiffAndJpeg() throws InputException {
    converted("voc.ppm", "voc.tif");
    checkLabels(open("voc.tif", "chw_f2.npy"));
    converted("voc.ppm", "-sampling-factor", "4:4:4", "-quality", "95", "voc.jpg");
    Case jpeg = open("voc.jpg", "chw_f2.npy", ReadingChoices.defaults().withClasses("pascal-voc"));
    assertThat(maskWords(jpeg)).contains("JPEG keeps no colour exactly");
  }

  @Test
  void greyPngOfSixteenBitsIsExact() throws InputException {
    converted("ids.pgm", "-depth", "16", "ids16.png");
    InputException refusal =
        assertThrows(InputException.class, () -> open("ids16.png", "chw_f2.npy"));
    assertThat(refusal.problem().fixes())
        .contains(new Fix.Background(new TreeSet<>(Set.of(7, 1007, 2007))));
  }

  @Test
  void bitmapsAreMasks() throws InputException {
    converted("bits.pbm", "bits.png");
    // ImageMagick writes black, the 1 of a bitmap, as 0.
    Case read = open("bits.png", "chw_f2.npy");
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      assertThat(read.labels().at(i)).isEqualTo((i % WIDTH + 2 * (i / WIDTH)) % 3 == 1 ? 0 : 1);
    }
  }

  @Test
  void floatTiffIsTheForeground() throws InputException {
    converted(
        "grey.pgm",
        "-compress",
        "Zip",
        "-define",
        "tiff:predictor=1",
        "-define",
        "quantum:format=floating-point",
        "-depth",
        "32",
        "p.tif");
    Case read = open("mask_u1.npy", "p.tif", foreground());
    double p = Math.round(255 / (1 + Math.exp(-logit(2, 0)))) / 255.0;
    assertThat(read.logits().plane(0).get(0)).isCloseTo(Math.log(p / (1 - p)), within(1e-4));
    assertThat(predictionWords(read)).contains("TIFF array [H, W], float32");
  }

  @Test
  void floatsWithAPredictorAreRead() throws InputException {
    converted(
        "grey.pgm",
        "-compress",
        "Zip",
        "-define",
        "quantum:format=floating-point",
        "-depth",
        "32",
        "predictor.tif");
    assertThat(predictionWords(open("mask_u1.npy", "predictor.tif", foreground())))
        .contains("float32", "probabilities");
  }

  private static ReadingChoices foreground() {
    return ReadingChoices.defaults().withBackgroundLabels(Set.of(2));
  }

  @Test
  void greyTiffIsTheProbabilityOfTheForeground() throws InputException {
    converted("grey.pgm", "p8.tif");
    Case read = open("mask_u1.npy", "p8.tif", foreground());
    double p = Math.round(255 / (1 + Math.exp(-logit(2, 0)))) / 255.0;
    assertThat(read.logits().plane(0).get(0)).isCloseTo(Math.log(p / (1 - p)), within(1e-12));
  }
}
