package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.desktop.open.CaseFilesOnDisk;
import org.regionlens.desktop.pane.PaneProbe;
import org.regionlens.desktop.profile.ProfileProbe;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.edge.FilledLabels;
import org.regionlens.engine.edge.SignedDistance;
import org.regionlens.engine.work.Work;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.InputNote.Role;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a person does with the studies below the panes. */
@ExtendWith(ApplicationExtension.class)
final class StudiesTest {
  private static final int WIDTH = 40;
  private static final int HEIGHT = 30;

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
    robot.moveTo(profile.onScreen(-1.5)).press(javafx.scene.input.MouseButton.PRIMARY);
    robot.moveTo(profile.onScreen(0.5)).release(javafx.scene.input.MouseButton.PRIMARY);
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
}
