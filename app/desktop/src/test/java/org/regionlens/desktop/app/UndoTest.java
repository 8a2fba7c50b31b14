package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.OptionalInt;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Undo and redo by mouse and keys. */
@ExtendWith(ApplicationExtension.class)
final class UndoTest {
  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private WindowFixture fixture;

  @Start
  void start(Stage stage) {
    fixture = new CaseWindow(stage, folder).fixture;
  }

  private Settings settings() {
    return fixture.desktop.session().settings().get();
  }

  private static void undo(FxRobot robot) {
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void redo(FxRobot robot) {
    robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.Z);
    robot.release(KeyCode.CONTROL, KeyCode.SHIFT);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void dragOfSliderIsOneStep(FxRobot robot) {
    robot.drag("#slider-radius .thumb").moveBy(20, 0).moveBy(20, 0).moveBy(20, 0).drop();
    Settings dragged = settings();
    assertThat(dragged.radius()).isGreaterThan(4);
    undo(robot);
    assertThat(settings()).isEqualTo(Settings.defaults());
    redo(robot);
    assertThat(settings()).isEqualTo(dragged);
  }

  @Test
  void buttonsKeysAndMapsAreSteps(FxRobot robot) {
    robot.clickOn("#paper-training");
    robot.type(KeyCode.PERIOD);
    robot.clickOn("#canvas-3").type(KeyCode.DIGIT3);
    assertThat(fixture.desktop.panes().map(3).get()).isEqualTo(StandardMaps.BCE);
    undo(robot);
    assertThat(fixture.desktop.panes().map(3).get()).isEqualTo(StandardMaps.VERSUS);
    assertThat(settings().radius()).isEqualTo(4);
    undo(robot);
    assertThat(settings()).isEqualTo(Settings.defaults().withPooling(PoolingMode.AVERAGE, 4));
    undo(robot);
    assertThat(settings()).isEqualTo(Settings.defaults());
    undo(robot);
    assertThat(settings()).isEqualTo(Settings.defaults());
    redo(robot);
    assertThat(settings().pooling()).isEqualTo(PoolingMode.AVERAGE);
  }

  @Test
  void menuTakesBack(FxRobot robot) {
    robot.type(KeyCode.PERIOD);
    robot.clickOn("#menu-edit").clickOn("#menu-undo");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(settings().radius()).isEqualTo(3);
    robot.clickOn("#menu-edit");
    robot.clickOn("#menu-redo");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(settings().radius()).isEqualTo(4);
  }

  @Test
  void fieldTakesBackItsOwnTypingFirst(FxRobot robot) {
    robot.type(KeyCode.PERIOD);
    TextField field = robot.lookup("#field-radius").queryAs(TextField.class);
    robot.doubleClickOn(field).type(KeyCode.DIGIT7);
    assertThat(field.getText()).isEqualTo("7");
    undo(robot);
    assertThat(field.getText()).as("the typing").isEqualTo("4");
    assertThat(settings().radius()).isEqualTo(4);
    robot.doubleClickOn(field).type(KeyCode.DIGIT7).type(KeyCode.ENTER);
    assertThat(settings().radius()).isEqualTo(7);
    undo(robot);
    assertThat(settings().radius()).as("what was typed and taken").isEqualTo(4);
    undo(robot);
    assertThat(settings().radius()).isEqualTo(3);
    redo(robot);
    assertThat(settings().radius()).isEqualTo(4);
  }

  @Test
  void ignoredLabelIsAStep(FxRobot robot) {
    var choices = fixture.desktop.opener().choices();
    OptionalInt before = choices.getValue().ignoredLabel();
    OptionalInt other = OptionalInt.of(1);
    robot.interact(() -> fixture.desktop.opener().read(choices.getValue().withIgnoredLabel(other)));
    assertThat(choices.getValue().ignoredLabel()).isEqualTo(other);
    undo(robot);
    assertThat(choices.getValue().ignoredLabel()).isEqualTo(before);
    redo(robot);
    assertThat(choices.getValue().ignoredLabel()).isEqualTo(other);
  }
}
