package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.desktop.open.CaseFilesOnDisk;
import org.regionlens.desktop.pane.PaneProbe;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.StandardMaps;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.reading.InputNote.Role;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Scales and ranges in the window. */
@ExtendWith(ApplicationExtension.class)
final class DisplayTest {
  private static final int WIDTH = 40;
  private static final int HEIGHT = 30;
  private static final int BCE_PANE = 1;
  private static final int VERSUS_PANE = 3;

  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private WindowFixture fixture;

  @SuppressWarnings("NullAway.Init") // made by start
  private CaseFilesOnDisk files;

  @SuppressWarnings("NullAway.Init") // made by start
  private Path mask;

  @SuppressWarnings("NullAway.Init") // made by start
  private Path prediction;

  @Start
  void start(Stage stage) {
    CaseWindow window = new CaseWindow(stage, folder);
    fixture = window.fixture;
    files = window.files;
    mask = window.mask;
    prediction = window.prediction;
  }

  private PaneProbe pane(int index) {
    return new PaneProbe(fixture.desktop.scene(), index);
  }

  /** A toggle below the edge of the small test screen. */
  private void press(FxRobot robot, String toggle) {
    robot.interact(
        () -> robot.lookup(toggle).queryAs(javafx.scene.control.ButtonBase.class).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void type(FxRobot robot, String name, String text) {
    robot.interact(
        () -> {
          TextField field = robot.lookup(name).queryAs(TextField.class);
          field.requestFocus();
          field.setText(text);
        });
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void assertPainted(int index) {
    PaneProbe pane = pane(index);
    MapValues values = pane.values();
    for (int y = 1; y < HEIGHT; y += 3) {
      for (int x = 1; x < WIDTH; x += 3) {
        if (!Double.isNaN(values.atPixel(y, x))) {
          assertThat(pane.painted(x, y)).isEqualTo(pane.scale().argb(values.atPixel(y, x)));
        }
      }
    }
  }

  @Test
  void symlogSpreadsTheSameRange(FxRobot robot) {
    ValueRange before = pane(VERSUS_PANE).scale().range();
    int far = pane(VERSUS_PANE).painted(3, 3);
    press(robot, "#scaling-symlog");
    assertThat(pane(VERSUS_PANE).scale().scaling()).isEqualTo(Scaling.SYMLOG);
    assertThat(pane(VERSUS_PANE).scale().range()).isEqualTo(before);
    assertPainted(VERSUS_PANE);
    assertThat(pane(VERSUS_PANE).painted(3, 3)).isNotEqualTo(far);
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(pane(VERSUS_PANE).scale().scaling()).isEqualTo(Scaling.LINEAR);
    assertThat(pane(VERSUS_PANE).painted(3, 3)).isEqualTo(far);
  }

  @Test
  void fixedRangeStaysAndIsTyped(FxRobot robot) {
    ValueRange before = pane(VERSUS_PANE).scale().range();
    press(robot, "#range-fixed");
    assertThat(pane(VERSUS_PANE).scale().range()).isEqualTo(before);
    robot.clickOn("#canvas-3").type(KeyCode.PERIOD);
    assertThat(pane(VERSUS_PANE).scale().range()).as("another radius").isEqualTo(before);
    type(robot, "#fixed-high", "2.5");
    assertThat(pane(VERSUS_PANE).scale().range()).isEqualTo(new ValueRange(-2.5, 2.5));
    assertPainted(VERSUS_PANE);
    type(robot, "#fixed-high", "nonsense");
    assertThat(robot.lookup("#fixed-low").queryAs(TextField.class).getText()).isEqualTo("−2.5");
    robot.clickOn("#canvas-1");
    type(robot, "#fixed-low", "0.1");
    assertThat(pane(BCE_PANE).scale().range().low()).isEqualTo(0.1);
    assertThat(pane(VERSUS_PANE).scale().range()).isEqualTo(new ValueRange(-2.5, 2.5));
  }

  @Test
  void lockedPanesShareARangeAndTheirExportHasIt(FxRobot robot) throws Exception {
    robot.interact(
        () -> {
          fixture.desktop.panes().map(1).set(StandardMaps.PULL_SAME);
          fixture.desktop.panes().map(3).set(StandardMaps.PULL_OTHER);
        });
    ValueRange one = pane(1).scale().range();
    ValueRange other = pane(VERSUS_PANE).scale().range();
    assertThat(one).isNotEqualTo(other);
    press(robot, "#range-lock");
    double most = Math.max(one.high(), other.high());
    assertThat(pane(1).scale().range()).isEqualTo(new ValueRange(-most, most));
    assertThat(pane(VERSUS_PANE).scale().range()).isEqualTo(new ValueRange(-most, most));
    Path file = folder.resolve("shared.png");
    fixture.picks.add(file);
    robot.clickOn("#canvas-1").clickOn("#button-export");
    Button save = robot.lookup("#export-save").queryAs(Button.class);
    robot.interact(save::fire);
    assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
        .contains("\"high\" : " + most);
  }

  @Test
  void lockedRangesStayWhenAnotherImageOpens(FxRobot robot) {
    ValueRange before = pane(BCE_PANE).scale().range();
    Path other = files.prediction("b_logits.npy", WIDTH + 9, HEIGHT);
    Path otherMask = files.mask("b_mask.png", WIDTH + 9, HEIGHT);
    Map<Role, Path> next = Map.of(Role.MASK, otherMask, Role.PREDICTION, other);
    robot.interact(() -> fixture.desktop.opener().open(next));
    WaitForAsyncUtils.waitForFxEvents();
    ValueRange own = pane(BCE_PANE).scale().range();
    assertThat(own).isNotEqualTo(before);
    robot.interact(
        () -> fixture.desktop.opener().open(Map.of(Role.MASK, mask, Role.PREDICTION, prediction)));
    press(robot, "#range-lock");
    robot.interact(() -> fixture.desktop.opener().open(next));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(pane(BCE_PANE).scale().range()).isEqualTo(before);
    press(robot, "#range-lock");
    assertThat(pane(BCE_PANE).scale().range()).as("no longer locked").isEqualTo(own);
    press(robot, "#range-lock");
    robot.interact(
        () -> fixture.desktop.opener().open(Map.of(Role.MASK, mask, Role.PREDICTION, prediction)));
    assertThat(pane(BCE_PANE).scale().range()).as("of the image of the lock").isEqualTo(own);
    robot.interact(() -> fixture.desktop.opener().open(next));
    robot.clickOn("#canvas-1").type(KeyCode.C);
    assertThat(pane(BCE_PANE).scale().range()).isEqualTo(own);
  }

  @Test
  void theColourBarMarksThePixelsOfAValue(FxRobot robot) {
    ColourScale scale = pane(BCE_PANE).scale();
    Region bar = (Region) fixture.desktop.scene().lookup("#pane-1 .colour-bar");
    // Near the upper end, where few pixels are.
    robot.moveTo(bar.localToScreen(6, 30));
    WaitForAsyncUtils.waitForFxEvents();
    MapValues values = pane(BCE_PANE).values();
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    int count = 0;
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      int x = i % WIDTH;
      int y = i / WIDTH;
      assertThat(pane(VERSUS_PANE).isMarked(x, y)).as("in its own pane only").isFalse();
      if (pane(BCE_PANE).isMarked(x, y)) {
        double value = values.atPixel(y, x);
        least = Math.min(least, value);
        most = Math.max(most, value);
        count++;
      }
    }
    assertThat(count).isPositive().isLessThan(WIDTH * HEIGHT / 2);
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      double value = values.atPixel(i / WIDTH, i % WIDTH);
      boolean between = value >= least && value <= most;
      assertThat(pane(BCE_PANE).isMarked(i % WIDTH, i / WIDTH)).isEqualTo(between);
    }
    assertThat(most - least).isLessThan((scale.range().high() - scale.range().low()) / 4);
    robot.moveTo("#canvas-0");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(pane(BCE_PANE).isMarked(3, 3)).isFalse();
  }
}
