package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.cli.RegionLens;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The export dialog. */
@ExtendWith(ApplicationExtension.class)
final class ExportTest {
  private static final int WIDTH = CaseWindow.WIDTH;
  private static final int HEIGHT = CaseWindow.HEIGHT;

  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private CaseWindow opened;

  @SuppressWarnings("NullAway.Init") // made by start
  private WindowFixture fixture;

  @Start
  void start(Stage stage) {
    opened = new CaseWindow(stage, folder);
    fixture = opened.fixture;
  }

  private static void press(FxRobot robot, String... buttons) {
    for (String button : buttons) {
      robot.interact(() -> robot.lookup(button).queryAs(ButtonBase.class).fire());
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void render(Object... more) {
    Object[] first = {
      "render", "--mask", opened.mask, "--prediction", opened.prediction, "--class", 1
    };
    String[] words = new String[first.length + more.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = String.valueOf(i < first.length ? first[i] : more[i - first.length]);
    }
    PrintStream quiet =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    assertThat(RegionLens.run(quiet, quiet, words)).isZero();
  }

  private String said() {
    return Objects.requireNonNull(fixture.desktop.messages().message().get()).text();
  }

  @Test
  void aFolderHasTheFilesOfTheCommandLine(FxRobot robot) throws IOException {
    for (String form : List.of("csv", "tiff", "figure")) {
      Path window = folder.resolve("window-" + form);
      Path command = folder.resolve("command-" + form);
      fixture.picks.add(window);
      press(robot, "#button-export", "#export-" + form);
      if (form.equals("csv")) {
        press(robot, "#export-several");
      }
      press(robot, "#export-save");
      render("--map", "bce,mi-contribution,versus", "--as", form, "--folder", command);
      if (form.equals("figure")) {
        render("--map", "overlay", "--as", form, "--folder", command);
      }
      try (var written = Files.list(command)) {
        for (Path file : written.toList()) {
          assertThat(window.resolve(file.getFileName())).hasSameBinaryContentAs(file);
        }
      }
      assertThat(said()).contains(window.toString()).startsWith(form.equals("figure") ? "4" : "3");
    }
  }

  @Test
  void aPictureOrItsValuesGoToTheClipboard(FxRobot robot) {
    press(robot, "#button-export", "#export-scale-3", "#export-copy");
    robot.interact(
        () -> {
          Image copied = Clipboard.getSystemClipboard().getImage();
          assertThat(copied.getWidth()).isEqualTo(3 * WIDTH);
          assertThat(copied.getHeight()).isEqualTo(3 * HEIGHT);
        });
    robot.interact(() -> fixture.desktop.panes().active().set(1));
    press(robot, "#export-cancel", "#button-export", "#export-npy", "#export-copy");
    robot.interact(
        () -> {
          String text = Clipboard.getSystemClipboard().getString();
          assertThat(text.lines()).hasSize(HEIGHT);
          assertThat(text.lines().findFirst().orElseThrow().split(",")).hasSize(WIDTH);
        });
    press(robot, "#export-cancel");
  }
}
