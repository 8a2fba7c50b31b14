package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import javafx.scene.control.Label;
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
import org.regionlens.media.reading.ReadingChoices;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A is read again with the open case, whether files changed on disk or are read another way. */
@ExtendWith(ApplicationExtension.class)
final class SecondReadingTest {
  @TempDir private Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made before each test
  private Stage stage;

  @SuppressWarnings("NullAway.Init") // made before each test
  private CaseWindow window;

  @SuppressWarnings("NullAway.Init") // made before each test
  private Path second;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  @BeforeEach
  void openTwo(FxRobot robot) {
    robot.interact(() -> window = new CaseWindow(stage, folder));
    second = write(9);
    window.fixture.picks.add(second);
    robot.interact(() -> window.fixture.desktop.actions().get("open-second").fire());
  }

  private Path write(long seed) {
    return window.files.prediction("b_logits.npy", CaseWindow.WIDTH, CaseWindow.HEIGHT, seed);
  }

  private MapValues difference() {
    WaitForAsyncUtils.waitForFxEvents();
    SessionResult seen = Objects.requireNonNull(window.session().seen().get());
    assertThat(seen.side()).isEqualTo(Side.DIFFERENCE);
    return Objects.requireNonNull(seen.map(StandardMaps.MI_CONTRIBUTION));
  }

  private SessionResult a() {
    return Objects.requireNonNull(window.session().pinned().get());
  }

  private static String said(FxRobot robot) {
    return robot.lookup("#message-text").queryAs(Label.class).getText();
  }

  private void reload(FxRobot robot) {
    robot.interact(() -> window.fixture.fileChanged.accept(second));
    assertThat(said(robot)).contains("b_logits.npy changed on disk");
    robot.clickOn(window.fixture.words.get("files.reload"));
  }

  @Test
  void aSecondFileThatChangedIsReadAgain(FxRobot robot) {
    assertThat(window.fixture.watched).contains(window.mask, window.prediction, second);
    MapValues before = difference();
    write(10);
    reload(robot);
    assertThat(difference()).isNotEqualTo(before);
    write(9);
    reload(robot);
    assertThat(difference()).isEqualTo(before);
  }

  @Test
  void aSecondFileThatCanNoLongerBeReadIsNamedAndTheOldOneStays(FxRobot robot) throws IOException {
    MapValues before = difference();
    Files.writeString(second, "no array");
    reload(robot);
    assertThat(said(robot)).contains("b_logits.npy");
    assertThat(difference()).isEqualTo(before);
    // Settings go on acting on both.
    robot.interact(() -> window.session().settings().set(Settings.defaults().withRadius(4)));
    assertThat(difference()).isNotEqualTo(before);
    assertThat(a().question().settings().radius()).isEqualTo(4);
  }

  @Test
  void readInAnotherWayBothAre(FxRobot robot) {
    ReadingChoices background = window.subject().choices().withBackgroundLabels(Set.of(2));
    robot.interact(() -> window.fixture.desktop.opener().read(background));
    difference();
    assertThat(window.subject().labels().background()).containsExactly(2);
    assertThat(a().question().subject().labels().background()).containsExactly(2);
    assertThat(a().question().subject().inputs().getLast().path()).isEqualTo(second);
  }

  @Test
  void whatIsPinnedStaysAsItWasWhenTheCaseIsReadInAnotherWay(FxRobot robot) {
    robot.interact(() -> window.fixture.desktop.actions().get("pin").fire());
    ReadingChoices background = window.subject().choices().withBackgroundLabels(Set.of(2));
    robot.interact(() -> window.fixture.desktop.opener().read(background));
    difference();
    assertThat(a().question().subject().labels().background()).isEmpty();
    assertThat(window.subject().labels().background()).containsExactly(2);
  }
}
