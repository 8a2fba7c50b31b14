package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.cli.RegionLens;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.StandardMaps;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Slow and failing answers, and the bytes of an exported picture. */
@ExtendWith(ApplicationExtension.class)
final class AnswersTest {
  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private CaseWindow window;

  @Start
  void start(Stage stage) {
    window = new CaseWindow(stage, folder);
  }

  @Test
  void slowRequestIsOvertakenAndNeverOverwrites(FxRobot robot) {
    window.fixture.hold = true;
    robot.interact(() -> window.session().settings().set(window.settings().withRadius(2)));
    robot.interact(() -> window.session().settings().set(window.settings().withRadius(5)));
    assertThat(window.session().busy().get()).isTrue();
    assertThat(robot.lookup("#status-late").query().isVisible()).isTrue();
    assertThat(window.pane(CaseWindow.MI_PANE).values().geometry().radius()).isEqualTo(3);
    robot.interact(window.fixture.held::runAll);
    assertThat(window.session().busy().get()).isFalse();
    assertThat(robot.lookup("#status-late").query().isVisible()).isFalse();
    assertThat(window.pane(CaseWindow.MI_PANE).values().geometry().radius()).isEqualTo(5);
    window.assertPaneHoldsTheEnginesValues();
  }

  @Test
  void failureClearsTheBusyMarkAndKeepsThePicture(FxRobot robot) {
    window.fixture.failure = new IllegalStateException("the test says so");
    robot.interact(() -> window.session().settings().set(window.settings().withRadius(4)));
    assertThat(window.session().busy().get()).isFalse();
    assertThat(robot.lookup("#message-text").queryAs(Label.class).getText())
        .contains("the test says so");
    assertThat(window.pane(CaseWindow.MI_PANE).values().geometry().radius()).isEqualTo(3);
    window.fixture.failure = null;
    robot.interact(() -> window.session().settings().set(window.settings().withRadius(5)));
    assertThat(robot.lookup("#message-bar").query().isVisible()).isFalse();
    window.assertPaneHoldsTheEnginesValues();
  }

  @Test
  void aMapThatCannotBeColouredIsNamedAndTheOthersGoOn(FxRobot robot) {
    window.fixture.torn = StandardMaps.MI_CONTRIBUTION;
    robot.interact(() -> window.session().settings().set(window.settings().withRadius(4)));
    assertThat(robot.lookup("#message-text").queryAs(Label.class).getText())
        .startsWith("MI contribution could not be coloured (")
        .endsWith("its pane keeps the last picture. Change the colours or a setting to try again.");
    assertThat(window.pane(CaseWindow.MI_PANE).values().geometry().radius()).isEqualTo(3);
    assertThat(robot.lookup("#pane-2 .late").query().isVisible()).isTrue();
    assertThat(window.pane(3).values().geometry().radius()).as("Versus").isEqualTo(4);
    assertThat(robot.lookup("#pane-3 .late").query().isVisible()).isFalse();
    // The mark stays as long as the picture is old, whatever else is answered.
    robot.interact(() -> window.session().settings().set(window.settings().withLambda(0.25)));
    assertThat(robot.lookup("#pane-2 .late").query().isVisible()).isTrue();

    window.fixture.torn = null;
    robot.interact(() -> window.session().settings().set(window.settings().withRadius(5)));
    assertThat(robot.lookup("#message-bar").query().isVisible()).isFalse();
    assertThat(robot.lookup("#pane-2 .late").query().isVisible()).isFalse();
    window.assertPaneHoldsTheEnginesValues();
  }

  @Test
  void exportWritesTheCommandLinesBytes(FxRobot robot) throws IOException {
    robot.interact(
        () ->
            window
                .session()
                .settings()
                .set(window.settings().withRadius(4).withCascade(new Cascade.Chain(0.25))));
    Path picture = folder.resolve("window.png");
    Path command = folder.resolve("command.png");
    for (boolean figure : new boolean[] {false, true}) {
      window.fixture.picks.add(picture);
      robot.clickOn("#canvas-2").clickOn("#button-export");
      robot.clickOn(figure ? "#export-figure" : "#export-heatmap");
      robot.clickOn("#export-scale-2").clickOn("#export-save");
      WaitForAsyncUtils.waitForFxEvents();
      run(
          "render",
          "--mask",
          window.mask,
          "--prediction",
          window.prediction,
          "--radius",
          4,
          "--cascade",
          "chain",
          "--cascade-weight",
          0.25,
          "--class",
          1,
          "--map",
          "mi-contribution",
          "--scale",
          2,
          "--out",
          command,
          figure ? "--figure" : "--range=percentile");
      assertThat(picture).hasSameBinaryContentAs(command);
    }
    assertThat(Files.size(picture)).isPositive();
  }

  private static void run(Object... arguments) {
    ByteArrayOutputStream talk = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(talk, true, StandardCharsets.UTF_8);
    String[] texts = List.of(arguments).stream().map(String::valueOf).toArray(String[]::new);
    assertThat(RegionLens.run(stream, stream, texts))
        .as(talk.toString(StandardCharsets.UTF_8))
        .isZero();
  }
}
