package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regionlens.desktop.theme.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What opens over the window can be read in both themes, and its controls have names. */
@ExtendWith(ApplicationExtension.class)
final class DialogContrastTest {
  private static final List<String> DIALOGS =
      List.of("export", "report", "change-mask", "change-prediction", "classes", "pixel-limit");

  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private CaseWindow window;

  @SuppressWarnings("NullAway.Init") // made by start
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    window = new CaseWindow(shown, folder);
  }

  @ParameterizedTest
  @EnumSource(value = Theme.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
  void dialogsCanBeRead(Theme theme, FxRobot robot) {
    robot.interact(() -> window.fixture.desktop.theme().theme().set(theme));
    for (String action : DIALOGS) {
      robot.interact(() -> window.fixture.desktop.actions().get(action).fire());
      assertDialog(theme + " " + action, robot);
    }
    window.files.mask("p_mask.png", 44, 32);
    window.files.prediction("p_logits.npy", 44, 32);
    Path image = window.files.image("p_image.png", 44, 32);
    robot.interact(() -> window.fixture.desktop.open(List.of(image)));
    assertDialog(theme + " proposal", robot);
  }

  private void assertDialog(String when, FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    over().forEach(each -> AccessTest.assertNamed(each.getScene().getRoot()));
    assertReadable(4, when, robot);
  }

  private List<Window> over() {
    return List.copyOf(Window.getWindows()).stream().filter(each -> !each.equals(stage)).toList();
  }

  @ParameterizedTest
  @EnumSource(value = Theme.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
  void menusCanBeRead(Theme theme, FxRobot robot) {
    robot.interact(() -> window.fixture.desktop.theme().theme().set(theme));
    List<MenuButton> menus =
        List.copyOf(stage.getScene().getRoot().lookupAll(".menu-button")).stream()
            .map(MenuButton.class::cast)
            .filter(menu -> menu.getId() != null && !menu.isDisabled())
            .filter(menu -> menu.getId().startsWith("menu-") || menu.getId().endsWith("title-1"))
            .toList();
    assertThat(menus).extracting(MenuButton::getId).contains("menu-samples", "pane-title-1");
    for (MenuButton menu : menus) {
      robot.interact(menu::show);
      assertThat(menu.getItems().getFirst().getParentPopup().getHeight())
          .as("%s fits into a window of 720 pixels", menu.getId())
          .isLessThan(680);
      assertReadable(2, theme + " " + menu.getId(), robot);
    }
  }

  /** Looks at what lies over the window, and closes it. */
  private void assertReadable(int fewest, String when, FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    List<Window> over = over();
    assertThat(over).as(when).isNotEmpty();
    over.forEach(each -> Contrast.assertReadable(each.getScene().getRoot(), fewest, when));
    robot.interact(() -> over.forEach(Window::hide));
  }
}
