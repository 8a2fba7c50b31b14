package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.desktop.session.SessionResult;
import org.regionlens.desktop.session.SessionResult.Side;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.whatif.WhatIfNumber;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A second prediction file beside the open case: opened, saved with the session, opened again. */
@ExtendWith(ApplicationExtension.class)
final class SecondPredictionTest {
  private static final String SECOND = "b_logits.npy";

  @TempDir private Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made before each test
  private Stage stage;

  @SuppressWarnings("NullAway.Init") // made before each test
  private CaseWindow window;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  /** B blurred, with another radius, beside a second file; saved as a session. */
  @BeforeEach
  void saveWithASecondFile(FxRobot robot) {
    robot.interact(() -> window = new CaseWindow(stage, folder));
    Path second = window.files.prediction(SECOND, CaseWindow.WIDTH, CaseWindow.HEIGHT, 9);
    window.fixture.picks.add(second);
    robot.interact(
        () -> {
          window.fixture.desktop.actions().get("open-second").fire();
          window.session().settings().set(Settings.defaults().withRadius(2));
          blur(robot, 1);
        });
    window.fixture.picks.add(folder.resolve("two.json"));
    robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void blur(FxRobot robot, double pixels) {
    window.fixture.unfold("prediction");
    robot.lookup("#slider-what-if-blur").queryAs(Slider.class).setValue(pixels);
  }

  private SessionResult seen() {
    return Objects.requireNonNull(window.session().seen().get());
  }

  private MapValues difference() {
    assertThat(seen().side()).isEqualTo(Side.DIFFERENCE);
    return Objects.requireNonNull(seen().map(StandardMaps.MI_CONTRIBUTION));
  }

  /** As if the program were started anew, with the session dropped on its window. */
  private void reopen(FxRobot robot) {
    robot.interact(() -> window = new CaseWindow(stage, folder));
    Node canvas = robot.lookup("#canvas-1").query();
    robot.interact(() -> FileDrop.on(canvas, List.of(folder.resolve("two.json"))));
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void aReopenedSessionComparesTheTwoFilesAgain(FxRobot robot) throws IOException {
    MapValues before = difference();
    assertThat(before.atPixel(15, 20)).as("two networks differ").isNotZero();
    assertThat(Files.readString(folder.resolve("two.json"))).contains("\"" + SECOND + "\"");
    reopen(robot);

    assertThat(difference()).isEqualTo(before);
    SessionResult a = Objects.requireNonNull(window.session().pinned().get());
    assertThat(a.question().subject().inputs().getLast().path()).isEqualTo(folder.resolve(SECOND));
    assertThat(robot.lookup("#compare-side-a").queryAs(Label.class).getText())
        .startsWith("A: " + SECOND);

    // It is a second prediction, not something pinned: it goes on following the settings of B.
    robot.interact(() -> window.session().settings().set(Settings.defaults().withRadius(4)));
    robot.interact(() -> blur(robot, 0));
    WaitForAsyncUtils.waitForFxEvents();
    a = Objects.requireNonNull(window.session().pinned().get());
    assertThat(a.question().settings().radius()).isEqualTo(4);
    assertThat(a.question().subject().whatIf().isNone()).isTrue();
  }

  @Test
  void withoutTheSecondFileTheRestOpensAndTheFileIsNamed(FxRobot robot) throws IOException {
    Files.delete(folder.resolve(SECOND));
    reopen(robot);

    assertThat(window.settings().radius()).isEqualTo(2);
    assertThat(window.subject().whatIf().number(WhatIfNumber.BLUR)).isEqualTo(1);
    assertThat(window.session().pinned().get()).isNull();
    assertThat(seen().side()).isEqualTo(Side.PRESENT);
    assertThat(robot.lookup("#message-text").queryAs(Label.class).getText()).contains(SECOND);
  }
}
