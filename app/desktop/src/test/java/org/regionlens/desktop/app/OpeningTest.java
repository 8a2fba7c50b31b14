package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.desktop.session.SessionResult;
import org.regionlens.engine.StandardMaps;
import org.regionlens.media.input.Case;
import org.regionlens.media.sample.SampleLibrary;
import org.regionlens.media.sample.SamplePrediction;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Samples and files, opened by menu and by drop; what cannot be opened changes nothing. */
@ExtendWith(ApplicationExtension.class)
final class OpeningTest {
  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private CaseWindow window;

  @Start
  void start(Stage stage) {
    window = new CaseWindow(stage, folder);
  }

  @Test
  void samplesOpenWithAndWithoutAVoidBand(FxRobot robot) {
    robot.clickOn("#menu-samples").clickOn("#menu-sample-street-void-band");
    assertThat(window.subject().labels().counts()).containsKey(255);
    robot.clickOn("#menu-samples").clickOn("#menu-sample-street");
    assertThat(window.subject().labels().counts()).doesNotContainKey(255);
  }

  @Test
  void aClickOnAPredictionOfASampleOpensItsSceneWithThatPrediction(FxRobot robot) {
    robot.clickOn("#menu-samples").clickOn("#menu-sample-cells-rmi");
    assertThat(window.subject().name()).isEqualTo("cells");
    assertThat(window.subject().inputs().getLast().path())
        .isEqualTo(SampleLibrary.path("cells", SamplePrediction.RMI));
    assertThat(window.subject().classes().name(3)).isEqualTo("border");
    robot.clickOn("#menu-samples").clickOn("#menu-sample-fields");
    assertThat(window.subject().inputs().getLast().path())
        .isEqualTo(SampleLibrary.path("fields", SamplePrediction.BCE));
    assertThat(reading(robot))
        .startsWith("by a small network finished with BCE; NumPy array [C, H, W]");
  }

  @Test
  void whatAnImaginedNetworkPredictedIsCalledImagined(FxRobot robot) {
    robot.interact(() -> window.fixture.desktop.actions().get("sample-street").fire());
    assertThat(reading(robot))
        .startsWith("imagined: made from the mask, by no network; NumPy array [C, H, W]");
  }

  private static String reading(FxRobot robot) {
    return robot.lookup("#layer-prediction").queryAs(Label.class).getText();
  }

  @Test
  void oneClickOnACardComparesItsTwoNetworks(FxRobot robot) {
    robot.clickOn("#menu-samples").clickOn("#menu-sample-cells-compare");

    assertThat(window.subject().inputs().getLast().path())
        .isEqualTo(SampleLibrary.path("cells", SamplePrediction.RMI));
    SessionResult a = Objects.requireNonNull(window.session().pinned().get());
    assertThat(a.question().subject().inputs().getLast().path())
        .isEqualTo(SampleLibrary.path("cells", SamplePrediction.BCE));
    assertThat(window.fixture.desktop.studies().selected().get()).isEqualTo("compare");
    assertThat(robot.lookup("#compare-numbers").query().isVisible()).isTrue();
    assertThat(robot.lookup("#compare-side-a").queryAs(Label.class).getText())
        .isEqualTo("A: prediction-bce.npy (settings and what-if as B)");
    assertThat(robot.lookup("#compare-side-b").queryAs(Label.class).getText())
        .isEqualTo("B: prediction-rmi.npy");
  }

  @Test
  void opensThroughTheMenu(FxRobot robot) {
    window.fixture.picks.add(window.files.image("a.png", CaseWindow.WIDTH, CaseWindow.HEIGHT));
    robot.clickOn("#menu-file").clickOn(window.fixture.words.get("action.open-image"));
    assertThat(window.subject().image()).isNotNull();
    assertThat(window.pane(0).id()).isEqualTo(StandardMaps.OVERLAY);
    window.fixture.picks.addAll(
        List.of(
            window.files.mask("b_mask.png", 24, 20),
            window.files.prediction("b_logits.npy", 24, 20)));
    robot.clickOn("#button-open");
    assertThat(window.subject().labels().width()).isEqualTo(24);
    assertThat(window.pane(1).values().width()).isEqualTo(24);
  }

  @Test
  void opensByDrop(FxRobot robot) {
    Path droppedMask = window.files.mask("d_mask.png", 26, 22);
    Path droppedPrediction = window.files.prediction("d_logits.npy", 26, 22);
    Node canvas = robot.lookup("#canvas-1").query();
    robot.interact(() -> FileDrop.on(canvas, List.of(droppedMask, droppedPrediction)));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(window.subject().labels().width()).isEqualTo(26);
    assertThat(robot.lookup("#message-text").queryAs(Label.class).getText())
        .contains("d_mask.png", "d_logits.npy");
  }

  @Test
  void wrongSizeMaskSaysSoAndTheOldCaseStays(FxRobot robot) {
    Case before = window.subject();
    window.fixture.picks.add(
        window.files.mask("c_mask.png", CaseWindow.WIDTH + 1, CaseWindow.HEIGHT));
    robot.clickOn("#menu-file").clickOn(window.fixture.words.get("action.open-mask"));
    assertThat(window.subject()).isSameAs(before);
    assertThat(robot.lookup("#message-text").queryAs(Label.class).getText())
        .contains("c_mask.png", "41", "40");
    window.assertPaneHoldsTheEnginesValues();
    robot.clickOn("#message-close");
    assertThat(robot.lookup("#message-bar").query().isVisible()).isFalse();
  }
}
