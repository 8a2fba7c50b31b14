package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.desktop.theme.Theme;
import org.regionlens.engine.Settings;
import org.regionlens.media.remember.UserState;
import org.regionlens.media.session.SavedSession;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a user would miss next time is kept. */
@ExtendWith(ApplicationExtension.class)
final class KeptStateTest {
  @TempDir private Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private Stage stage;

  @SuppressWarnings("NullAway.Init") // made before each test
  private SessionWindow window;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  @BeforeEach
  void open(FxRobot robot) {
    robot.interact(() -> window = new SessionWindow(stage, folder));
  }

  @Test
  void howTheStudiesWereLeftIsKept(FxRobot robot) {
    assertThat(window.fixture.memory.state.studies()).isEmpty();
    robot.interact(
        () -> {
          window.fixture.desktop.studies().height().set(171);
          window.fixture.desktop.actions().get("studies").fire();
          List.copyOf(window.fixture.later).forEach(Runnable::run);
        });
    assertThat(window.fixture.memory.state.studies()).contains(new UserState.Studies(false, 171));
    robot.interact(() -> window.reopenInAnotherWindow());
    assertThat(window.fixture.desktop.studies().open().get()).isFalse();
    assertThat(window.fixture.desktop.studies().height().get()).isEqualTo(171);
  }

  @Test
  void recentFilesThemeAndSessionAreKept(FxRobot robot) {
    robot.interact(() -> window.fixture.desktop.theme().theme().set(Theme.DARK));
    window.makeItUnusual(robot);
    robot.interact(() -> List.copyOf(window.fixture.later).forEach(Runnable::run));
    assertThat(window.fixture.memory.state.theme()).isEqualTo("dark");
    assertThat(window.fixture.memory.state.recent()).hasSize(1);
    SavedSession kept = Objects.requireNonNull(window.fixture.memory.kept);
    window.fixture.memory.last = kept;
    robot.interact(() -> window.reopenInAnotherWindow());
    robot.interact(() -> window.fixture.desktop.actions().get("recent-0").fire());
    assertThat(window.subject().labels().width()).isEqualTo(40);
    assertThat(window.fixture.desktop.session().settings().get()).isEqualTo(Settings.defaults());
    robot.interact(() -> window.fixture.desktop.actions().get("session-last").fire());
    assertThat(window.fixture.desktop.session().settings().get()).isEqualTo(kept.settings());
    robot.interact(() -> window.fixture.desktop.actions().get("recent-clear").fire());
    assertThat(window.fixture.memory.state.recent()).isEmpty();
  }
}
