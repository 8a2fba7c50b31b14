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
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.ReadingChoices;

/**
 * The rows of the tables of formats, with files that Pillow, libtiff, ImageMagick and NumPy wrote
 * (make_rows.py): what each is read as, and what it is not taken for.
 */
class ForeignRowsTest {
  private static final String INDEX = "0 0 1 2 0 1 2 255";
  private static final double[] P = {0.1, 0.2, 0.9, 0.8, 0.1, 0.6, 0.7, 0.3};

  @TempDir private static Path folder = Path.of(".");

  @BeforeAll
  static void unpack() throws IOException {
    try (InputStream stream = ForeignRowsTest.class.getResourceAsStream("/rows/rows.zip");
        ZipInputStream zip = new ZipInputStream(Objects.requireNonNull(stream))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, zip.readAllBytes());
      }
    }
  }

  private static Case open(
      @Nullable String image, String mask, Path prediction, ReadingChoices choices)
      throws InputException {
    return new CaseLoader(Contents.WORDS)
        .load(
            new CaseFiles(
                image == null ? null : folder.resolve(image), folder.resolve(mask), prediction),
            choices);
  }

  private static Case mask(String file, int channels) throws InputException {
    return mask(null, file, channels, ReadingChoices.defaults());
  }

  private static Case mask(
      @Nullable String image, String file, int channels, ReadingChoices choices)
      throws InputException {
    Path prediction = folder.resolve(channels + "_logits.npy");
    try {
      Files.write(prediction, Readings.logits(channels, 2, 4));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return open(image, file, prediction, choices);
  }

  private static String labels(Case read) {
    return String.join(
        " ", Arrays.stream(read.labels().values()).mapToObj(Integer::toString).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // file | channels | labels | what it says | what it does not say
        "SegmentationClass/2007_000032.png|21|0 0 1 15 0 1 15 255|PASCAL VOC|Cityscapes",
        "voc_palette.tif|21|0 0 1 15 0 1 15 255|PASCAL VOC|Cityscapes",
        "own_palette.png|21|0 0 1 15 0 1 15 255|palette|VOC",
        "own_palette.tif|21|0 0 1 15 0 1 15 255|palette|VOC",
        "four_bits.png|16|0 1 2 3 4 5 6 15|palette|VOC",
        "grey.png|3|" + INDEX + "|grey picture of 8 bits|foreground",
        "grey.tif|3|" + INDEX + "|TIFF|palette",
        "big_endian.tif|3|" + INDEX + "|TIFF|palette",
        "tiles.tif|3|" + INDEX + "|TIFF|palette",
        "interlaced.png|3|" + INDEX + "|class index|foreground",
        "grey_rgb.png|3|" + INDEX + "|red, green and blue are alike|VOC",
        "white.png|1|0 0 1 1 0 1 1 0|foreground (white)|class index",
        "white.png|2|0 0 1 1 0 1 1 0|foreground (white)|class index",
        "white.png|3|0 0 255 255 0 255 255 0|class index|foreground",
        "one_bit.png|1|0 0 1 1 0 1 1 0|grey|palette",
        "one_bit.tif|2|0 0 1 1 0 1 1 0|TIFF|palette",
        "ids16.png|1301|7 7 8 1300 7 8 1300 7|16 bits|Cityscapes",
        "ids16.tif|1301|7 7 8 1300 7 8 1300 7|16 bits|Cityscapes",
        "ulm_gtFine_labelIds.png|34|7 7 26 33 0 11 26 4|ids of Cityscapes|train",
        "ulm_gtFine_labelTrainIds.png|19|0 0 13 18 255 2 13 255|train|instance",
        "ulm_gtFine_instanceIds.png|34|7 7 26 33 0 11 26 4|_instanceIds|train",
        "city16.png|34|7 7 26 33 0 11 26 4|all values are such ids|train",
        "ulm_gtFine_color.png|34|7 7 26 33 0 11 26 0|Cityscapes|VOC",
        "ADE_val_00000001.png|151|0 0 1 13 150 1 13 0|ADE20K|Cityscapes",
        "ADE_val_00000001_seg.png|300|0 0 5 258 0 5 258 0|ADE20K|VOC",
        "trainannot/0001TP_006690.png|12|0 0 3 11 8 3 10 11|CamVid|VOC",
        "0001TP_006690_L.png|32|0 8 30 0 30 8 8 30|CamVid|VOC",
        "voc_colours.png|21|0 0 15 1 0 255 15 1|PASCAL VOC|nearest",
        "voc_rgba.png|21|0 0 15 1 0 255 15 1|PASCAL VOC|nearest",
        "voc_colours.tif|21|0 0 15 1 0 255 15 1|PASCAL VOC|nearest",
        "panoptic/000000000139.png|4|1 1 3 255 1 3 3 255|segments in panoptic.json|VOC",
      })
  void masks(String file, int channels, String labels, String says, String not)
      throws InputException {
    Case read = mask(file, channels);
    assertThat(labels(read)).isEqualTo(labels);
    assertThat(maskWords(read)).containsIgnoringCase(says).doesNotContainIgnoringCase(not);
  }

  @Test
  void namesAreThoseOfTheDataSet() throws InputException {
    assertThat(mask("SegmentationClass/2007_000032.png", 21).classes().name(15))
        .isEqualTo("person");
    assertThat(mask("own_palette.png", 21).classes().name(15)).isEqualTo("class 15");
    assertThat(mask("ulm_gtFine_labelTrainIds.png", 19).classes().name(13)).isEqualTo("car");
    assertThat(mask("ADE_val_00000001.png", 151).classes().name(13)).isEqualTo("person");
    assertThat(mask("0001TP_006690_L.png", 32).classes().name(8)).isEqualTo("Column_Pole");
    assertThat(mask("panoptic/000000000139.png", 4).classes().name(3)).isEqualTo("car");
  }

  @Test
  void transparencyIsNoLabel() {
    assertThat(assertThrows(InputException.class, () -> mask("grey_alpha.png", 3)))
        .hasMessageContaining("transparency");
  }

  @Test
  void almostWhiteIsNotWhite() {
    assertThat(assertThrows(InputException.class, () -> mask("almost_white.png", 1)))
        .hasMessageContaining("254");
  }

  @Test
  void runsOfKaggleNeedTheImage() throws InputException {
    Case read = mask("0002cc93b.jpg", "train.csv", 3, ReadingChoices.defaults());
    assertThat(labels(read)).isEqualTo("0 0 1 2 0 1 2 2");
    assertThat(maskWords(read)).contains("CSV");
    assertThat(assertThrows(InputException.class, () -> mask("train.csv", 3)))
        .hasMessageContaining("open the image too");
  }

  @Test
  void aJpegOfBlackAndWhiteIsForegroundAndBackground() throws IOException, InputException {
    Path prediction = folder.resolve("large_logits.npy");
    Files.write(prediction, Readings.logits(1, 32, 64));
    Case read = open(null, "white.jpg", prediction, ReadingChoices.defaults());
    assertThat(read.labels().at(0)).isZero();
    assertThat(read.labels().at(63)).isEqualTo(1);
    assertThat(maskWords(read)).contains("nearly black and white").doesNotContain("VOC");
  }

  @ParameterizedTest
  @CsvSource({"p32.tif, float32, 1e-6", "p16.png, 16 bits, 1e-4", "p8.png, 8 bits, 0.05"})
  void probabilitiesOfTheForeground(String file, String says, double tolerance)
      throws InputException {
    Case read = open(null, "white.png", folder.resolve(file), ReadingChoices.defaults());
    assertThat(read.logits().channels()).isEqualTo(1);
    for (int i = 0; i < P.length; i++) {
      assertThat(read.logits().plane(0).get(i))
          .isCloseTo(Math.log(P[i] / (1 - P[i])), within(tolerance));
    }
    assertThat(predictionWords(read)).contains(says).doesNotContain("labels without");
  }

  @ParameterizedTest
  @CsvSource({
    "own_palette.png, palette",
    "voc_palette.tif, TIFF is a palette picture",
    "voc_colours.png, PASCAL VOC"
  })
  void hardLabelsOfOthers(String file, String says) throws InputException {
    Case read = open(null, "voc_colours.png", folder.resolve(file), ReadingChoices.defaults());
    assertThat(read.logits().channels()).isEqualTo(16);
    assertThat(predictionWords(read)).contains("labels without probabilities", says);
  }
}
