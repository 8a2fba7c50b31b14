package org.regionlens.desktop.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regionlens.desktop.message.Message;
import org.regionlens.desktop.message.MessageViewModel;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.desktop.thread.ManualExecutor;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.media.image.PixelLimit;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.AxisOrder;
import org.regionlens.media.reading.InputNote;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.reading.MaskReading;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.sample.SampleLibrary;
import org.regionlens.media.sample.SamplePrediction;
import org.regionlens.media.text.Words;

/** Opening, and what happens to what was open. */
final class CaseOpenerTest {
  @TempDir private Path folder = Path.of("");

  private final Words words = Words.load();
  private final MessageViewModel messages = new MessageViewModel((time, action) -> () -> {});
  private final AnalysisSession session =
      new AnalysisSession(
          new RegionEngine(KernelChoice.SCALAR)::analyse,
          new LatestTask(Runnable::run, Runnable::run),
          (time, action) -> () -> {},
          System::nanoTime);
  private final MemoryOfFolders remembered = new MemoryOfFolders();
  private final CaseOpener opener =
      new CaseOpener(
          session,
          new FileCaseReader(() -> PixelLimit.DEFAULT, new SampleLibrary(words), words),
          new LatestTask(Runnable::run, Runnable::run),
          messages,
          remembered,
          words);
  private CaseFilesOnDisk files = new CaseFilesOnDisk(folder);

  @BeforeEach
  void openOne() {
    files = new CaseFilesOnDisk(folder);
    opener.open(
        Map.of(
            Role.MASK, files.mask("one_mask.png", 20, 16),
            Role.PREDICTION, files.prediction("one_logits.npy", 20, 16)));
    assertThat(subject().labels().width()).isEqualTo(20);
  }

  private Case subject() {
    return Objects.requireNonNull(session.subject().get());
  }

  private Message message() {
    return Objects.requireNonNull(messages.message().get());
  }

  @Test
  void singleFileTakesItsPlaceInTheOpenCase() {
    opener.open(Map.of(Role.IMAGE, files.image("one.png", 20, 16)));
    assertThat(subject().image()).isNotNull();
    assertThat(subject().inputs()).hasSize(3);
    assertThat(messages.message().get()).isNull();
  }

  @Test
  void maskOfAnotherSizeGivesAMessageAndTheOldCaseStays() {
    Case before = subject();
    opener.open(Map.of(Role.MASK, files.mask("two_mask.png", 30, 16)));
    assertThat(session.subject().get()).isSameAs(before);
    assertThat(message().tone()).isEqualTo(Message.Tone.WARNING);
    assertThat(message().text()).contains("two_mask.png", "30").contains("Kept for later");
    assertThat(opener.busy().get()).isFalse();
  }

  @Test
  void filesOpenedOneAfterTheOtherFindEachOther() {
    opener.open(Map.of(Role.MASK, files.mask("two_mask.png", 30, 16)));
    opener.open(Map.of(Role.PREDICTION, files.prediction("two_logits.npy", 30, 16)));
    assertThat(subject().labels().width()).isEqualTo(30);
    assertThat(messages.message().get()).isNull();
  }

  @Test
  void aSearchIsShownAndGivenUpByEscOrAnotherOpening() {
    ManualExecutor worker = new ManualExecutor();
    CaseOpener held =
        new CaseOpener(
            session,
            new FileCaseReader(() -> PixelLimit.DEFAULT, new SampleLibrary(words), words),
            new LatestTask(worker, Runnable::run),
            messages,
            remembered,
            words);
    List<String> found = new ArrayList<>();
    held.search(
        (cancellation, progress) -> {
          progress.done(0.5);
          assertThat(held.progress().get()).isEqualTo(0.5);
          held.cancel();
          assertThat(cancellation.isCancelled()).isTrue();
          return "given up";
        },
        found::add);
    assertThat(held.busy().get()).isTrue();
    worker.runAll();
    assertThat(held.busy().get()).isFalse();

    held.search(
        (cancellation, progress) -> {
          held.open(Map.of(Role.IMAGE, files.image("one.png", 20, 16)));
          assertThat(cancellation.isCancelled()).isTrue();
          return "overtaken";
        },
        found::add);
    worker.runAll();
    assertThat(subject().image()).isNotNull();
    assertThat(found).isEmpty();
    held.search((cancellation, progress) -> "there", found::add);
    worker.runAll();
    assertThat(found).containsExactly("there");
  }

  @Test
  void unreadableFileIsNotKept() {
    opener.open(Map.of(Role.MASK, folder.resolve("missing.png")));
    assertThat(message().text()).contains("missing.png").doesNotContain("Kept for later");
    assertThat(subject().name()).isEqualTo("one_mask");
  }

  @Test
  void strayLabelCanBeIgnoredOrCountedAsBackground() {
    Path mask = files.mask("stray_mask.png", 20, 16, 11);
    opener.openGuessed(List.of(mask, folder.resolve("one_logits.npy")));
    assertThat(subject().name()).isEqualTo("one_mask");
    assertThat(message().remedies()).hasSize(2);
    message().remedies().getLast().run().run();
    assertThat(subject().labels().background()).isEqualTo(Set.of(11));
    remembered.forget(folder);
    opener.openGuessed(List.of(mask, folder.resolve("one_logits.npy")));
    message().remedies().getFirst().run().run();
    assertThat(subject().labels().isIgnored(0)).isTrue();
    assertThat(opener.choices().get().ignoredLabel()).hasValue(11);
  }

  @Test
  void labelsAreReadAnewAndRefusedWithoutLoss() {
    opener.read(opener.choices().get().withBackgroundLabels(Set.of(1)));
    assertThat(subject().labels().background()).isEqualTo(Set.of(1));
    assertThat(session.result().get()).isNotNull();
  }

  @Test
  void whatWasChosenForAFolderIsRememberedAndSaid() {
    opener.read(opener.choices().get().withBackgroundLabels(Set.of(1)));
    List<Path> both = List.of(folder.resolve("one_mask.png"), folder.resolve("one_logits.npy"));
    opener.openGuessed(both);
    assertThat(subject().labels().background()).isEqualTo(Set.of(1));
    assertThat(message().text()).contains("chosen for this folder");
    message().remedies().getFirst().run().run();
    assertThat(subject().labels().background()).isEmpty();
    assertThat(remembered.of(folder)).isEmpty();
  }

  @Test
  void choicesThatDoNotFitOtherFilesOfTheFolderAreLeftAside() {
    remembered.remember(folder, ReadingChoices.defaults().withAxes(AxisOrder.WHC));
    opener.openGuessed(List.of(folder.resolve("one_mask.png"), folder.resolve("one_logits.npy")));
    assertThat(subject().choices().axes()).isEqualTo(AxisOrder.AUTO);
    assertThat(message().tone()).isEqualTo(Message.Tone.INFORMATION);
  }

  @Test
  void ambiguousAxesAreAsked() {
    opener.open(
        Map.of(
            Role.MASK, files.mask("cube_mask.png", 4, 4),
            Role.PREDICTION, files.cube("cube_logits.npy", 4)));
    assertThat(message().remedies()).hasSize(2);
    assertThat(message().remedies().getFirst().text()).contains("first", "[C, H, W]");
    message().remedies().getLast().run().run();
    assertThat(subject().choices().axes()).isEqualTo(AxisOrder.HWC);
  }

  @Test
  void aScreenshotOfAMaskIsOfferedTheNearestColours() {
    opener.open(Map.of(Role.MASK, files.image("screenshot.png", 20, 16)));
    assertThat(message().text()).contains("screenshot.png", "320 colours");
    assertThat(message().remedies())
        .extracting(Message.Remedy::text)
        .containsExactly("Read by the nearest colours");
    message().remedies().getFirst().run().run();
    // Read so, it has labels that three classes lack: the next question.
    assertThat(message().text()).contains("screenshot.png", "3 channels");
    message().remedies().getLast().run().run();
    assertThat(subject().choices().maskReading()).isEqualTo(MaskReading.NEAREST_COLOURS);
  }

  @Test
  void cancelledReadingChangesNothing() {
    Case before = subject();
    ManualExecutor held = new ManualExecutor();
    CaseOpener slow =
        new CaseOpener(
            session,
            new FileCaseReader(() -> PixelLimit.DEFAULT, new SampleLibrary(words), words),
            new LatestTask(held, Runnable::run),
            messages,
            remembered,
            words);
    slow.open(Map.of(Role.IMAGE, files.image("one.png", 20, 16)));
    assertThat(slow.busy().get()).isTrue();
    slow.cancel();
    assertThat(slow.busy().get()).isFalse();
    held.runAll();
    assertThat(session.subject().get()).isSameAs(before);
  }

  @Test
  void filesAreReadAgainAsTheyAreNow() {
    assertThat(subject().labels().at(0)).isNotEqualTo(2);
    files.mask("one_mask.png", 20, 16, 2);
    opener.reload();
    assertThat(subject().labels().at(0)).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void aFileOfOnesOwnEndsTheSampleAndWaitsForItsPartners(Role role) {
    opener.open(new CaseReader.Sample("street", SamplePrediction.IMAGINED, false));
    Case street = subject();
    int width = street.labels().width();
    int height = street.labels().height();
    Map<Role, Path> own =
        Map.of(
            Role.IMAGE, files.image("mine.png", width, height),
            Role.MASK, files.mask("mine_mask.png", width, height),
            Role.PREDICTION, files.prediction("mine_logits.npy", width, height));
    opener.open(Map.of(role, own.get(role)));
    assertThat(session.subject().get()).isNull();
    assertThat(session.seen().get()).isNull();
    assertThat(opener.kept().get()).isEqualTo(Map.of(role, own.get(role)));
    assertThat(message().text()).contains("Still missing");
    for (Role other : Role.values()) {
      opener.open(Map.of(other, own.get(other)));
    }
    assertThat(subject().inputs())
        .extracting(InputNote::path)
        .contains(own.get(Role.MASK), own.get(Role.PREDICTION));
    assertThat(opener.kept().get()).isEmpty();
  }

  @Test
  void guessIsSaid() {
    opener.openGuessed(List.of(folder.resolve("one_mask.png"), folder.resolve("one_logits.npy")));
    assertThat(message().tone()).isEqualTo(Message.Tone.INFORMATION);
    assertThat(message().text()).contains("mask one_mask.png", "prediction one_logits.npy");
  }
}
