package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Space and the middle button move the picture, whatever the tool and wherever the focus. */
@ExtendWith(ApplicationExtension.class)
final class PanTest {
  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private WindowFixture fixture;

  private final AtomicInteger fired = new AtomicInteger();

  @Start
  void start(Stage stage) {
    CaseWindow window = new CaseWindow(stage, folder);
    fixture = window.fixture;
  }

  @BeforeEach
  void zoomIn(FxRobot robot) {
    robot.type(KeyCode.S);
    robot.interact(() -> fixture.desktop.viewport().setScale(30));
  }

  private double left() {
    WaitForAsyncUtils.waitForFxEvents();
    return fixture.desktop.viewport().section().x();
  }

  /** A button of the window that has the focus, and counts how often it is pressed. */
  private void focusAButton(FxRobot robot) {
    robot.interact(
        () -> {
          Button button = robot.lookup("#paper-training").queryAs(Button.class);
          button.addEventHandler(javafx.event.ActionEvent.ACTION, event -> fired.incrementAndGet());
          button.requestFocus();
        });
  }

  @Test
  void spacePansWithEveryToolAndPressesNoButton(FxRobot robot) {
    focusAButton(robot);
    double before = left();
    Node canvas = robot.lookup("#canvas-1").query();
    robot.moveTo("#canvas-1").press(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(canvas.getCursor()).isEqualTo(Cursor.OPEN_HAND);
    robot.press(MouseButton.PRIMARY).moveBy(45, 0).moveBy(45, 0);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(canvas.getCursor()).isEqualTo(Cursor.CLOSED_HAND);
    robot.release(MouseButton.PRIMARY).release(KeyCode.SPACE);
    assertThat(left()).isCloseTo(before - 3, within(1e-6));
    assertThat(canvas.getCursor()).isNull();
    assertThat(fixture.desktop.panes().selection().get()).as("the tool did nothing").isNull();
    assertThat(fired).hasValue(0);
    robot.drag("#canvas-1", MouseButton.PRIMARY).moveBy(45, 30).drop();
    assertThat(left()).as("the tool is back").isCloseTo(before - 3, within(1e-6));
    assertThat(fixture.desktop.panes().selection().get()).isNotNull();
  }

  @Test
  void spaceAloneStillPressesTheFocusedButton(FxRobot robot) {
    focusAButton(robot);
    robot.moveTo("#canvas-1").type(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(fired).hasValue(1);
  }

  @Test
  void theMiddleButtonPansWithEveryTool(FxRobot robot) {
    double before = left();
    robot.moveTo("#canvas-2").press(MouseButton.MIDDLE).moveBy(-60, 0).moveBy(-30, 0);
    robot.release(MouseButton.MIDDLE);
    assertThat(left()).isCloseTo(before + 3, within(1e-6));
    assertThat(fixture.desktop.panes().selection().get()).isNull();
    assertThat(fixture.desktop.panes().pinned().get()).isFalse();
  }

  @Test
  void spaceInAFieldIsText(FxRobot robot) {
    robot.doubleClickOn(robot.lookup("#field-radius").queryAs(TextField.class));
    robot.press(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(fixture.desktop.panes().panHeld().get()).isFalse();
    robot.release(KeyCode.SPACE);
  }
}
