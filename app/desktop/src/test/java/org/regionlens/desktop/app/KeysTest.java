package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.desktop.pane.PaneGridViewModel;
import org.regionlens.desktop.pane.PixelPoint;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.StandardMaps;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What single keys and Control with a digit do in the panes. */
@ExtendWith(ApplicationExtension.class)
final class KeysTest {
  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private CaseWindow window;

  @SuppressWarnings("NullAway.Init") // made by start
  private Desktop desktop;

  @Start
  void start(Stage stage) {
    window = new CaseWindow(stage, folder);
    desktop = window.fixture.desktop;
  }

  private PaneGridViewModel panes() {
    return desktop.panes();
  }

  private static void control(FxRobot robot, KeyCode key) {
    robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void everyDigitPutsItsMapIntoTheActivePane(FxRobot robot) {
    List<MapRef> maps =
        List.of(
            StandardMaps.OVERLAY,
            StandardMaps.PREDICTION,
            StandardMaps.BCE,
            StandardMaps.MI_CONTRIBUTION,
            StandardMaps.RMI_CONTRIBUTION,
            StandardMaps.VERSUS,
            StandardMaps.SENSITIVITY,
            StandardMaps.AGREEMENT,
            StandardMaps.OPPOSITION);
    robot.clickOn("#canvas-2");
    for (int digit = 1; digit <= maps.size(); digit++) {
      robot.type(KeyCode.getKeyCode(Integer.toString(digit)));
      WaitForAsyncUtils.waitForFxEvents();
      assertThat(window.pane(2).id()).isEqualTo(maps.get(digit - 1));
    }
    assertThat(window.pane(1).id()).isEqualTo(StandardMaps.BCE);
  }

  @Test
  void countsOfPanesHaveButtonsAndKeysAndOnePaneIsEnlargedByAKey(FxRobot robot) {
    for (int count : new int[] {1, 2, 4}) {
      robot.interact(() -> robot.lookup("#panes-" + count).queryAs(ToggleButton.class).fire());
      assertPanes(robot, count);
    }
    control(robot, KeyCode.DIGIT1);
    assertPanes(robot, 1);
    control(robot, KeyCode.DIGIT4);
    assertPanes(robot, 4);
    control(robot, KeyCode.DIGIT2);
    assertPanes(robot, 2);
    robot.clickOn("#canvas-1").type(KeyCode.E);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(seenPanes(robot)).containsExactly(1);
    assertThat(isOn("enlarge")).isTrue();
    robot.type(KeyCode.E);
    WaitForAsyncUtils.waitForFxEvents();
    assertPanes(robot, 2);
  }

  private boolean isOn(String action) {
    return Objects.requireNonNull(desktop.actions().get(action).selected()).get();
  }

  private static List<Integer> seenPanes(FxRobot robot) {
    List<Integer> seen = new ArrayList<>();
    for (int pane = 0; pane < 4; pane++) {
      if (robot.lookup("#pane-" + pane).query().isVisible()) {
        seen.add(pane);
      }
    }
    return seen;
  }

  private void assertPanes(FxRobot robot, int count) {
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(seenPanes(robot)).hasSize(count);
    for (int each : new int[] {1, 2, 4}) {
      ToggleButton button = robot.lookup("#panes-" + each).queryAs(ToggleButton.class);
      assertThat(button.isSelected()).as("%d of %d", each, count).isEqualTo(each == count);
    }
    double area = 0;
    for (int pane = 0; pane < count; pane++) {
      var bounds = robot.lookup("#pane-" + pane).query().getLayoutBounds();
      area += bounds.getWidth() * bounds.getHeight();
    }
    var all = robot.lookup("#panes").query().getLayoutBounds();
    assertThat(area / (all.getWidth() * all.getHeight()))
        .as("they fill the place")
        .isBetween(0.98, 1.0);
    assertThat(desktop.isFilled()).isTrue();
  }

  @Test
  void thePaneThatIsReachedByTabTakesTheKeys(FxRobot robot) {
    robot.clickOn("#canvas-0");
    robot.interact(() -> robot.lookup("#pane-title-3").query().requestFocus());
    robot.type(KeyCode.DIGIT5);
    assertThat(panes().map(3).get()).isEqualTo(StandardMaps.RMI_CONTRIBUTION);
    assertThat(panes().map(0).get()).isEqualTo(StandardMaps.OVERLAY);
  }

  @Test
  void arrowsMoveThePixelThatIsRead(FxRobot robot) {
    robot.clickOn(place(robot, 20, 10));
    robot.type(KeyCode.RIGHT, 2).type(KeyCode.DOWN);
    assertThat(panes().cursor().get()).isEqualTo(new PixelPoint(22, 11));
    assertThat(panes().pinned().get()).isTrue();
    robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT);
    assertThat(panes().cursor().get()).isEqualTo(new PixelPoint(12, 11));
    robot.press(KeyCode.SHIFT).type(KeyCode.LEFT, 3).release(KeyCode.SHIFT);
    assertThat(panes().cursor().get()).as("at the border").isEqualTo(new PixelPoint(0, 11));
    robot.interact(() -> desktop.viewport().setScale(60));
    WaitForAsyncUtils.waitForFxEvents();
    robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT, 9).release(KeyCode.SHIFT);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(panes().cursor().get()).isEqualTo(new PixelPoint(CaseWindow.WIDTH - 1, 11));
    Node canvas = robot.lookup("#canvas-1").query();
    double[] middle = window.pane(1).middle(CaseWindow.WIDTH - 1, 11);
    assertThat(canvas.getLayoutBounds().contains(middle[0], middle[1])).as("in sight").isTrue();
  }

  private Point2D place(FxRobot robot, int x, int y) {
    double[] middle = window.pane(1).middle(x, y);
    return robot.lookup("#canvas-1").query().localToScreen(middle[0], middle[1]);
  }

  @Test
  void withoutAPointerTabGoesToAPaneAndAnArrowPinsAPixel(FxRobot robot) {
    robot.interact(() -> robot.lookup("#pane-title-2").query().requestFocus());
    robot.type(KeyCode.TAB);
    Node canvas = robot.lookup("#canvas-2").query();
    assertThat(canvas.isFocused()).isTrue();
    assertThat(canvas.getAccessibleText()).isNotBlank();
    robot.interact(() -> panes().cursor().set(null));
    robot.type(KeyCode.UP);
    PixelPoint middle = new PixelPoint(CaseWindow.WIDTH / 2, CaseWindow.HEIGHT / 2);
    assertThat(panes().cursor().get()).isEqualTo(middle);
    assertThat(panes().active().get()).isEqualTo(2);
    robot.type(KeyCode.ESCAPE);
    assertThat(panes().pinned().get()).isFalse();
  }

  @Test
  void toolsFitPinAndFullRangeHaveTheirKeys(FxRobot robot) {
    Node canvas = robot.lookup("#canvas-1").query();
    robot.clickOn(canvas).type(KeyCode.ESCAPE);
    for (KeyCode key : List.of(KeyCode.B, KeyCode.S, KeyCode.H)) {
      robot.type(key);
      String tool =
          switch (key) {
            case B -> "tool-brush";
            case S -> "tool-select";
            default -> "tool-pan";
          };
      assertThat(isOn(tool)).as(tool).isTrue();
    }
    robot.interact(() -> desktop.viewport().setScale(20));
    robot.type(KeyCode.F);
    assertThat(desktop.viewport().isFitting()).isTrue();
    robot.type(KeyCode.P);
    assertThat(desktop.actions().get("unpin").enabled().get()).isTrue();
    robot.type(KeyCode.PERIOD);
    assertThat(window.settings().radius()).isEqualTo(4);
    robot.type(KeyCode.COMMA);
    assertThat(window.settings().radius()).isEqualTo(3);
  }
}
