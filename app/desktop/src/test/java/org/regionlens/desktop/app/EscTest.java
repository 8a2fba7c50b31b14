package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionlens.desktop.display.RangeMode;
import org.regionlens.desktop.pane.PixelPoint;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Esc in a field takes back what was typed there, and nothing else; only then is it for others. */
@ExtendWith(ApplicationExtension.class)
final class EscTest {
  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private CaseWindow window;

  @SuppressWarnings("NullAway.Init") // made by start
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    window = new CaseWindow(shown, folder);
  }

  @Test
  void everyFieldOfTheWindowTakesBackWhatWasTyped(FxRobot robot) {
    Desktop desktop = window.fixture.desktop;
    window.showAllControls(robot);
    robot.interact(
        () -> {
          desktop.display().range().set(RangeMode.FIXED);
          desktop.studies().show("sweep");
          desktop.panes().active().set(1);
          desktop.panes().togglePin(new PixelPoint(20, 10));
        });
    assertFieldsTakeBack(robot, stage.getScene(), 30);
    assertThat(desktop.panes().pinned().get()).isTrue();
    robot.type(KeyCode.ESCAPE);
    assertThat(desktop.panes().pinned().get()).as("nothing left to take back").isFalse();
  }

  @ParameterizedTest
  @CsvSource({"report, 2", "change-mask, 2", "classes, 4", "pixel-limit, 1"})
  void everyFieldOfADialogTakesBackWhatWasTyped(String action, int fewest, FxRobot robot) {
    robot.interact(() -> window.fixture.desktop.actions().get(action).fire());
    WaitForAsyncUtils.waitForFxEvents();
    Window dialog =
        Window.getWindows().stream().filter(each -> !each.equals(stage)).findAny().orElseThrow();
    assertFieldsTakeBack(robot, dialog.getScene(), fewest);
    assertThat(dialog.isShowing()).isTrue();
    robot.type(KeyCode.ESCAPE);
    assertThat(dialog.isShowing()).as("nothing left to take back").isFalse();
  }

  @Test
  void whatIsTypedIntoATableStaysWithTheRowItWasBegunIn(FxRobot robot) {
    robot.interact(() -> window.fixture.desktop.actions().get("classes").fire());
    TableView<?> table = robot.lookup("#class-table").queryAs(TableView.class);
    robot.interact(
        () -> {
          Button add = robot.lookup("#table-add").queryButton();
          for (int i = 0; i < 40; i++) {
            add.fire();
          }
          table.scrollTo(0);
        });
    WaitForAsyncUtils.waitForFxEvents();
    TextInputControl first = fields(table).getFirst();
    robot.interact(first::requestFocus);
    robot.interact(() -> table.scrollTo(39));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(first.isFocused()).isFalse();
  }

  private void assertFieldsTakeBack(FxRobot robot, Scene scene, int fewest) {
    WaitForAsyncUtils.waitForFxEvents();
    List<TextInputControl> fields = fields(scene.getRoot());
    assertThat(fields).hasSizeGreaterThanOrEqualTo(fewest);
    robot.targetWindow(scene.getWindow());
    List<Object> before = window.everything();
    for (TextInputControl field : fields) {
      String name = Objects.requireNonNullElse(field.getId(), field.getAccessibleText());
      String old = field.getText();
      robot.interact(field::requestFocus);
      robot.write("x");
      assertThat(field.getText()).as(name).isNotEqualTo(old);
      robot.type(KeyCode.ESCAPE);
      assertThat(field.getText()).as(name).isEqualTo(old);
      assertThat(field.isFocused()).as(name).isTrue();
      assertThat(window.everything()).as(name).isEqualTo(before);
    }
  }

  /** Fields that can be typed into; that of the command list is over when the list closes. */
  private static List<TextInputControl> fields(Parent root) {
    return Contrast.seen(root).stream()
        .filter(TextInputControl.class::isInstance)
        .map(TextInputControl.class::cast)
        .filter(field -> field.isEditable() && !field.isDisabled())
        .toList();
  }
}
