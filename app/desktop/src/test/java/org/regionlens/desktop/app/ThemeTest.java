package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.desktop.theme.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Light, dark, and what the system says, while the window is open. */
@ExtendWith(ApplicationExtension.class)
final class ThemeTest {
  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private WindowFixture fixture;

  @Start
  void start(Stage stage) {
    fixture = new CaseWindow(stage, folder).fixture;
    fixture.desktop.studies().show("profile");
  }

  private void system(FxRobot robot, boolean dark) {
    robot.interact(() -> fixture.systemIsDark.set(dark));
  }

  private void choose(FxRobot robot, Theme theme) {
    robot.interact(() -> fixture.desktop.actions().get("theme-" + theme.id()).fire());
  }

  /** Whether most of what is painted is dark: the controls, and a chart, which is a picture. */
  private boolean isDark(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    boolean controls = isDark(robot, "#controls");
    assertThat(isDark(robot, "#profile-chart")).as("the chart too").isEqualTo(controls);
    return controls;
  }

  private static boolean isDark(FxRobot robot, String id) {
    Node node = robot.lookup(id).query();
    Image[] seen = new Image[1];
    robot.interact(() -> seen[0] = node.snapshot(null, null));
    Image image = seen[0];
    double sum = 0;
    int count = 0;
    for (int y = 0; y < image.getHeight(); y += 7) {
      for (int x = 0; x < image.getWidth(); x += 7) {
        sum += image.getPixelReader().getColor(x, y).getBrightness();
        count++;
      }
    }
    double mean = sum / count;
    assertThat(mean < 0.4 || mean > 0.7).as("%s: %s", id, mean).isTrue();
    return mean < 0.5;
  }

  @Test
  void theSystemsThemeIsFollowedWhileTheWindowIsOpen(FxRobot robot) {
    choose(robot, Theme.SYSTEM);
    assertThat(isDark(robot)).isFalse();
    system(robot, true);
    assertThat(isDark(robot)).isTrue();
    system(robot, false);
    assertThat(isDark(robot)).isFalse();
  }

  @Test
  void aThemeThatWasChosenStaysWhateverTheSystemDoes(FxRobot robot) {
    choose(robot, Theme.LIGHT);
    system(robot, true);
    assertThat(isDark(robot)).isFalse();
    choose(robot, Theme.DARK);
    assertThat(isDark(robot)).isTrue();
    system(robot, false);
    assertThat(isDark(robot)).isTrue();
    choose(robot, Theme.SYSTEM);
    assertThat(isDark(robot)).as("as the system is now").isFalse();
  }
}
