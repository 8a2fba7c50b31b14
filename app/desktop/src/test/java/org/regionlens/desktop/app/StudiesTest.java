package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.desktop.neighbourhood.NeighbourhoodProbe;
import org.regionlens.desktop.pane.PaneProbe;
import org.regionlens.desktop.pane.PixelBox;
import org.regionlens.desktop.pane.PixelPoint;
import org.regionlens.desktop.profile.ProfileProbe;
import org.regionlens.desktop.session.Question;
import org.regionlens.desktop.sweep.SweepProbe;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.Settings;
import org.regionlens.engine.distance.FilledLabels;
import org.regionlens.engine.distance.SignedDistance;
import org.regionlens.engine.edge.DistanceBands;
import org.regionlens.engine.neighbourhood.Neighbourhood;
import org.regionlens.engine.work.Work;
import org.regionlens.media.input.Case;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a person does with the studies below the panes. */
@ExtendWith(ApplicationExtension.class)
final class StudiesTest {
  private static final int WIDTH = CaseWindow.WIDTH;
  private static final int HEIGHT = CaseWindow.HEIGHT;

  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private WindowFixture fixture;

  @Start
  void start(Stage stage) {
    fixture = new CaseWindow(stage, folder).fixture;
  }

  private SignedDistance distance() {
    Case subject = Objects.requireNonNull(fixture.desktop.session().subject().get());
    var one = (ClassSelection.One) fixture.desktop.session().classes().get();
    Work work = Work.alone(Cancellation.NEVER);
    boolean[] inside = FilledLabels.of(subject.labels(), work).inside(one.index());
    return SignedDistance.of(inside, HEIGHT, WIDTH, work);
  }

  @Test
  void aBandBrushedOnTheCurvesMarksItsPixelsInEveryPane(FxRobot robot) {
    robot.clickOn("#study-profile");
    WaitForAsyncUtils.waitForFxEvents();
    ProfileProbe profile = new ProfileProbe(fixture.desktop.scene());
    assertThat(profile.isDrawn()).isTrue();
    robot.moveTo(profile.onScreen(-1.5)).press(MouseButton.PRIMARY);
    robot.moveTo(profile.onScreen(0.5)).release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    SignedDistance distance = distance();
    for (int pane = 0; pane < 4; pane++) {
      PaneProbe probe = new PaneProbe(fixture.desktop.scene(), pane);
      for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
          double at = distance.at(y * WIDTH + x);
          assertThat(probe.isMarked(x, y)).as("%d, %d", x, y).isEqualTo(at > -2 && at <= 1);
        }
      }
    }
    robot.clickOn(profile.onScreen(0.5)).clickOn(profile.onScreen(0.5));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(fixture.desktop.panes().marks().get()).as("a second click ends it").isNull();
  }

  @Test
  void aRegionSelectedInAPaneShowsOnTheCurves(FxRobot robot) {
    robot.clickOn("#study-profile");
    WaitForAsyncUtils.waitForFxEvents();
    ProfileProbe profile = new ProfileProbe(fixture.desktop.scene());
    assertThat(profile.selectedBands()).isEmpty();
    robot.type(KeyCode.S);
    robot.moveTo(at(9, 5)).press(MouseButton.PRIMARY);
    robot.moveTo(at(14, 12)).release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(fixture.desktop.panes().selection().get()).isEqualTo(new PixelBox(9, 5, 6, 8));
    SignedDistance distance = distance();
    Set<Integer> bands = new TreeSet<>();
    for (int y = 5; y < 13; y++) {
      for (int x = 9; x < 15; x++) {
        bands.add(DistanceBands.defaults().indexOf(distance.at(y * WIDTH + x)));
      }
    }
    assertThat(profile.selectedBands()).isEqualTo(bands);
    robot.clickOn(at(30, 20));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(profile.selectedBands()).as("a click ends the selection").isEmpty();
  }

  @Test
  void aPixelClickedShowsItsNeighbourhoodAsTheEngineHasIt(FxRobot robot) {
    robot.clickOn("#study-neighbourhood");
    robot.clickOn(at(11, 7));
    WaitForAsyncUtils.waitForFxEvents();
    Question question = Objects.requireNonNull(fixture.desktop.session().result().get()).question();
    Neighbourhood direct =
        fixture
            .engine
            .neighbourhood(
                question.request(Set.of()),
                ((ClassSelection.One) question.classes()).index(),
                7,
                11,
                Cancellation.NEVER)
            .orElseThrow();
    NeighbourhoodProbe tab = new NeighbourhoodProbe(fixture.desktop.scene());
    assertThat(tab.table("labels")).isEqualTo(direct.labels());
    assertThat(tab.table("predictions")).isEqualTo(direct.predictions());
    assertThat(tab.table("residuals")).isEqualTo(direct.residuals());
    assertThat(tab.table("pulls")).isEqualTo(direct.pulls().values());
    Numbers numbers = new Numbers(fixture.words.locale());
    assertThat(tab.sum("same")).isEqualTo(numbers.value(direct.pulls().same()));
    assertThat(tab.sum("other")).isEqualTo(numbers.value(direct.pulls().other()));
    assertThat(tab.sum("opposition")).isEqualTo(numbers.value(direct.pulls().opposition()));
    assertThat(tab.sum("bce-pull")).isEqualTo(numbers.value(direct.pixel().pull()));
  }

  @Test
  void aSweepCancelledMidwayKeepsItsPointsAndTheWindowGoesOn(FxRobot robot) throws Exception {
    Semaphore points = new Semaphore(3);
    ExecutorService worker = Executors.newSingleThreadExecutor();
    fixture.studyWorker = worker;
    fixture.ui =
        news -> {
          if (Platform.isFxApplicationThread()) {
            news.run();
          } else {
            // The fourth point waits until the test lets it go.
            points.acquireUninterruptibly();
            Platform.runLater(news);
          }
        };
    Button run = robot.lookup("#sweep-run").tryQueryAs(Button.class).orElse(null);
    assertThat(run).as("not before the tab is opened").isNull();
    robot.clickOn("#study-sweep").clickOn("#sweep-run");
    SweepProbe sweep = new SweepProbe(fixture.desktop.scene());
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> sweep.drawnPoints() == 3);
    assertThat(robot.lookup("#sweep-progress").query().isVisible()).isTrue();
    robot.clickOn("#sweep-run");
    points.release(1000);
    worker.shutdown();
    assertThat(worker.awaitTermination(20, TimeUnit.SECONDS)).as("the work ends").isTrue();
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(sweep.drawnPoints()).as("the points found stay").isEqualTo(3);
    assertThat(robot.lookup("#sweep-progress").query().isVisible()).isFalse();
    assertThat(robot.lookup("#sweep-said").query().isVisible()).as("no error").isFalse();
    fixture.studyWorker = Runnable::run;
    fixture.ui = Runnable::run;
    robot.clickOn("#sweep-run");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(sweep.drawnPoints()).as("a new one runs to its end").isEqualTo(10);
    robot.clickOn("#study-profile").clickOn(at(20, 10));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(new ProfileProbe(fixture.desktop.scene()).isDrawn()).isTrue();
    assertThat(fixture.desktop.panes().cursor().get()).isEqualTo(new PixelPoint(20, 10));
  }

  /** The place on the screen of a pixel in the first pane. */
  private Point2D at(int x, int y) {
    Node canvas = fixture.desktop.scene().lookup("#canvas-0");
    double[] middle = new PaneProbe(fixture.desktop.scene(), 0).middle(x, y);
    return canvas.localToScreen(middle[0], middle[1]);
  }

  @Test
  void theStudiesFoldAwayAndComeBackAsTheyWere(FxRobot robot) {
    Node studies = robot.lookup("#studies").query();
    double open = studies.getLayoutBounds().getHeight();
    robot.press(KeyCode.CONTROL).type(KeyCode.J).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(studies.getLayoutBounds().getHeight()).isLessThan(50);
    assertThat(robot.lookup("#panes").query().getLayoutBounds().getHeight())
        .as("the panes take the room")
        .isGreaterThan(open);
    robot.clickOn("#studies-fold");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(studies.getLayoutBounds().getHeight()).isEqualTo(open);
  }

  @Test
  void whatCouldNotBeComputedIsSaidInTheChartsPlace(FxRobot robot) {
    fixture.desktop.studies().show("profile");
    WaitForAsyncUtils.waitForFxEvents();
    Node chart = robot.lookup("#profile-chart").query();
    Label said = robot.lookup("#profile-nothing").queryAs(Label.class);
    assertThat(chart.isVisible()).isTrue();
    fixture.studyFailure = new IllegalStateException("no room");
    robot.interact(() -> changeRadius(2));
    assertThat(said.getText()).contains("no room");
    assertThat(chart.isVisible()).as("an old chart under the words").isFalse();
    robot.interact(() -> fixture.desktop.actions().get("pin").fire());
    robot.interact(() -> fixture.desktop.studies().show("compare"));
    assertThat(robot.lookup("#compare-nothing").queryAs(Label.class).getText()).contains("no room");
    fixture.studyFailure = null;
    robot.interact(() -> changeRadius(1));
    assertThat(robot.lookup("#compare-nothing").queryAs(Label.class).getText()).isEmpty();
    robot.interact(() -> fixture.desktop.studies().show("profile"));
    assertThat(said.getText()).isEmpty();
    assertThat(chart.isVisible()).isTrue();
  }

  private void changeRadius(int radius) {
    ObjectProperty<Settings> settings = fixture.desktop.session().settings();
    settings.set(settings.get().withRadius(radius));
  }
}
