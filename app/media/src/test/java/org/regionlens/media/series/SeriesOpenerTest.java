package org.regionlens.media.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionlens.media.TestFiles;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.CaseFiles;
import org.regionlens.media.input.CaseLoader;
import org.regionlens.media.reading.Activation;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.ReadingChoices;

class SeriesOpenerTest {
  @TempDir private Path folder = Path.of(".");

  private void run(String json, String... pictures) throws IOException {
    Files.writeString(folder.resolve("run.json"), json);
    for (String picture : pictures) {
      StepsOnDisk.mask(folder.resolve("masks/" + picture + ".npy"));
      for (int step = 0; step < 3; step++) {
        StepsOnDisk.step(folder.resolve("predictions/" + picture), step);
      }
    }
  }

  private FollowedCase open(String picture, ReadingChoices choices) throws InputException {
    return StepsOnDisk.opener()
        .open(new SeriesOpener.Request(folder, picture, null, null, choices));
  }

  private void refused(Path place, @Nullable String picture, String... words) {
    assertThatThrownBy(
            () ->
                StepsOnDisk.opener()
                    .open(
                        new SeriesOpener.Request(
                            place,
                            picture == null ? "" : picture,
                            null,
                            null,
                            ReadingChoices.defaults())))
        .isInstanceOf(InputException.class)
        .message()
        .contains(words)
        .doesNotContain("Exception", "\n", "{")
        .endsWith(".");
  }

  @Test
  void aRunSaysHowItsPredictionsAreRead() throws Exception {
    run(
        "{\"version\": 1, \"name\": \"seven\", \"classes\": [\"sky\", \"road\"],"
            + " \"activation\": \"softmax\", \"ignored\": null}",
        "b10",
        "b9");
    FollowedCase followed = open("", ReadingChoices.defaults());
    assertThat(followed.name()).isEqualTo("seven");
    assertThat(followed.others()).as("in natural order").containsExactly("b10");
    CaseSeries series = followed.latest();
    assertThat(StepsOnDisk.numbers(series)).containsExactly(0L, 1L, 2L);
    Case at = series.caseAt(1);
    assertThat(at.classes().name(1)).isEqualTo("road");
    assertThat(at.choices().activation()).isEqualTo(Activation.SOFTMAX);
    assertThat(at.labels().ignored()).isEmpty();
    Case single =
        new CaseLoader(StepsOnDisk.WORDS)
            .load(
                new CaseFiles(
                    null,
                    folder.resolve("masks/b9.npy"),
                    folder.resolve("predictions/b9/00000001.npy")),
                ReadingChoices.defaults()
                    .withActivation(Activation.SOFTMAX)
                    .withIgnoredLabel(OptionalInt.empty())
                    .withClasses(folder.resolve("run.json").toString()));
    assertThat(SeriesContract.planes(at.logits()))
        .isEqualTo(SeriesContract.planes(single.logits()));
    assertThat(at.inputs()).isEqualTo(single.inputs());
    assertThat(at.name()).isEqualTo(single.name());
  }

  @Test
  void theUsersChoicesGoBeforeWhatARunSays() throws Exception {
    run("{\"version\": 1, \"activation\": \"softmax\", \"ignored\": 7}", "a");
    Case at =
        open(
                "a",
                ReadingChoices.defaults()
                    .withActivation(Activation.SIGMOID)
                    .withIgnoredLabel(OptionalInt.of(0)))
            .latest()
            .caseAt(0);
    assertThat(at.choices().activation()).isEqualTo(Activation.SIGMOID);
    assertThat(at.labels().ignored()).hasValue(0);
    assertThat(SeriesContract.planes(at.logits())).isEqualTo(StepsOnDisk.planes(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[];JSON",
        "{;JSON",
        "{};version",
        "{\"version\": 2};version",
        "{\"version\": 1, \"activation\": \"relu\"};activation",
        "{\"version\": 1, \"classes\": [1]};classes",
        "{\"version\": 1, \"ignored\": \"x\"};ignored",
      })
  void aDescriptionThatIsNoneIsOneSentence(String json, String word) throws IOException {
    run(json, "a");
    refused(folder, null, word);
  }

  @Test
  void whatIsNoSeriesIsOneSentence() throws IOException {
    refused(folder.resolve("absent"), null, "absent", "does not exist");
    refused(folder, null, "holds no files", "epoch_001.npy");
    Path steps = folder.resolve("steps");
    StepsOnDisk.step(steps, 1);
    refused(steps, null, "no mask", "--mask");
    Files.write(folder.resolve("plain.npy"), StepsOnDisk.npy(0));
    refused(folder.resolve("plain.npy"), null, "holds no files");
    Files.writeString(folder.resolve("broken.npy"), "not an array");
    refused(folder.resolve("broken.npy"), null, "is not an .npy file");
    Files.write(
        folder.resolve("turned.npy"),
        TestFiles.npy(TestFiles.header("<f4", true, "(2, 2, 3, 4)"), new byte[192]));
    refused(folder.resolve("turned.npy"), null, "Fortran", "ascontiguousarray");
    Files.createDirectories(folder.resolve("predictions"));
    refused(folder, null, "without a prediction yet");
    StepsOnDisk.step(folder.resolve("predictions/a"), 1);
    refused(folder, null, "no mask of a");
    refused(folder, "z", "no picture z", "it has a");
  }

  @Test
  void oneFileNamesItsSeriesAndTheMaskMayLieAbove() throws Exception {
    StepsOnDisk.mask(folder.resolve("mask.npy"));
    Path steps = Files.createDirectories(folder.resolve("steps"));
    for (String name : List.of("a1", "a2", "b1", "b2", "b3")) {
      Files.write(steps.resolve(name + ".npy"), StepsOnDisk.npy(name.charAt(1)));
    }
    assertThat(StepsOnDisk.open(steps).latest().size()).as("the most").isEqualTo(3);
    FollowedCase a = StepsOnDisk.open(steps.resolve("a2.npy"));
    assertThat(StepsOnDisk.numbers(a.latest())).containsExactly(1L, 2L);
    Files.delete(steps.resolve("a1.npy"));
    Files.write(steps.resolve("a30.npy"), StepsOnDisk.npy(30));
    a.latest();
    assertThat(StepsOnDisk.numbers(a.latest())).containsExactly(2L, 30L);
  }

  @Test
  void aBatchOfOneIsAStepOfManyFiles() throws Exception {
    StepsOnDisk.mask(folder.resolve("mask.npy"));
    Files.write(folder.resolve("e1.npy"), StepsOnDisk.stack(1));
    Files.write(folder.resolve("e2.npy"), StepsOnDisk.stack(1));
    CaseSeries series = StepsOnDisk.open(folder.resolve("e1.npy")).latest();
    assertThat(StepsOnDisk.numbers(series)).containsExactly(1L, 2L);
    assertThat(SeriesContract.planes(series.caseAt(1).logits())).isEqualTo(StepsOnDisk.planes(0));
  }

  @Test
  void stepsThatAreHalfWrittenOrNoPredictionAreSaidAndReadLater() throws Exception {
    run("{\"version\": 1}", "a");
    Path last = folder.resolve("predictions/a/00000002.npy");
    byte[] whole = StepsOnDisk.npy(2);
    StepsOnDisk.rewrite(last, Arrays.copyOf(whole, 130), 1);
    FollowedCase followed = open("a", ReadingChoices.defaults());
    CaseSeries before = followed.latest();
    assertThatThrownBy(() -> before.caseAt(2))
        .isInstanceOf(InputException.class)
        .message()
        .contains("00000002.npy", "cut off");
    StepsOnDisk.rewrite(last, whole, 2);
    CaseSeries after = followed.latest();
    assertThat(after).isNotSameAs(before);
    assertThat(after.key(1)).isEqualTo(before.key(1));
    assertThat(after.key(2)).isNotEqualTo(before.key(2));
    assertThat(SeriesContract.planes(after.caseAt(2).logits())).isEqualTo(StepsOnDisk.planes(2));
    Files.write(
        folder.resolve("predictions/a/00000003.npy"), TestFiles.floats("(2, 2)", 1, 2, 3, 4));
    CaseSeries wrong = followed.latest();
    assertThatThrownBy(() -> wrong.caseAt(3)).isInstanceOf(InputException.class);
    assertThat(wrong.caseAt(0).logits().channels()).isEqualTo(2);
  }

  @Test
  void aRunThatIsAwayForAWhileKeepsItsLastSnapshot() throws Exception {
    run("{\"version\": 1}", "a");
    FollowedCase followed = open("a", ReadingChoices.defaults());
    CaseSeries before = followed.latest();
    assertThat(followed.trouble()).isEmpty();
    Path steps = folder.resolve("predictions/a");
    Path elsewhere = folder.resolve("elsewhere");
    Files.move(steps, elsewhere);
    assertThat(followed.latest()).isSameAs(before);
    assertThat(followed.trouble())
        .hasValueSatisfying(sentence -> assertThat(sentence).contains("cannot be seen now"));
    Files.move(elsewhere, steps);
    assertThat(followed.latest()).isSameAs(before);
    assertThat(followed.trouble()).isEmpty();
  }
}
