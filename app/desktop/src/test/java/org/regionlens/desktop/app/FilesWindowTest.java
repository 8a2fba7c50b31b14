package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.desktop.open.CaseFilesOnDisk;
import org.regionlens.desktop.pane.PaneProbe;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.StandardMaps;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.input.Case;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a person does with files in the window. */
@ExtendWith(ApplicationExtension.class)
class FilesWindowTest {
  @TempDir private Path top = Path.of(".");
  private Path folder = top;

  @SuppressWarnings("NullAway.Init") // Made by the start of each test.
  private WindowFixture fixture;

  @Start
  void start(Stage stage) {
    fixture = new WindowFixture(stage);
  }

  @BeforeEach
  void goDown() throws IOException {
    // So deep that the folders beside it, and beside those above, are the test's own.
    folder = Files.createDirectories(top.resolve("a/b/c/d"));
  }

  private Path make(String name) {
    return make(name, 5);
  }

  private Path make(String name, long seed) {
    CaseFilesOnDisk files = new CaseFilesOnDisk(folder);
    files.mask(name + "_mask.png", 40, 30);
    files.prediction(name + "_logits.npy", 40, 30, seed);
    return files.image(name + "_image.png", 40, 30);
  }

  private Case subject() {
    return Objects.requireNonNull(fixture.desktop.session().subject().get());
  }

  private void take(FxRobot robot, Path file) {
    robot.interact(() -> fixture.desktop.open(List.of(file)));
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn("#proposal-open");
  }

  private static String text(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Label.class).getText();
  }

  private long framesSeen() {
    return fixture.desktop.scene().getRoot().lookupAll(".image-frame").stream()
        .filter(Node::isVisible)
        .count();
  }

  @Test
  void anEmptyPaneHasNoFrame(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(framesSeen()).isZero();
    take(robot, make("f1"));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(framesSeen()).isEqualTo(4);
  }

  @Test
  void aProposalIsShownTakenAndGoneThroughByKeys(FxRobot robot) {
    Path first = make("f1");
    make("f2");
    robot.interact(() -> fixture.desktop.open(List.of(first)));
    assertThat(fixture.desktop.session().subject().get()).isNull();
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn("#proposal-open");
    assertThat(subject().name()).isEqualTo("f1_image");
    assertThat(text(robot, "#case-place")).isEqualTo("1 / 2");
    robot.type(KeyCode.PAGE_DOWN);
    assertThat(subject().name()).isEqualTo("f2_image");
    robot.type(KeyCode.A);
    assertThat(subject().name()).isEqualTo("f1_image");
    robot.clickOn("#button-next");
    assertThat(subject().name()).isEqualTo("f2_image");
  }

  @Test
  void whatIsSetStaysAlongTheFolder(FxRobot robot) {
    take(robot, make("f1"));
    make("f2");
    robot.interact(() -> fixture.desktop.opener().reload());
    Desktop desktop = fixture.desktop;
    robot.type(KeyCode.PERIOD).type(KeyCode.O);
    robot.interact(
        () -> {
          desktop.actions().get("cascade-diffusion").fire();
          desktop.session().classes().set(new ClassSelection.One(2));
          desktop.panes().map(3).set(StandardMaps.OPPOSITION);
          desktop.actions().get("colours-viridis").fire();
        });
    var settings = desktop.session().settings().get();
    var display = desktop.display().settings().get();
    robot.type(KeyCode.D);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(subject().name()).isEqualTo("f2_image");
    assertThat(desktop.session().settings().get()).isEqualTo(settings);
    assertThat(desktop.display().settings().get()).isEqualTo(display);
    assertThat(desktop.session().classes().get()).isEqualTo(new ClassSelection.One(2));
    assertThat(new PaneProbe(desktop.scene(), 3).values().id()).isEqualTo(StandardMaps.OPPOSITION);
    assertThat(new PaneProbe(desktop.scene(), 3).values().geometry().radius()).isEqualTo(4);
  }

  private ValueRange range() {
    WaitForAsyncUtils.waitForFxEvents();
    return new PaneProbe(fixture.desktop.scene(), 1).scale().range();
  }

  @Test
  void lockedRangesStayWhileTheFolderIsGoneThroughAndOthersAreTheImagesOwn(FxRobot robot) {
    Path first = make("f1", 5);
    make("f2", 11);
    take(robot, first);
    ValueRange ofFirst = range();
    robot.type(KeyCode.PAGE_DOWN);
    assertThat(subject().name()).isEqualTo("f2_image");
    ValueRange ofSecond = range();
    assertThat(ofSecond).isNotEqualTo(ofFirst);
    robot.type(KeyCode.PAGE_UP);
    assertThat(range()).isEqualTo(ofFirst);

    robot.interact(() -> robot.lookup("#range-lock").queryAs(CheckBox.class).fire());
    ValueRange locked = range();
    robot.type(KeyCode.PAGE_DOWN);
    assertThat(subject().name()).isEqualTo("f2_image");
    assertThat(range()).isEqualTo(locked).isNotEqualTo(ofSecond);
    robot.type(KeyCode.PAGE_UP).type(KeyCode.PAGE_DOWN);
    assertThat(range()).isEqualTo(locked);
    robot.type(KeyCode.C);
    assertThat(range()).as("unlocked").isEqualTo(ofSecond);
    robot.type(KeyCode.PAGE_UP);
    assertThat(range()).isEqualTo(ofFirst);
  }

  @Test
  void aLayerSaysHowItWasReadAndCanBeReadInAnotherWay(FxRobot robot) {
    Path first = make("f1");
    take(robot, first);
    assertThat(text(robot, "#layer-mask")).contains("class index", "because");
    robot.clickOn("#change-mask");
    TextField background = robot.lookup("#reading-background").queryAs(TextField.class);
    robot.interact(() -> background.setText("2"));
    assertThat(text(robot, "#reading-sentence")).contains("2 background");
    robot.clickOn("#reading-use");
    assertThat(text(robot, "#layer-mask")).contains("2 background");
    assertThat(fixture.remembered.of(folder)).isPresent();
  }

  @Test
  void aFileThatChangedIsOfferedForReloading(FxRobot robot) {
    Path first = make("f1");
    take(robot, first);
    Case before = subject();
    robot.interact(() -> fixture.fileChanged.accept(folder.resolve("f1_mask.png")));
    assertThat(text(robot, "#message-text")).contains("f1_mask.png changed on disk");
    robot.clickOn(fixture.words.get("files.reload"));
    assertThat(subject()).isNotSameAs(before);
  }

  @Test
  void classesAreEditedAndTaken(FxRobot robot) {
    Path first = make("f1");
    take(robot, first);
    robot.interact(() -> fixture.desktop.actions().get("classes").fire());
    TextField name =
        robot.lookup("#class-table .text-field").<TextField>queryAll().stream()
            .filter(field -> field.getText().equals(subject().classes().name(1)))
            .findFirst()
            .orElseThrow();
    robot.interact(() -> name.setText("pavement"));
    robot.clickOn("#table-use");
    assertThat(subject().classes().name(1)).isEqualTo("pavement");
  }
}
