package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.desktop.display.RangeMode;
import org.regionlens.desktop.pane.PaneProbe;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.engine.MapValues;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.colour.ValueRange;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a person does with the histogram of a map. */
@ExtendWith(ApplicationExtension.class)
final class HistogramWindowTest {
  private static final int WIDTH = 40;
  private static final int HEIGHT = 30;
  private static final int BCE_PANE = 1;
  private static final int MI_PANE = 2;
  private static final int VERSUS_PANE = 3;

  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private WindowFixture fixture;

  @Start
  void start(Stage stage) {
    CaseWindow window = new CaseWindow(stage, folder);
    fixture = window.fixture;
    fixture.desktop.studies().show("histogram");
  }

  private ValueRange range(int pane) {
    return new PaneProbe(fixture.desktop.scene(), pane).scale().range();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  private void undo(FxRobot robot) {
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void aDragOfAnEndIsOneStepAndSetsTheRangeOfTheMap(FxRobot robot) {
    robot.clickOn("#canvas-1");
    ValueRange before = range(BCE_PANE);
    ValueRange others = range(VERSUS_PANE);
    Node high = robot.lookup("#histogram-high").query();
    double from = high.localToScreen(0, 0).getX();
    robot.drag("#histogram-high").moveBy(-40, 0).moveBy(-40, 0).drop();
    WaitForAsyncUtils.waitForFxEvents();
    ValueRange after = range(BCE_PANE);
    assertThat(after.low()).isEqualTo(before.low());
    assertThat(after.high()).isLessThan(before.high()).isGreaterThan(before.low());
    assertThat(high.localToScreen(0, 0).getX()).isBetween(from - 85, from - 70);
    assertThat(range(VERSUS_PANE)).as("of the other maps").isEqualTo(others);
    assertThat(fixture.desktop.display().range().get()).isEqualTo(RangeMode.FIXED);
    undo(robot);
    assertThat(range(BCE_PANE)).as("one step").isEqualTo(before);
    assertThat(fixture.desktop.display().range().get()).isEqualTo(RangeMode.PERCENTILE);
  }

  @Test
  void arrowsMoveTheEndThatHasTheFocusAndBothOfASignedMap(FxRobot robot) {
    robot.clickOn("#canvas-3");
    ValueRange before = range(VERSUS_PANE);
    Node high = robot.lookup("#histogram-high").query();
    robot.interact(high::requestFocus);
    robot.type(KeyCode.LEFT).type(KeyCode.LEFT);
    ValueRange after = range(VERSUS_PANE);
    assertThat(after.high()).isLessThan(before.high());
    assertThat(after.low()).isEqualTo(-after.high());
    assertThat(high.isFocused()).isTrue();
    assertThat(high.getAccessibleText()).isNotBlank();
    undo(robot);
    assertThat(range(VERSUS_PANE).high()).isBetween(after.high(), before.high());
  }

  @Test
  void cellsWithoutAValueAreCountedAndTheActivePanesMapIsShown(FxRobot robot) {
    robot.clickOn("#canvas-0");
    assertThat(robot.lookup("#histogram-high").query().isVisible()).as("the overlay").isFalse();
    assertThat(text(robot, "#histogram-nothing")).isNotBlank();
    robot.clickOn("#canvas-2");
    MapValues values = new PaneProbe(fixture.desktop.scene(), MI_PANE).values();
    long holes = 0;
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      holes += Double.isNaN(values.atPixel(i / WIDTH, i % WIDTH)) ? 1 : 0;
    }
    assertThat(holes).isPositive();
    Numbers numbers = new Numbers(fixture.words.locale());
    assertThat(text(robot, "#histogram-cells")).isEqualTo(numbers.count(WIDTH * HEIGHT - holes));
    assertThat(text(robot, "#histogram-empty")).startsWith(numbers.count(holes) + " ");
    assertThat(text(robot, "#histogram-nothing")).isEmpty();
    robot.interact(() -> fixture.desktop.display().scaling().set(Scaling.SYMLOG));
    assertThat(robot.lookup("#histogram-high").query().isVisible()).isTrue();
  }

  @Test
  void itIsWrittenAsAPictureAndAsNumbers(FxRobot robot) throws Exception {
    robot.clickOn("#canvas-1");
    Path picture = folder.resolve("h.png");
    Path table = folder.resolve("h.csv");
    fixture.picks.addAll(List.of(picture, table));
    for (String button : List.of("#histogram-png", "#histogram-csv")) {
      robot.interact(robot.lookup(button).queryAs(Button.class)::fire);
    }
    assertThat(Files.size(picture)).isGreaterThan(1000);
    List<String> lines = Files.readAllLines(table);
    long cells =
        lines.stream()
            .skip(1)
            .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(',') + 1)))
            .sum();
    assertThat(cells)
        .as("every cell, those without a value in the last row")
        .isEqualTo(WIDTH * HEIGHT);
  }
}
