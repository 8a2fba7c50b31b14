package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.cli.RegionLens;
import org.regionlens.desktop.open.CaseFilesOnDisk;
import org.regionlens.desktop.pane.PaneGridViewModel;
import org.regionlens.desktop.pane.PaneProbe;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.session.SessionResult;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.MapId;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Settings;
import org.regionlens.engine.cascade.Footprint;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.InputNote.Role;
import org.regionlens.media.sample.SampleLibrary;
import org.regionlens.media.sample.SamplePrediction;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.NodeQueryUtils;
import org.testfx.util.WaitForAsyncUtils;

/** What a person does in the window, and what the panes hold then. */
@ExtendWith(ApplicationExtension.class)
final class WindowTest {
  private static final int WIDTH = 40;
  private static final int HEIGHT = 30;
  private static final int VERSUS_PANE = 3;
  private static final int MI_PANE = 2;

  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private WindowFixture fixture;

  private final CaseFilesOnDisk files = new CaseFilesOnDisk(folder);
  private final Path mask = files.mask("a_mask.png", WIDTH, HEIGHT);
  private final Path prediction = files.prediction("a_logits.npy", WIDTH, HEIGHT);

  @Start
  void start(Stage stage) {
    fixture = new WindowFixture(stage);
    fixture.desktop.opener().open(Map.of(Role.MASK, mask, Role.PREDICTION, prediction));
  }

  private AnalysisSession session() {
    return fixture.desktop.session();
  }

  private Settings settings() {
    return session().settings().get();
  }

  private Case subject() {
    return Objects.requireNonNull(session().subject().get());
  }

  private PaneProbe pane(int index) {
    return new PaneProbe(fixture.desktop.scene(), index);
  }

  private void drag(FxRobot robot, String slider, double way) {
    robot.drag(slider + " .thumb").moveBy(way, 0).drop();
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** The MI pane holds, and paints, what the engine says to the present settings. */
  private void assertPaneHoldsTheEnginesValues() {
    WaitForAsyncUtils.waitForFxEvents();
    Analysis direct =
        fixture.engine.analyse(
            new AnalysisRequest(
                subject().labels(),
                subject().logits(),
                settings(),
                session().classes().get(),
                Set.of(MapId.MI_CONTRIBUTION),
                Precision.FLOAT),
            Cancellation.NEVER);
    MapValues expected = Objects.requireNonNull(direct.map(MapId.MI_CONTRIBUTION));
    PaneProbe pane = pane(MI_PANE);
    assertThat(pane.values()).isEqualTo(expected);
    for (int y = 0; y < HEIGHT; y += 3) {
      for (int x = 0; x < WIDTH; x += 3) {
        double value = expected.atPixel(y, x);
        if (!Double.isNaN(value)) {
          assertThat(pane.painted(x, y)).isEqualTo(pane.scale().argb(value));
        }
      }
    }
  }

  @Test
  void draggingTheRadiusChangesTheMapToTheEnginesValues(FxRobot robot) {
    assertPaneHoldsTheEnginesValues();
    drag(robot, "#slider-radius", 40);
    assertThat(settings().radius()).isGreaterThan(3);
    assertPaneHoldsTheEnginesValues();
    drag(robot, "#slider-radius", -80);
    assertThat(settings().radius()).isLessThan(3);
    assertPaneHoldsTheEnginesValues();
  }

  private static String reach(FxRobot robot) {
    return robot.lookup("#cascade-reach").queryAs(Label.class).getText();
  }

  @Test
  void diffusionControlsChangeTheMap(FxRobot robot) {
    assertThat(reach(robot)).as("the window of the paper").contains("1.4");
    robot.clickOn("#cascade-diffusion");
    Numbers numbers = new Numbers(fixture.words.locale());
    assertThat(reach(robot)).contains(numbers.fixed(Footprint.interiorReach(settings()), 1));
    assertThat(settings().cascade())
        .isEqualTo(new Cascade.Diffusion(0.5, 4, Cascade.Border.HOLD, Cascade.Scope.BOTH));
    assertPaneHoldsTheEnginesValues();
    drag(robot, "#slider-diffusion-weight", 30);
    Cascade.Diffusion dragged = (Cascade.Diffusion) settings().cascade();
    assertThat(dragged.weight()).isGreaterThan(0.5);
    assertPaneHoldsTheEnginesValues();
    robot.clickOn("#slider-diffusion-depth .thumb").type(KeyCode.RIGHT, 2);
    assertThat(((Cascade.Diffusion) settings().cascade()).depth()).isEqualTo(6);
    assertPaneHoldsTheEnginesValues();
    ScrollPane controls = robot.lookup("#controls").queryAs(ScrollPane.class);
    robot.interact(
        () -> {
          Node content = controls.getContent();
          Node border = robot.lookup("#border-zero").query();
          Bounds where = content.sceneToLocal(border.localToScene(border.getLayoutBounds()));
          double seen = controls.getViewportBounds().getHeight();
          double rest = content.getLayoutBounds().getHeight() - seen;
          controls.setVvalue((where.getCenterY() - seen / 2) / rest);
        });
    robot.clickOn("#border-zero").clickOn("#scope-prediction");
    assertThat(settings().cascade())
        .isEqualTo(
            new Cascade.Diffusion(
                dragged.weight(), 6, Cascade.Border.ZERO, Cascade.Scope.PREDICTION));
    assertPaneHoldsTheEnginesValues();
    robot.interact(() -> controls.setVvalue(0));
    robot.clickOn("#cascade-off");
    assertThat(settings()).isEqualTo(Settings.defaults());
    assertPaneHoldsTheEnginesValues();
  }

  @Test
  void chainAndRasterControlsChangeTheMap(FxRobot robot) {
    robot.clickOn("#cascade-chain");
    drag(robot, "#slider-chain-weight", 30);
    assertThat(((Cascade.Chain) settings().cascade()).weight()).isGreaterThan(0.5);
    assertThat(robot.lookup("#slider-diffusion-weight").query().getParent().isVisible()).isTrue();
    assertThat(robot.lookup("#row-diffusion-weight").query().isVisible()).isFalse();
    assertPaneHoldsTheEnginesValues();
    robot.clickOn("#cascade-raster");
    drag(robot, "#slider-raster-weight", -30);
    robot.clickOn("#slider-raster-depth .thumb").type(KeyCode.RIGHT);
    Cascade.Raster raster = (Cascade.Raster) settings().cascade();
    assertThat(raster.weight()).isLessThan(0.5);
    assertThat(raster.depth()).isEqualTo(2);
    assertPaneHoldsTheEnginesValues();
  }

  @Test
  void poolingAndClass(FxRobot robot) {
    assertThat(robot.lookup("#slider-stride").query().isDisabled()).isTrue();
    robot.clickOn("#paper-training");
    assertThat(settings()).isEqualTo(Settings.defaults().withPooling(PoolingMode.AVERAGE, 4));
    assertThat(robot.lookup("#slider-stride").query().isDisabled()).isFalse();
    assertPaneHoldsTheEnginesValues();
    robot.interact(() -> session().classes().set(new ClassSelection.All()));
    assertPaneHoldsTheEnginesValues();
  }

  @Test
  void typedRadiusCountsAndKeysDoNotFightWithTheField(FxRobot robot) {
    robot.type(KeyCode.PERIOD);
    assertThat(settings().radius()).isEqualTo(4);
    robot.type(KeyCode.COMMA).type(KeyCode.COMMA);
    assertThat(settings().radius()).isEqualTo(2);
    TextField field = robot.lookup("#field-radius").queryAs(TextField.class);
    robot.clickOn(field);
    robot.interact(field::selectAll);
    robot.write("7").type(KeyCode.ENTER);
    assertThat(settings().radius()).isEqualTo(7);
    assertThat(fixture.desktop.panes().map(0).get()).isEqualTo(MapId.OVERLAY);
    assertPaneHoldsTheEnginesValues();
  }

  @Test
  void keysPutMapsIntoTheActivePane(FxRobot robot) {
    robot.clickOn("#canvas-1").type(KeyCode.DIGIT6);
    assertThat(pane(1).id()).isEqualTo(MapId.VERSUS);
    robot.doubleClickOn("#pane-title-1");
    assertThat(fixture.desktop.panes().enlarged().get()).isEqualTo(1);
    robot.doubleClickOn("#pane-title-1");
    assertThat(fixture.desktop.panes().enlarged().get()).isEqualTo(-1);
  }

  @Test
  void doubleClickEnlargesALowerPaneAndKeepsItsMap(FxRobot robot) {
    MapId before = pane(VERSUS_PANE).id();
    robot.doubleClickOn("#pane-title-" + VERSUS_PANE);
    assertThat(fixture.desktop.panes().enlarged().get()).isEqualTo(VERSUS_PANE);
    assertThat(pane(VERSUS_PANE).id()).isEqualTo(before);
    robot.type(KeyCode.ESCAPE);
    assertThat(fixture.desktop.panes().enlarged().get()).isEqualTo(-1);
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
    robot.clickOn("#pane-1-opposition");
    assertThat(pane(1).id()).isEqualTo(MapId.OPPOSITION);
    assertThat(pane(1).values().id()).isEqualTo(MapId.OPPOSITION);
  }

  @Test
  void policyOfIgnoredPixelsSaysWhenItChangesNothing(FxRobot robot) {
    assertThat(robot.lookup("#ignored-none").query().isVisible())
        .isEqualTo(!subject().labels().counts().containsKey(255));
    robot.clickOn("#menu-samples").clickOn("#menu-sample-street-void-band");
    assertThat(robot.lookup("#ignored-none").query().isVisible()).isFalse();
    robot.clickOn("#menu-samples").clickOn("#menu-sample-street");
    assertThat(robot.lookup("#ignored-none").query().isVisible()).isTrue();
  }

  @Test
  void wheelZoomsAtTheCursorInAllPanes(FxRobot robot) {
    double[] before = pane(1).middle(30, 6);
    Node canvas = robot.lookup("#canvas-1").query();
    Point2D there = canvas.localToScreen(before[0], before[1]);
    robot.moveTo(there).scroll(3, VerticalDirection.UP);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(fixture.desktop.viewport().isFitting()).isFalse();
    for (int i = 0; i < 4; i++) {
      double[] after = pane(i).middle(30, 6);
      assertThat(Math.hypot(after[0] - before[0], after[1] - before[1])).isLessThan(4);
    }
    assertThat(robot.lookup("#status-cursor").query().lookupAll(".reading-value"))
        .extracting(node -> ((Label) node).getText())
        .contains("30", "6");
    robot.type(KeyCode.F);
    assertThat(fixture.desktop.viewport().isFitting()).isTrue();
  }

  @Test
  void statusLineShowsTheValueOfEveryShownMapUnderTheCursor(FxRobot robot) {
    double[] middle = pane(1).middle(17, 11);
    Node canvas = robot.lookup("#canvas-1").query();
    robot.moveTo(canvas.localToScreen(middle[0], middle[1]));
    WaitForAsyncUtils.waitForFxEvents();
    Analysis direct =
        fixture.engine.analyse(
            new AnalysisRequest(
                subject().labels(),
                subject().logits(),
                settings(),
                session().classes().get(),
                Set.of(MapId.values()),
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
    Numbers numbers = new Numbers(fixture.words.locale());
    for (MapId id : PaneGridViewModel.DEFAULT_MAPS) {
      MapValues map = direct.map(id);
      if (id.kind() != MapId.Kind.PICTURE) {
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

  @Test
  void samplesOpenWithAndWithoutAVoidBand(FxRobot robot) {
    robot.clickOn("#menu-samples").clickOn("#menu-sample-street-void-band");
    assertThat(subject().labels().counts()).containsKey(255);
    robot.clickOn("#menu-samples").clickOn("#menu-sample-street");
    assertThat(subject().labels().counts()).doesNotContainKey(255);
  }

  @Test
  void aClickOnAPredictionOfASampleOpensItsSceneWithThatPrediction(FxRobot robot) {
    robot.clickOn("#menu-samples").clickOn("#menu-sample-cells-rmi");
    assertThat(subject().name()).isEqualTo("cells");
    assertThat(subject().inputs().getLast().path())
        .isEqualTo(SampleLibrary.path("cells", SamplePrediction.RMI));
    assertThat(subject().classes().name(3)).isEqualTo("border");
    robot.clickOn("#menu-samples").clickOn("#menu-sample-fields");
    assertThat(subject().inputs().getLast().path())
        .isEqualTo(SampleLibrary.path("fields", SamplePrediction.BCE));
  }

  @Test
  void oneClickOnACardComparesItsTwoNetworks(FxRobot robot) {
    robot.clickOn("#menu-samples").clickOn("#menu-sample-cells-compare");

    assertThat(subject().inputs().getLast().path())
        .isEqualTo(SampleLibrary.path("cells", SamplePrediction.RMI));
    SessionResult a = Objects.requireNonNull(session().pinned().get());
    assertThat(a.question().subject().inputs().getLast().path())
        .isEqualTo(SampleLibrary.path("cells", SamplePrediction.BCE));
    assertThat(fixture.desktop.studies().selected().get()).isEqualTo("compare");
    assertThat(robot.lookup("#compare-numbers").query().isVisible()).isTrue();
    assertThat(robot.lookup("#compare-side-a").queryAs(Label.class).getText())
        .isEqualTo("A: prediction-bce.npy");
    assertThat(robot.lookup("#compare-side-b").queryAs(Label.class).getText())
        .isEqualTo("B: prediction-rmi.npy");
  }

  @Test
  void opensThroughTheMenu(FxRobot robot) {
    fixture.picks.add(files.image("a.png", WIDTH, HEIGHT));
    robot.clickOn("#menu-file").clickOn(fixture.words.get("action.open-image"));
    assertThat(subject().image()).isNotNull();
    assertThat(pane(0).id()).isEqualTo(MapId.OVERLAY);
    fixture.picks.addAll(
        List.of(files.mask("b_mask.png", 24, 20), files.prediction("b_logits.npy", 24, 20)));
    robot.clickOn("#button-open");
    assertThat(subject().labels().width()).isEqualTo(24);
    assertThat(pane(1).values().width()).isEqualTo(24);
  }

  @Test
  void opensByDrop(FxRobot robot) {
    Path droppedMask = files.mask("d_mask.png", 26, 22);
    Path droppedPrediction = files.prediction("d_logits.npy", 26, 22);
    Node canvas = robot.lookup("#canvas-1").query();
    robot.interact(() -> FileDrop.on(canvas, List.of(droppedMask, droppedPrediction)));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(subject().labels().width()).isEqualTo(26);
    assertThat(robot.lookup("#message-text").queryAs(Label.class).getText())
        .contains("d_mask.png", "d_logits.npy");
  }

  @Test
  void wrongSizeMaskSaysSoAndTheOldCaseStays(FxRobot robot) {
    Case before = subject();
    fixture.picks.add(files.mask("c_mask.png", WIDTH + 1, HEIGHT));
    robot.clickOn("#menu-file").clickOn(fixture.words.get("action.open-mask"));
    assertThat(subject()).isSameAs(before);
    assertThat(robot.lookup("#message-text").queryAs(Label.class).getText())
        .contains("c_mask.png", "41", "40");
    assertPaneHoldsTheEnginesValues();
    robot.clickOn("#message-close");
    assertThat(robot.lookup("#message-bar").query().isVisible()).isFalse();
  }

  @Test
  void slowRequestIsOvertakenAndNeverOverwrites(FxRobot robot) {
    fixture.hold = true;
    robot.interact(() -> session().settings().set(settings().withRadius(2)));
    robot.interact(() -> session().settings().set(settings().withRadius(5)));
    assertThat(session().busy().get()).isTrue();
    assertThat(robot.lookup("#status-late").query().isVisible()).isTrue();
    assertThat(pane(MI_PANE).values().geometry().radius()).isEqualTo(3);
    robot.interact(fixture.held::runAll);
    assertThat(session().busy().get()).isFalse();
    assertThat(robot.lookup("#status-late").query().isVisible()).isFalse();
    assertThat(pane(MI_PANE).values().geometry().radius()).isEqualTo(5);
    assertPaneHoldsTheEnginesValues();
  }

  @Test
  void failureClearsTheBusyMarkAndKeepsThePicture(FxRobot robot) {
    fixture.failure = new IllegalStateException("the test says so");
    robot.interact(() -> session().settings().set(settings().withRadius(4)));
    assertThat(session().busy().get()).isFalse();
    assertThat(robot.lookup("#message-text").queryAs(Label.class).getText())
        .contains("the test says so");
    assertThat(pane(MI_PANE).values().geometry().radius()).isEqualTo(3);
    fixture.failure = null;
    robot.interact(() -> session().settings().set(settings().withRadius(5)));
    assertThat(robot.lookup("#message-bar").query().isVisible()).isFalse();
    assertPaneHoldsTheEnginesValues();
  }

  @Test
  void exportWritesTheCommandLinesBytes(FxRobot robot) throws IOException {
    robot.interact(
        () ->
            session()
                .settings()
                .set(settings().withRadius(4).withCascade(new Cascade.Chain(0.25))));
    Path window = folder.resolve("window.png");
    Path command = folder.resolve("command.png");
    for (boolean figure : new boolean[] {false, true}) {
      fixture.picks.add(window);
      robot.clickOn("#canvas-2").clickOn("#button-export");
      robot.clickOn(figure ? "#export-figure" : "#export-heatmap");
      robot.clickOn("#export-scale-2").clickOn("#export-save");
      WaitForAsyncUtils.waitForFxEvents();
      run(
          "render",
          "--mask",
          mask,
          "--prediction",
          prediction,
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
      assertThat(window).hasSameBinaryContentAs(command);
    }
    assertThat(Files.size(window)).isPositive();
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
