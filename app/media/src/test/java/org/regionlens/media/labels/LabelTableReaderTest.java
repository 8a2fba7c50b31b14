package org.regionlens.media.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionlens.media.text.UnreadableException;
import org.regionlens.media.text.Words;

class LabelTableReaderTest {

  private static LabelTable read(String text) throws UnreadableException {
    return new LabelTableReader().read(text.getBytes(StandardCharsets.UTF_8), "t");
  }

  /** Every form of the same table: 0 is sky in colour #80b1d3, 1 is the road in #010203. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"index\":0,\"name\":\"sky\",\"colour\":\"#80b1d3\"},"
            + "{\"index\":1,\"name\":\"the road\",\"colour\":\"#010203\"}]",
        "{\"categories\":[{\"id\":0,\"name\":\"sky\",\"color\":[128,177,211]},"
            + "{\"id\":1,\"name\":\"the road\",\"color\":[1,2,3]}]}",
        "# a comment\n0 #80b1d3 sky\n\n1 #010203 the road\n",
        "\ufeff# label:color_rgb:parts:actions\nsky:128,177,211::\nthe road:1,2,3::\n",
        "128 177 211\tsky\r\n1 2 3\tthe road\r\n",
        "name,r,g,b\nsky,128,177,211\nthe road,1,2,3\n"
      })
  void formsWithColours(String text) throws UnreadableException {
    LabelTable table = read(text);
    assertThat(table.rows())
        .containsExactly(
            new LabelTable.Row(0, "sky", 0x80b1d3), new LabelTable.Row(1, "the road", 0x010203));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"sky\", \"the road\"]",
        "{\"labels\": {\"sky\": 0, \"the road\": 1}}",
        "{\"labels\": {\"0\": \"sky\", \"1\": \"the road\"}, \"numTraining\": 3}",
        "{\"id2label\": {\"0\": \"sky\", \"1\": \"the road\"}}",
        "sky\nthe road\n",
        "0 sky\n1 the road",
        "0: sky\n1: the road\n"
      })
  void formsWithoutColours(String text) throws UnreadableException {
    assertThat(read(text).rows())
        .containsExactly(
            new LabelTable.Row(0, "sky", null), new LabelTable.Row(1, "the road", null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"labels\": {\"a\": [1, 2]}}|no list of classes",
        "[{\"index\": 1.5, \"name\": \"x\"}]|entry 1",
        "[{\"index\": 1, \"name\": \"x\", \"colour\": \"red\"}]|entry 1",
        "[{\"index\": 1, \"name\": \"x\"}, {\"id\": 1, \"name\": \"y\"}]|class 1 twice",
        "[|no JSON",
        "[]|names no class",
        "a:300,0,0::|line 1"
      })
  void brokenTablesAreRefused(String text, String part) {
    UnreadableException refusal = assertThrows(UnreadableException.class, () -> read(text));
    String sentence = refusal.sentence(Words.load(Locale.ROOT), "t.txt");
    assertThat(sentence.replace("names the class 1 twice", "class 1 twice")).contains(part);
  }

  @Test
  void othersBytesAreNoText() {
    assertThat(
            assertThrows(
                    UnreadableException.class,
                    () -> new LabelTableReader().read(new byte[] {(byte) 0xff, 1}, "t"))
                .key())
        .isEqualTo("unreadable.classes.encoding");
  }

  @ParameterizedTest
  @EnumSource(BundledTable.class)
  void savedTablesComeBack(BundledTable bundled) throws UnreadableException {
    LabelTable table = bundled.load();
    LabelTableWriter writer = new LabelTableWriter();
    assertThat(read(writer.json(table)).byIndex()).isEqualTo(table.byIndex());
    assertThat(read(writer.text(table)).byIndex()).isEqualTo(table.byIndex());
  }

  @ParameterizedTest
  @CsvSource({
    "PASCAL_VOC, 22, 15, person, c08080",
    "CITYSCAPES_IDS, 34, 26, car, 00008e",
    "CITYSCAPES_TRAIN, 20, 13, car, 00008e",
    "CAMVID_11, 12, 2, pole, c0c080",
    "CAMVID_32, 32, 8, Column_Pole, c0c080",
    "ADE20K, 151, 150, flag, 5c00ff"
  })
  void bundledTablesAreTheDataSets(
      BundledTable bundled, int size, int index, String name, String colour) {
    LabelTable table = bundled.load();
    assertThat(table.byIndex()).hasSize(size);
    LabelTable.Row row = Objects.requireNonNull(table.byIndex().get(index));
    assertThat(row.name()).isEqualTo(name);
    assertThat(row.rgb()).isEqualTo(Integer.parseInt(colour, 16));
    assertThat(BundledTable.named(bundled.commandName())).contains(bundled);
  }

  @Test
  void trainIdsAreThoseOfTheTables() {
    LabelTable ids = BundledTable.CITYSCAPES_IDS.load();
    LabelTable train = BundledTable.CITYSCAPES_TRAIN.load();
    ids.byIndex()
        .forEach(
            (id, row) -> {
              int mapped = Cityscapes.trainId(id);
              if (mapped != Cityscapes.VOID) {
                assertThat(Objects.requireNonNull(train.byIndex().get(mapped)).name())
                    .isEqualTo(row.name());
              }
            });
    assertThat(ids.byIndex().keySet().stream().map(Cityscapes::trainId).distinct()).hasSize(20);
  }
}
