package org.regionlens.desktop.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.engine.Settings;
import org.regionlens.media.reading.InputNote.Role;

/** Pairing, going through a folder, files that change. */
class FilesTest {
  @TempDir private Path top = Path.of(".");
  private Path folder = top;
  private FilesFixture fixture = new FilesFixture(folder);

  @BeforeEach
  void begin() throws IOException {
    // So deep that the folders beside it, and beside those above, are the test's own.
    folder = Files.createDirectories(top.resolve("a/b/c/d"));
    fixture = new FilesFixture(folder);
  }

  private PairingViewModel.Offer offer() {
    return Objects.requireNonNull(fixture.pairing.offer().get());
  }

  @Test
  void anImageFindsItsMaskAndPredictionAndNothingIsOpenedUnasked() {
    Path image = fixture.make("a");
    fixture.pairing.open(List.of(image));
    assertThat(fixture.session.subject().get()).isNull();
    assertThat(offer().found().likeliest())
        .containsEntry(Role.IMAGE, image)
        .containsEntry(Role.MASK, folder.resolve("a_mask.png"))
        .containsEntry(Role.PREDICTION, folder.resolve("a_logits.npy"));
    fixture.pairing.accept(offer().found().likeliest());
    assertThat(fixture.subject().inputs()).hasSize(3);
    assertThat(fixture.pairing.offer().get()).isNull();
  }

  @Test
  void whatIsFoundIsShownEvenIfAPartIsMissing() throws IOException {
    // As PASCAL VOC comes: images and masks, and nobody's predictions.
    Path image = folder.resolve("VOC/JPEGImages/2007_000032.png");
    Path mask = folder.resolve("VOC/SegmentationClass/2007_000032.png");
    Files.createDirectories(image.getParent());
    Files.createDirectories(mask.getParent());
    Files.copy(fixture.image("x"), image);
    Files.copy(fixture.mask("x"), mask);
    for (Path named : List.of(image, mask, folder.resolve("VOC"))) {
      fixture.pairing.open(List.of(named));
      assertThat(offer().found().likeliest())
          .as(named.toString())
          .isEqualTo(Map.of(Role.IMAGE, image, Role.MASK, mask));
      assertThat(offer().missing()).contains(Role.PREDICTION);
      assertThat(fixture.session.subject().get()).isNull();
      fixture.pairing.leave();
    }
    assertThat(fixture.messages.message().get()).isNull();
  }

  @Test
  void aFileAloneIsNoProposal() {
    fixture.pairing.open(List.of(fixture.image("lonely")));
    assertThat(fixture.pairing.offer().get()).isNull();
    assertThat(fixture.message().text()).contains("Still missing: mask, prediction");
  }

  @Test
  void aProposalCanBeAlteredOrLeft() {
    fixture.make("a");
    Path image = fixture.make("b");
    fixture.pairing.open(List.of(image));
    fixture.pairing.leave();
    assertThat(fixture.session.subject().get()).isNull();
    fixture.pairing.open(List.of(image));
    fixture.pairing.accept(
        Map.of(
            Role.MASK, folder.resolve("a_mask.png"),
            Role.PREDICTION, folder.resolve("b_logits.npy")));
    assertThat(fixture.subject().name()).isEqualTo("a_mask");
  }

  @Test
  void aPartOfTheOpenCaseTakesItsPlaceWithoutAQuestion() {
    Path image = fixture.make("a");
    fixture.opener.open(
        Map.of(
            Role.MASK, folder.resolve("a_mask.png"),
            Role.PREDICTION, folder.resolve("a_logits.npy")));
    fixture.pairing.open(List.of(image));
    assertThat(fixture.pairing.offer().get()).isNull();
    assertThat(fixture.subject().image()).isNotNull();
  }

  @Test
  void aFolderOffersItsFirstCase() throws IOException {
    fixture.make("frame10");
    fixture.make("frame9");
    fixture.pairing.open(List.of(folder));
    assertThat(offer().found().likeliest())
        .containsEntry(Role.IMAGE, folder.resolve("frame9_image.png"));
    fixture.pairing.leave();
    fixture.pairing.open(List.of(Files.createDirectory(folder.resolve("empty"))));
    assertThat(fixture.message().text()).contains("empty", "no image");
  }

  @Test
  void nextAndPreviousKeepSettingsAndChoices() {
    for (String name : List.of("f1", "f2", "f10")) {
      fixture.make(name);
    }
    fixture.pairing.open(List.of(folder.resolve("f2_image.png")));
    fixture.pairing.accept(offer().found().likeliest());
    fixture.session.settings().set(Settings.defaults().withRadius(2));
    assertThat(fixture.around.place().get()).isEqualTo("2 / 3");
    fixture.around.next();
    assertThat(fixture.subject().name()).isEqualTo("f10_image");
    assertThat(fixture.session.settings().get().radius()).isEqualTo(2);
    assertThat(fixture.around.hasNext().get()).isFalse();
    fixture.around.previous();
    fixture.around.previous();
    assertThat(fixture.subject().name()).isEqualTo("f1_image");
    assertThat(fixture.around.hasPrevious().get()).isFalse();
  }

  @Test
  void theFolderOfCasesHoldsMaskAndPrediction() throws IOException {
    assertThat(fixture.around.ofCases()).isEmpty();
    fixture.make("f1");
    fixture.pairing.open(List.of(folder.resolve("f1_image.png")));
    fixture.pairing.accept(offer().found().likeliest());
    assertThat(fixture.around.ofCases()).contains(folder);

    Path below = Files.createDirectory(folder.resolve("net-a")).resolve("f1.npy");
    Files.copy(folder.resolve("f1_logits.npy"), below);
    fixture.opener.open(Map.of(Role.MASK, folder.resolve("f1_mask.png"), Role.PREDICTION, below));
    assertThat(fixture.around.ofCases()).as("predictions below the masks").contains(folder);

    Path masks = Files.createDirectory(folder.resolve("masks"));
    Path mask = Files.move(folder.resolve("f1_mask.png"), masks.resolve("f1.png"));
    Path logits = folder.resolve("f1_logits.npy");
    fixture.opener.open(Map.of(Role.MASK, mask, Role.PREDICTION, logits));
    assertThat(fixture.around.ofCases()).as("one in a folder of its own").contains(folder);

    Path predictions = Files.createDirectory(folder.resolve("predictions"));
    Path beside = Files.move(logits, predictions.resolve("f1.npy"));
    fixture.opener.open(Map.of(Role.MASK, mask, Role.PREDICTION, beside));
    assertThat(fixture.around.ofCases()).as("each in its own").contains(folder);

    Path far = Files.createDirectories(top.resolve("x/y/z")).resolve("f1.npy");
    fixture.opener.open(Map.of(Role.MASK, mask, Role.PREDICTION, Files.copy(beside, far)));
    assertThat(fixture.around.ofCases()).as("far apart").isEmpty();
  }

  @Test
  void whatHasNoPartnersIsSaidAndCanBeSkipped() {
    fixture.make("f1");
    fixture.image("f2");
    fixture.image("f3");
    fixture.mask("f3");
    fixture.make("f4");
    fixture.pairing.open(List.of(folder.resolve("f1_image.png")));
    fixture.pairing.accept(offer().found().likeliest());
    fixture.around.next();
    assertThat(fixture.message().text()).contains("f2_image.png", "neither a mask nor");
    assertThat(fixture.subject().name()).isEqualTo("f1_image");
    fixture.remedy();
    assertThat(fixture.message().text()).contains("f3_image.png", "no prediction");
    fixture.remedy();
    assertThat(fixture.subject().name()).isEqualTo("f4_image");
    fixture.around.next();
    assertThat(fixture.message().text()).contains("last in its folder");
  }

  @Test
  void aVanishedFolderIsSaid() throws IOException {
    fixture.make("f1");
    fixture.pairing.open(List.of(folder.resolve("f1_image.png")));
    fixture.pairing.accept(offer().found().likeliest());
    fixture.pairing.open(List.of(folder.resolve("gone")));
    assertThat(fixture.message().text()).contains("gone");
    assertThat(fixture.subject().name()).isEqualTo("f1_image");
  }

  @Test
  void filesThatChangeAreOfferedForReloading() {
    fixture.make("a");
    fixture.pairing.open(List.of(folder.resolve("a_image.png")));
    fixture.pairing.accept(offer().found().likeliest());
    assertThat(fixture.watched).hasSize(3);
    int before = fixture.subject().labels().at(0);
    fixture.mask("a", 2 - before);
    fixture.changed.accept(folder.resolve("a_mask.png"));
    assertThat(fixture.message().text()).contains("a_mask.png changed on disk");
    assertThat(fixture.subject().labels().at(0)).isEqualTo(before);
    fixture.remedy();
    assertThat(fixture.subject().labels().at(0)).isEqualTo(2 - before);
  }
}
