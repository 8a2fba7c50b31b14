package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.desktop.open.CaseFilesOnDisk;
import org.regionlens.engine.ClassSelection;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputNote.Role;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Names and colours of classes, changed from the legend of the overlay. */
@ExtendWith(ApplicationExtension.class)
final class LegendTest {
  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private WindowFixture fixture;

  @SuppressWarnings("NullAway.Init") // made by start
  private CaseFilesOnDisk files;

  @Start
  void start(Stage stage) {
    CaseWindow window = new CaseWindow(stage, folder);
    fixture = window.fixture;
    files = window.files;
  }

  private Case subject() {
    return Objects.requireNonNull(fixture.desktop.session().subject().get());
  }

  private List<String> legend() {
    return fixture.desktop.scene().getRoot().lookupAll("#pane-0 .legend .label").stream()
        .map(node -> ((Labeled) node).getText())
        .toList();
  }

  private Color swatch(String name) {
    Label label =
        (Label)
            fixture.desktop.scene().getRoot().lookupAll("#pane-0 .legend .label").stream()
                .filter(node -> node instanceof Label each && each.getText().equals(name))
                .findFirst()
                .orElseThrow();
    return (Color) ((Rectangle) label.getGraphic()).getFill();
  }

  /** Names class 1 and colours it, as a person does in the table. */
  private void edit(FxRobot robot, String name) {
    robot.clickOn("#pane-0 .legend-edit");
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(
        () -> {
          Node table = robot.lookup("#class-table").query();
          List<TextField> fields =
              table.lookupAll(".text-field").stream()
                  .map(TextField.class::cast)
                  .filter(field -> field.getText().equals(subject().classes().name(1)))
                  .toList();
          TextField field = fields.getFirst();
          ColorPicker colour = (ColorPicker) field.getParent().getParent().lookup(".color-picker");
          field.setText(name);
          colour.setValue(Color.rgb(0x12, 0x34, 0x56));
          colour.fireEvent(new javafx.event.ActionEvent());
          robot.lookup("#table-use").queryAs(Button.class).fire();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void namesAndColoursAreChangedFromTheLegendAndTakenBack(FxRobot robot) throws Exception {
    robot.interact(() -> fixture.desktop.session().classes().set(new ClassSelection.All()));
    String before = subject().classes().name(1);
    assertThat(legend()).contains(before);
    edit(robot, "Gebäude");
    assertThat(legend()).contains("Gebäude").doesNotContain(before);
    assertThat(swatch("Gebäude")).isEqualTo(Color.rgb(0x12, 0x34, 0x56));
    assertThat(fixture.desktop.session().classes().get()).isEqualTo(new ClassSelection.All());

    Path figure = folder.resolve("figure.png");
    fixture.picks.add(figure);
    robot.clickOn("#canvas-0").clickOn("#button-export").clickOn("#export-figure");
    robot.clickOn("#export-save");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(new String(Files.readAllBytes(figure), StandardCharsets.UTF_8))
        .contains("Gebäude", "#123456");

    robot.clickOn("#canvas-1").press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(legend()).as("one step").contains(before).doesNotContain("Gebäude");
    robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.Z);
    robot.release(KeyCode.CONTROL, KeyCode.SHIFT);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(legend()).contains("Gebäude");
  }

  @Test
  void theyStayWhileThePredictionIsChangedAndForOtherFilesOfTheSameClasses(FxRobot robot) {
    edit(robot, "Gebäude");
    robot.interact(() -> fixture.desktop.opener().reload());
    assertThat(subject().classes().name(1)).as("read again").isEqualTo("Gebäude");
    robot.interact(
        () -> {
          fixture.unfold("prediction");
          robot.lookup("#slider-what-if-blur").queryAs(Slider.class).setValue(1);
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(subject().whatIf().isNone()).isFalse();
    assertThat(subject().classes().name(1)).as("a what-if").isEqualTo("Gebäude");
    Map<Role, Path> next =
        Map.of(
            Role.MASK,
            files.mask("b_mask.png", 44, 30),
            Role.PREDICTION,
            files.prediction("b_logits.npy", 44, 30));
    robot.interact(() -> fixture.desktop.opener().open(next));
    assertThat(subject().labels().width()).isEqualTo(44);
    assertThat(subject().classes().name(1)).isEqualTo("Gebäude");
  }
}
