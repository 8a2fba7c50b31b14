package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.cli.RegionLens;
import org.regionlens.desktop.open.CaseFilesOnDisk;
import org.regionlens.media.input.InputNote.Role;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The export dialog. */
@ExtendWith(ApplicationExtension.class)
final class ExportTest {
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

  private static void press(FxRobot robot, String... buttons) {
    for (String button : buttons) {
      robot.interact(() -> robot.lookup(button).queryAs(ButtonBase.class).fire());
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void render(Object... more) {
    Object[] first = {"render", "--mask", mask, "--prediction", prediction, "--class", 1};
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
