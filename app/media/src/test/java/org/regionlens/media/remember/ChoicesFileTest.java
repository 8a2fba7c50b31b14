package org.regionlens.media.remember;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionlens.media.export.FileOutput;
import org.regionlens.media.reading.Activation;
import org.regionlens.media.reading.AxisOrder;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.reading.MaskReading;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.text.Words;

class ChoicesFileTest {
  private static final ReadingChoices CHOICES =
      ReadingChoices.defaults()
          .withIgnoredLabel(OptionalInt.empty())
          .withBackgroundLabels(Set.of(3, 11))
          .withActivation(Activation.SOFTMAX)
          .withMaskReading(MaskReading.ADE20K_REDUCED)
          .withAxes(AxisOrder.HWC)
          .withClasses("ade20k")
          .withKey(Role.MASK, "gt")
          .withKey(Role.PREDICTION, "probabilities");

  @TempDir private Path folder = Path.of(".");

  private RememberedChoices open() {
    return new ChoicesFile(
        folder.resolve("state/region-lens/choices.json"), new FileOutput(Words.load(Locale.ROOT)));
  }

  @Test
  void choicesComeBackAfterTheProgramEnded() {
    Path data = folder.resolve("a b/ü");
    open().remember(data, CHOICES);
    assertThat(open().of(data)).contains(CHOICES);
    assertThat(open().of(folder)).isEmpty();
    open().forget(data);
    assertThat(open().of(data)).isEmpty();
  }

  @Test
  void onlyTheFoldersUsedLastAreKept() {
    RememberedChoices choices = open();
    for (int i = 0; i < 201; i++) {
      choices.remember(folder.resolve("f" + i), CHOICES);
    }
    assertThat(open().of(folder.resolve("f0"))).isEmpty();
    assertThat(open().of(folder.resolve("f200"))).contains(CHOICES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[1]", "{\"x\": 3}", "{\"x\": {\"axes\": \"odd\"}}", "{"})
  void aBrokenFileIsWrittenAnew(String content) throws IOException {
    Path kept = Files.createDirectories(folder.resolve("state/region-lens"));
    Files.writeString(kept.resolve("choices.json"), content);
    RememberedChoices choices = open();
    assertThat(choices.of(folder)).isEmpty();
    choices.remember(folder, CHOICES);
    assertThat(open().of(folder)).contains(CHOICES);
  }
}
