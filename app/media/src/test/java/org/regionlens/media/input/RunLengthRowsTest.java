package org.regionlens.media.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.regionlens.media.TestFiles.rgbPng;
import static org.regionlens.media.input.Readings.content;
import static org.regionlens.media.input.Readings.logits;
import static org.regionlens.media.input.Readings.mask;
import static org.regionlens.media.input.Readings.maskWords;
import static org.regionlens.media.input.Readings.open;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionlens.media.format.InputContent;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.ReadingChoices;

/** Masks as run lengths, and panoptic pictures. */
class RunLengthRowsTest {

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void cocoRunsGoDownTheColumnsAndBeginWithBackground() throws InputException {
    // Two rows of three: column 0 is background, then one foreground pixel, …
    Case read = mask("m.json", bytes("{\"size\": [2, 3], \"counts\": [2, 1, 2, 1]}"), 2, 2, 3);
    assertThat(Contents.labels(read)).containsExactly(0, 1, 0, 0, 0, 1);
    assertThat(maskWords(read)).contains("run lengths of COCO", "one object");
  }

  @Test
  void compressedRunsAreThoseOfPycocotools() throws InputException {
    // pycocotools writes the runs 6, 1, 40, 4, 5, 4, 5, 4, 21 of a 9 × 10 mask as this string.
    Case read =
        mask("m.json", bytes("{\"size\": [9, 10], \"counts\": \"61X13mN000`0\"}"), 2, 9, 10);
    int[] labels = Contents.labels(read);
    int at = 0;
    int label = 0;
    for (int run : new int[] {6, 1, 40, 4, 5, 4, 5, 4, 21}) {
      for (int i = 0; i < run; i++, at++) {
        assertThat(labels[at % 9 * 10 + at / 9]).as("column-major pixel %d", at).isEqualTo(label);
      }
      label = 1 - label;
    }
  }

  @Test
  void annotationsOfTheImageBecomeCategories() throws InputException {
    String file =
        """
        {"images": [{"id": 7, "file_name": "a/x.jpg"}, {"id": 8, "file_name": "y.jpg"}],
         "categories": [{"id": 1, "name": "cat"}, {"id": 2, "name": "dog"}],
         "annotations": [
          {"image_id": 7, "category_id": 1, "segmentation": {"size": [1, 4], "counts": [0, 2, 2]}},
          {"image_id": 7, "category_id": 2, "segmentation": {"size": [1, 4], "counts": [1, 2, 1]}},
          {"image_id": 8, "category_id": 2, "segmentation": {"size": [9, 9], "counts": [81]}}]}\
        """;
    Case read =
        open(
            content("x.png", rgbPng(4, 1, 2, 3, 4)),
            content("instances.json", bytes(file)),
            content("p.npy", logits(3, 1, 4)),
            null,
            ReadingChoices.defaults());
    assertThat(Contents.labels(read)).containsExactly(1, 2, 2, 0);
    assertThat(read.classes().name(2)).isEqualTo("dog");
    assertThat(maskWords(read)).contains("2 objects", "1 pixels belong to more than one label");
    assertThat(refusal("unknown.json", file)).contains("2 images", "unknown.json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\": 1}|no run lengths",
        "{\"annotations\": [{\"segmentation\": [[0, 0, 1, 1]]}]}|polygons",
        "{\"size\": [1, 4], \"counts\": [1, 2]}|cover 3 pixels of 4",
        "{\"size\": [1, 4], \"counts\": [-1, 5]}|-1 is no length",
        "{\"size\": [1, 4], \"counts\": [1.5]}|1.5 is no length",
        "{\"size\": [100000, 100000], \"counts\": [1]}|more than 128 million",
        "{\"size\": [0, 4], \"counts\": []}|empty",
        "{\"size\": [1, 4], \"counts\": \"\\u0001\"}|character 1",
        "{\"size\": [1, 4], \"counts\": \"oooooooooooo\"}|go wrong",
        "{\"size\": |no JSON"
      })
  void brokenCocoIsRefusedByName(String file, String part) {
    assertThat(refusal("m.json", file)).contains("m.json", part);
  }

  private static String refusal(String name, String file) {
    return String.valueOf(
        assertThrows(InputException.class, () -> mask(name, bytes(file), 3, 1, 4)).getMessage());
  }

  private static Case csv(String file) throws InputException {
    return open(
        content("b.png", rgbPng(3, 1, 2, 3, 4, 5, 6)),
        content("m.csv", bytes(file)),
        content("p.npy", logits(3, 2, 3)),
        null,
        ReadingChoices.defaults());
  }

  @Test
  void kaggleRunsArePairsCountedFromOne() throws InputException {
    Case read = csv("ImageId,EncodedPixels\na.png,1 6\nb.jpg,2 1 5 2\nb.jpg,\n");
    assertThat(Contents.labels(read)).containsExactly(0, 0, 1, 1, 0, 1);
    assertThat(maskWords(read)).contains("CSV", "2 rows");
  }

  @Test
  void kaggleRowsMayHaveClasses() throws InputException {
    assertThat(Contents.labels(csv("ImageId_ClassId,EncodedPixels\nb.jpg_2,1 2\nb.jpg_1,3 1\n")))
        .containsExactly(2, 1, 0, 2, 0, 0);
    assertThat(Contents.labels(csv("id,class,rle\nb,2,1 1\n"))).containsExactly(2, 0, 0, 0, 0, 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ImageId,EncodedPixels;b,1 2 3|odd number",
        "ImageId,EncodedPixels;b,0 2|outside",
        "ImageId,EncodedPixels;b,6 2|outside",
        "ImageId,EncodedPixels;b,99999999999 99999999999|outside",
        "ImageId,EncodedPixels;b,1 x|line 2",
        "a,b;1,2|line 1",
        "ImageId,EncodedPixels;x,1 1;y,1 1|2 images"
      })
  void brokenCsvIsRefusedByLine(String file, String part) {
    assertThat(assertThrows(InputException.class, () -> csv(file.replace(';', '\n'))).getMessage())
        .contains("m.csv", part);
  }

  @Test
  void csvNeedsTheImageForItsSize() {
    assertThat(refusal("m.csv", "ImageId,EncodedPixels\nm,1 1\n")).contains("open the image too");
  }

  @Test
  void layersWithoutEndAreRefused() {
    StringBuilder rows = new StringBuilder("ImageId,EncodedPixels\n");
    rows.append("b,1 6\n".repeat(100));
    assertThat(assertThrows(InputException.class, () -> csv(rows.toString())).getMessage())
        .contains("overlap more than 64 times");
  }

  private static final String PANOPTIC =
      """
      {"annotations": [{"image_id": 1, "file_name": "m.png", "segments_info":
        [{"id": 66051, "category_id": 2}, {"id": 5, "category_id": 1}]}],
       "categories": [{"id": 1, "name": "person", "color": [220, 20, 60]},
        {"id": 2, "name": "grass", "color": [1, 2, 3]}]}\
      """;

  @Test
  void panopticPicturesAreReadByTheirSegments() throws InputException {
    byte[] picture = rgbPng(3, 0x030201, 0x050000, 0);
    InputContent json = content("panoptic.json", bytes(PANOPTIC));
    Case read = mask("m.png", picture, 3, 1, 3, json, ReadingChoices.defaults());
    assertThat(Contents.labels(read)).containsExactly(2, 1, 255);
    assertThat(read.classes().name(2)).isEqualTo("grass");
    assertThat(maskWords(read)).contains("segments in panoptic.json");
    byte[] strange = rgbPng(3, 0x030201, 0x060000, 0);
    assertThat(
            assertThrows(
                    InputException.class,
                    () -> mask("m.png", strange, 3, 1, 3, json, ReadingChoices.defaults()))
                .getMessage())
        .contains("segment 6");
  }
}
