package org.regionlens.desktop.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.desktop.action.Action;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.StandardMaps;
import org.regionlens.media.colour.ColourMap;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The command list, the sheet of shortcuts, and the keys of the overlay. */
@ExtendWith(ApplicationExtension.class)
final class CommandTest {
  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private WindowFixture fixture;

  @Start
  void start(Stage stage) {
    fixture = new CaseWindow(stage, folder).fixture;
  }

  private static void openList(FxRobot robot) {
    robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.P);
    robot.release(KeyCode.CONTROL, KeyCode.SHIFT);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static boolean isSeen(FxRobot robot, String id) {
    return robot.lookup(id).query().isVisible();
  }

  private void command(FxRobot robot, String typed) {
    openList(robot);
    robot.write(typed).type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(isSeen(robot, "#command-list")).as(typed).isFalse();
  }

  @Test
  void typingAndEnterDoWhatIsWanted(FxRobot robot) {
    robot.clickOn("#canvas-2");
    command(robot, "opposition");
    assertThat(fixture.desktop.panes().map(2).get()).isEqualTo(StandardMaps.OPPOSITION);
    command(robot, "viridis");
    assertThat(fixture.desktop.display().sequential().get()).isEqualTo(ColourMap.VIRIDIS);
    command(robot, "class all");
    assertThat(fixture.desktop.session().classes().get()).isEqualTo(new ClassSelection.All());
    command(robot, "two panes");
    assertThat(fixture.desktop.panes().count().get()).isEqualTo(2);
    command(robot, "undo");
    assertThat(fixture.desktop.panes().count().get()).isEqualTo(4);
  }

  @Test
  void arrowsChooseAndEscapeGoesBackToWhereTheKeysWere(FxRobot robot) {
    robot.clickOn("#slider-radius .thumb");
    Node before = fixture.desktop.scene().getFocusOwner();
    openList(robot);
    assertThat(fixture.desktop.scene().getFocusOwner()).isInstanceOf(TextField.class);
    robot.write("1").type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(isSeen(robot, "#command-list")).isFalse();
    assertThat(fixture.desktop.scene().getFocusOwner()).isSameAs(before);
    assertThat(fixture.desktop.panes().map(0).get()).isEqualTo(StandardMaps.OVERLAY);
    openList(robot);
    robot.write("theme").type(KeyCode.DOWN, 2).type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(fixture.desktop.theme().dark().get()).as("the third, dark").isTrue();
  }

  @Test
  void questionMarkShowsTheShortcuts(FxRobot robot) {
    robot.clickOn("#canvas-0").write("?");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(isSeen(robot, "#shortcut-sheet")).isTrue();
    robot.type(KeyCode.DIGIT3);
    assertThat(fixture.desktop.panes().map(0).get()).isEqualTo(StandardMaps.OVERLAY);
    robot.type(KeyCode.ESCAPE);
    assertThat(isSeen(robot, "#shortcut-sheet")).isFalse();
  }

  @Test
  void noTwoActionsHaveTheSameKeys() {
    List<Action> withKeys =
        fixture.desktop.actions().all().stream().filter(action -> action.keys() != null).toList();
    assertThat(withKeys).hasSizeGreaterThan(20);
    assertThat(withKeys).extracting(Action::shortcut).doesNotHaveDuplicates();
    for (KeyCode code : KeyCode.values()) {
      for (boolean control : new boolean[] {false, true}) {
        for (boolean shift : new boolean[] {false, true}) {
          KeyEvent press =
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false);
          assertThat(withKeys)
              .filteredOn(action -> requireNonNull(action.keys()).match(press))
              .as("%s", press)
              .hasSizeLessThan(2);
        }
      }
    }
  }

  @Test
  void overlayKeys(FxRobot robot) {
    var overlay = fixture.desktop.display().settings();
    robot.clickOn("#canvas-0").type(KeyCode.V);
    assertThat(overlay.get().overlay().maskOpacity()).isZero();
    assertThat(overlay.get().overlay().predictionOpacity()).isZero();
    robot.type(KeyCode.V);
    assertThat(overlay.get().overlay().predictionOpacity()).isEqualTo(0.5);
    robot.type(KeyCode.O);
    assertThat(overlay.get().overlay().maskFilled()).isTrue();
    robot.write("]]");
    assertThat(overlay.get().overlay().predictionOpacity()).isEqualTo(0.7);
    robot.write("[");
    assertThat(overlay.get().overlay().predictionOpacity()).isEqualTo(0.6);
  }

  @Test
  void undoSaysWhichStep(FxRobot robot) {
    Button undo = robot.lookup("#button-undo").queryAs(Button.class);
    assertThat(undo.isDisabled()).isTrue();
    robot.clickOn("#canvas-0").type(KeyCode.PERIOD);
    assertThat(undo.isDisabled()).isFalse();
    assertThat(undo.getAccessibleHelp()).contains(fixture.words.get("step.radius"), "Z");
    robot.clickOn(undo);
    assertThat(fixture.desktop.session().settings().get().radius()).isEqualTo(3);
    Button redo = robot.lookup("#button-redo").queryAs(Button.class);
    assertThat(redo.getAccessibleHelp()).contains(fixture.words.get("step.radius"));
  }
}
