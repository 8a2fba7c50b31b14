package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.desktop.pane.PaneGridViewModel;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.MapCatalogue;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapSpec;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.Precision;
import org.regionlens.engine.StandardMaps;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.NodeQueryUtils;
import org.testfx.util.WaitForAsyncUtils;

/** Which map stands where, one zoom in all panes, and the values under the cursor. */
@ExtendWith(ApplicationExtension.class)
final class LookingTest {
  private static final int VERSUS_PANE = 3;

  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private CaseWindow window;

  @Start
  void start(Stage stage) {
    window = new CaseWindow(stage, folder);
  }

  @Test
  void keysPutMapsIntoTheActivePane(FxRobot robot) {
    robot.clickOn("#canvas-1").type(KeyCode.DIGIT6);
    assertThat(window.pane(1).id()).isEqualTo(StandardMaps.VERSUS);
    robot.doubleClickOn("#pane-title-1");
    assertThat(window.fixture.desktop.panes().enlarged().get()).isEqualTo(1);
    robot.doubleClickOn("#pane-title-1");
    assertThat(window.fixture.desktop.panes().enlarged().get()).isEqualTo(-1);
  }

  @Test
  void doubleClickEnlargesALowerPaneAndKeepsItsMap(FxRobot robot) {
    MapRef before = window.pane(VERSUS_PANE).id();
    robot.doubleClickOn("#pane-title-" + VERSUS_PANE);
    assertThat(window.fixture.desktop.panes().enlarged().get()).isEqualTo(VERSUS_PANE);
    assertThat(window.pane(VERSUS_PANE).id()).isEqualTo(before);
    robot.type(KeyCode.ESCAPE);
    assertThat(window.fixture.desktop.panes().enlarged().get()).isEqualTo(-1);
  }

  @Test
  void titleIsAMenuOfAllMaps(FxRobot robot) throws TimeoutException {
    robot.clickOn("#pane-title-1");
    WaitForAsyncUtils.waitFor(
        5,
        TimeUnit.SECONDS,
        () ->
            robot
                .lookup("#pane-1-opposition")
                .tryQuery()
                .filter(NodeQueryUtils.isVisible())
                .isPresent());
    // Shown is not yet laid out: the menu gets its place with the next pulse.
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn("#pane-1-opposition");
    assertThat(window.pane(1).id()).isEqualTo(StandardMaps.OPPOSITION);
    assertThat(window.pane(1).values().id()).isEqualTo(StandardMaps.OPPOSITION);
  }

  @Test
  void wheelZoomsAtTheCursorInAllPanes(FxRobot robot) {
    double[] before = window.pane(1).middle(30, 6);
    Node canvas = robot.lookup("#canvas-1").query();
    Point2D there = canvas.localToScreen(before[0], before[1]);
    robot.moveTo(there).scroll(3, VerticalDirection.UP);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(window.fixture.desktop.viewport().isFitting()).isFalse();
    for (int i = 0; i < 4; i++) {
      double[] after = window.pane(i).middle(30, 6);
      assertThat(Math.hypot(after[0] - before[0], after[1] - before[1])).isLessThan(4);
    }
    assertThat(robot.lookup("#status-cursor").query().lookupAll(".reading-value"))
        .extracting(node -> ((Label) node).getText())
        .contains("30", "6");
    robot.type(KeyCode.F);
    assertThat(window.fixture.desktop.viewport().isFitting()).isTrue();
  }

  @Test
  void statusLineShowsTheValueOfEveryShownMapUnderTheCursor(FxRobot robot) {
    double[] middle = window.pane(1).middle(17, 11);
    Node canvas = robot.lookup("#canvas-1").query();
    robot.moveTo(canvas.localToScreen(middle[0], middle[1]));
    WaitForAsyncUtils.waitForFxEvents();
    Analysis direct =
        window.fixture.engine.analyse(
            new AnalysisRequest(
                window.subject().labels(),
                window.subject().logits(),
                window.settings(),
                window.session().classes().get(),
                Set.copyOf(MapCatalogue.standard()),
                Precision.FLOAT),
            Cancellation.NEVER);
    Node line = robot.lookup("#status-cursor").query();
    assertThat(line.lookupAll(".reading"))
        .as("nothing is left out for want of room")
        .allMatch(Node::isVisible);
    Set<String> values =
        line.lookupAll(".reading-value").stream()
            .map(node -> ((Label) node).getText())
            .collect(Collectors.toSet());
    Numbers numbers = new Numbers(window.fixture.words.locale());
    for (MapRef id : PaneGridViewModel.DEFAULT_MAPS) {
      MapValues map = direct.map(id);
      if (id.kind() != MapSpec.Kind.PICTURE) {
        double value = Objects.requireNonNull(map).atPixel(11, 17);
        assertThat(values).as("%s", id).contains(numbers.value(value));
      }
    }
    Set<String> losses =
        robot.lookup("#status-losses").query().lookupAll(".reading-value").stream()
            .map(node -> ((Label) node).getText())
            .collect(Collectors.toSet());
    assertThat(losses)
        .contains(
            numbers.value(direct.bce()),
            numbers.value(direct.rmi()),
            numbers.value(direct.total()));
  }
}
