package org.regionlens.media.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.regionlens.media.TestFiles.greyPng;
import static org.regionlens.media.input.Readings.maskWords;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.media.TestFiles;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.ReadingChoices;

/** The user's choice, then a sidecar, then the file's name, then its values. */
class PrecedenceTest {
  @TempDir private Path folder = Path.of(".");

  private Path write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Case open(String mask, ReadingChoices choices) throws IOException, InputException {
    Path prediction = write("p.npy", Readings.logits(34, 1, 3));
    return new CaseLoader(Contents.WORDS)
        .load(new CaseFiles(null, folder.resolve(mask), prediction), choices);
  }

  private static final byte[] IDS = greyPng(3, 8, 7, 26, 33);

  @Test
  void eachStepGoesBeforeTheNext() throws IOException, InputException {
    String name = "masks/x_gtFine_labelIds.png";
    write(name, IDS);
    ReadingChoices defaults = ReadingChoices.defaults();
    assertThat(open(name, defaults).classes().name(26)).isEqualTo("car");
    Path table =
        write(
            "masks/classes.txt",
            IntStream.range(0, 34)
                .mapToObj(i -> "own" + i)
                .reduce("", (all, each) -> all + each + "\n"));
    Case sidecar = open(name, defaults);
    assertThat(sidecar.classes().name(26)).isEqualTo("own26");
    assertThat(maskWords(sidecar)).contains("names from classes.txt beside it");
    Path other = write("other.json", "{\"26\": \"chosen\"}");
    Case chosen = open(name, defaults.withClasses(other.toString()));
    assertThat(chosen.classes().name(26)).isEqualTo("chosen");
    assertThat(maskWords(chosen)).contains("because that was chosen");
    // And back, though the files must be read again for it.
    assertThat(chosen.reading(defaults).classes().name(26)).isEqualTo("own26");
    Files.delete(table);
    assertThat(chosen.reading(defaults).classes().name(26)).isEqualTo("car");
  }

  @Test
  void tablesAreFoundInTheFolderAbove() throws IOException, InputException {
    write("labelsTr/case.png", IDS);
    write("dataset.json", "{\"labels\": {\"background\": 0, \"tumour\": 7}}");
    assertThat(open("labelsTr/case.png", ReadingChoices.defaults()).classes().name(7))
        .isEqualTo("tumour");
  }

  @Test
  void aStrangeFileOfThatNameIsPassedOverAndSaid() throws IOException, InputException {
    write("masks/case.png", IDS);
    write("masks/dataset.json", "{\"id\": [1, 2]}");
    Case read = open("masks/case.png", ReadingChoices.defaults());
    assertThat(maskWords(read)).contains("dataset.json was found", "no table of classes");
    Path broken = folder.resolve("masks/dataset.json");
    assertThat(
            assertThrows(
                InputException.class,
                () ->
                    open(
                        "masks/case.png",
                        ReadingChoices.defaults().withClasses(broken.toString()))))
        .hasMessageContaining("dataset.json is no list of classes");
  }

  @Test
  void coloursAreMatchedAgainstASidecarFirst() throws IOException, InputException {
    write("masks/case.png", TestFiles.rgbPng(3, 0x000000, 0x800000, 0xff7f00));
    write("masks/labelmap.txt", "# label:color_rgb:parts:actions\nbg:0,0,0::\ncat:128,0,0::\n");
    assertThat(
            assertThrows(
                InputException.class, () -> open("masks/case.png", ReadingChoices.defaults())))
        .hasMessageContaining("colours of labelmap.txt")
        .hasMessageContaining("#ff7f00 (1)");
    write(
        "masks/labelmap.txt",
        "# label:color_rgb:parts:actions\nbg:0,0,0::\ncat:128,0,0::\ndog:255,127,0::\n");
    Case read = open("masks/case.png", ReadingChoices.defaults());
    assertThat(Contents.labels(read)).containsExactly(0, 1, 2);
    assertThat(read.classes().name(2)).isEqualTo("dog");
    assertThat(read.classes().argb(2)).isEqualTo(0xffff7f00);
  }

  @Test
  void tablesCanBeEdited() throws IOException, InputException {
    write("masks/case.png", IDS);
    Case read = open("masks/case.png", ReadingChoices.defaults());
    ClassTable edited = read.classes().with(new ClassTable.Entry(7, "street", 0xff102030));
    Case named = read.naming(edited);
    assertThat(named.classes().name(7)).isEqualTo("street");
    assertThat(named.classes().entries()).hasSize(34);
    assertThat(named.labels()).isSameAs(read.labels());
    write("masks/classes.json", edited.json());
    assertThat(open("masks/case.png", ReadingChoices.defaults()).classes()).isEqualTo(edited);
  }
}
