package org.regionlens.media.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.regionlens.media.TestFiles.floats;
import static org.regionlens.media.TestFiles.greyPng;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Progress;
import org.regionlens.media.TestFiles;
import org.regionlens.media.format.InputContent;
import org.regionlens.media.image.PixelLimit;
import org.regionlens.media.image.RasterImage;
import org.regionlens.media.reading.Activation;
import org.regionlens.media.reading.Fix;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.InputNote;
import org.regionlens.media.reading.ReadingChoices;

class CaseLoaderTest {
  private final CaseLoader loader = new CaseLoader(Contents.WORDS);

  @TempDir private Path folder = Path.of(".");

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private CaseFiles files() throws IOException {
    return new CaseFiles(
        file("scene.one.png", TestFiles.rgbPng(2, 1, 2)),
        file("mask.png", greyPng(2, 8, 0, 1)),
        file("p.npy", floats("(2, 1, 2)", 1, 2, 3, -4)));
  }

  @Test
  void opensFilesAndSaysHow() throws IOException, InputException {
    Case read = loader.load(files(), ReadingChoices.defaults());
    assertThat(read.name()).isEqualTo("scene.one");
    RasterImage image = Objects.requireNonNull(read.image());
    assertThat(image.pixels()).containsExactly(0xff000001, 0xff000002);
    assertThat(read.inputs())
        .extracting(InputNote::role)
        .containsExactly(InputNote.Role.IMAGE, InputNote.Role.MASK, InputNote.Role.PREDICTION);
    assertThat(read.inputs()).extracting(InputNote::path).allMatch(Path::isAbsolute);
    assertThat(read.inputs()).extracting(InputNote::readAs).noneMatch(String::isBlank);
    assertThat(read.inputs()).extracting(InputNote::sha256).allMatch(hash -> hash.length() == 64);
  }

  @Test
  void whoeverWaitsHearsHowFarItIsAndCanGiveUp() throws IOException, InputException {
    CaseFiles files = files();
    List<Double> heard = new ArrayList<>();
    loader.load(files, ReadingChoices.defaults(), Cancellation.NEVER, heard::add);
    assertThat(heard).isSorted().last().isEqualTo(1.0);
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> loader.load(files, ReadingChoices.defaults(), () -> true, Progress.NONE));
  }

  @Test
  void theLimitOfPixelsIsASetting() throws IOException, InputException {
    CaseFiles files = files();
    ReadingChoices choices = ReadingChoices.defaults();
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> new CaseLoader(Contents.WORDS, new PixelLimit(1)).load(files, choices))
        .withMessageContaining("2 × 1 pixels")
        .withMessageContaining("--pixel-limit");
    new CaseLoader(Contents.WORDS, new PixelLimit(2)).load(files, choices);
  }

  @Test
  void hashesTheBytes() {
    // The value that FIPS 180 gives for "abc".
    assertThat(new InputContent(Path.of("x"), new byte[] {'a', 'b', 'c'}).sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void anImageIsNotNeeded() throws IOException, InputException {
    CaseFiles files = files();
    Case read =
        loader.load(
            new CaseFiles(null, files.mask(), files.prediction()), ReadingChoices.defaults());
    assertThat(read.image()).isNull();
    assertThat(read.name()).isEqualTo("mask");
    assertThat(read.inputs()).hasSize(2);
  }

  @Test
  void aTableBesideTheMaskIsFound() throws IOException, InputException {
    file("classes.json", "[{\"index\":0,\"name\":\"sky\"}]".getBytes(StandardCharsets.UTF_8));
    assertThat(loader.load(files(), ReadingChoices.defaults()).classes().name(0)).isEqualTo("sky");
  }

  @Test
  void sizesThatDifferAreBothNamed() throws IOException {
    CaseFiles files = files();
    Path wide = file("wide.png", TestFiles.rgbPng(3, 1, 2, 3));
    refuses(
        new CaseFiles(wide, files.mask(), files.prediction()),
        "wide.png has 3 × 1 pixels but mask.png has 2 × 1");
  }

  @Test
  void filesThatCannotBeReadAreNamed() throws IOException {
    CaseFiles files = files();
    Path empty = file("empty.png", new byte[0]);
    refuses(new CaseFiles(null, folder.resolve("none.png"), files.prediction()), "does not exist");
    refuses(new CaseFiles(null, folder, files.prediction()), "is a folder");
    refuses(new CaseFiles(null, empty, files.prediction()), "is empty");
    refuses(new CaseFiles(null, files.mask(), empty), "empty.png is empty");
  }

  private void refuses(CaseFiles files, String part) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> loader.load(files, ReadingChoices.defaults()))
        .withMessageContaining(part)
        .withMessageEndingWith(".");
  }

  @Test
  void readsAgainWithoutTheFiles() throws IOException, InputException {
    CaseFiles files = files();
    Case read = loader.load(files, ReadingChoices.defaults());
    Files.delete(files.mask());
    Files.delete(files.prediction());
    Case ignoring = read.reading(ReadingChoices.defaults().withIgnoredLabel(OptionalInt.of(1)));
    assertThat(ignoring.labels().isIgnored(1)).isTrue();
    assertThat(ignoring.logits()).isSameAs(read.logits());
    assertThat(ignoring.inputs().get(1).readAs()).contains("1 ignored");
    Case softmax = ignoring.reading(ignoring.choices().withActivation(Activation.SOFTMAX));
    assertThat(softmax.logits().activation()).isEqualTo(org.regionlens.engine.Activation.SOFTMAX);
    assertThat(softmax.logits().margin(1, 0)).isNotEqualTo(3);
    assertThat(softmax.choices().ignoredLabel()).hasValue(1);
    Case back = softmax.reading(ReadingChoices.defaults());
    assertThat(back.logits().activation()).isEqualTo(org.regionlens.engine.Activation.SIGMOID);
    assertThat(back.logits().margin(1, 0)).isEqualTo(3);
    assertThat(back.logits().plane(1).toDoubles()).containsExactly(3, -4);
  }

  @Test
  void choicesThatLeaveALabelOutsideAreRefused() throws InputException {
    ReadingChoices choices = ReadingChoices.defaults().withBackgroundLabels(Set.of(7));
    Case read = Contents.load(greyPng(2, 8, 0, 7), floats("(2, 1, 2)", 1, 2, 3, 4), choices);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> read.reading(ReadingChoices.defaults()))
        .withMessageContaining("label 7")
        .satisfies(e -> assertThat(e.problem().fixes()).contains(new Fix.Ignore(7)));
  }
}
