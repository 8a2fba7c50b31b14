package org.regionlens.desktop.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.media.reading.Activation;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.reading.MaskReading;

/** What the dialog about a layer does, without the dialog. */
class ReadingViewModelTest {
  @TempDir private Path folder = Path.of(".");
  private FilesFixture fixture = new FilesFixture(folder);

  @BeforeEach
  void open() {
    fixture = new FilesFixture(folder);
    fixture.make("a");
    fixture.opener.open(
        Map.of(
            Role.MASK, folder.resolve("a_mask.png"),
            Role.PREDICTION, folder.resolve("a_logits.npy")));
  }

  private ReadingViewModel model(Role role) {
    return new ReadingViewModel(
        fixture.subject(), role, fixture.opener, FilesFixture.task(), fixture.words);
  }

  @Test
  void theSentenceFollowsEveryChoice() {
    ReadingViewModel model = model(Role.MASK);
    assertThat(model.sentence().get()).contains("read as class index", "255 ignored");
    model.ignored().set("");
    model.background().set("2, 1");
    assertThat(model.sentence().get()).contains("1, 2 background").doesNotContain("ignored");
    assertThat(model.usable().get()).isTrue();
    model.mask().set(MaskReading.CAMVID);
    assertThat(model.sentence().get()).contains("CamVid");
    model.reset();
    assertThat(model.sentence().get()).contains("because the PNG is a grey picture");
  }

  @Test
  void whatCannotBeReadSoSaysWhyAndCannotBeTaken() {
    ReadingViewModel model = model(Role.MASK);
    model.classes().set(folder.resolve("none.json").toString());
    assertThat(model.usable().get()).isFalse();
    assertThat(model.sentence().get()).contains("none.json does not exist");
    model.classes().set("");
    model.background().set("two");
    assertThat(model.usable().get()).isFalse();
    assertThat(model.sentence().get()).contains("whole numbers");
  }

  @Test
  void whatIsTakenIsReadAndRemembered() {
    ReadingViewModel model = model(Role.PREDICTION);
    model.activation().set(Activation.SOFTMAX);
    assertThat(model.sentence().get()).contains("softmax over the channels");
    assertThat(fixture.subject().choices().activation()).isEqualTo(Activation.AUTO);
    model.apply();
    assertThat(fixture.subject().choices().activation()).isEqualTo(Activation.SOFTMAX);
    assertThat(fixture.remembered.of(folder))
        .hasValueSatisfying(kept -> assertThat(kept.activation()).isEqualTo(Activation.SOFTMAX));
  }

  @Test
  void elevenOfCamvidIsAClassIgnoredOrBackground() {
    fixture.mask("a", 11);
    fixture.opener.open(
        Map.of(Role.MASK, folder.resolve("a_mask.png")),
        fixture.opener.choices().get().withBackgroundLabels(Set.of(11)));
    ReadingViewModel model = model(Role.MASK);
    assertThat(model.hasUnlabelled()).isTrue();
    assertThat(model.unlabelled()).isEqualTo(ReadingViewModel.Unlabelled.BACKGROUND);
    model.setUnlabelled(ReadingViewModel.Unlabelled.IGNORED);
    assertThat(model.ignored().get()).isEqualTo("11");
    assertThat(model.background().get()).isEmpty();
    assertThat(model.usable().get()).isTrue();
    model.setUnlabelled(ReadingViewModel.Unlabelled.CLASS);
    assertThat(model.usable().get()).isFalse();
    assertThat(model.sentence().get()).contains("holds the label 11");
  }
}
