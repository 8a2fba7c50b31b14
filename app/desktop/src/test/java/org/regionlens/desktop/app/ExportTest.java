package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.colour.Scaling;
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
    List<Object> words = new ArrayList<>(List.of("render"));
    words.addAll(List.of(more));
    run(words.toArray());
  }

  private void run(Object... all) {
    List<Object> given = new ArrayList<>(List.of(all));
    given.addAll(List.of("--mask", opened.mask, "--prediction", opened.prediction, "--class", 1));
    String[] words = given.stream().map(String::valueOf).toArray(String[]::new);
    PrintStream quiet =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    assertThat(RegionLens.run(quiet, quiet, words)).isZero();
  }

  /** Exports the map of the active pane, and sets the file against that of a command. */
  private void assertSameFile(FxRobot robot, String form, Object... words) throws IOException {
    Path window = folder.resolve("window." + form);
    Path command = folder.resolve("command." + form);
    fixture.picks.add(window);
    press(robot, "#button-export", "#export-" + form, "#export-save");
    List<Object> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--map", "mi-contribution", "--as", form, "--out", command));
    run(all.toArray());
    assertThat(window).as(form).hasSameBinaryContentAs(command);
  }

  @Test
  void whatIsSeenIsExportedAlsoWhileTwoSidesAreCompared(FxRobot robot) throws IOException {
    robot.interact(() -> fixture.desktop.panes().active().set(CaseWindow.MI_PANE));
    robot.interact(
        () -> {
          fixture.desktop.actions().get("pin").fire();
          opened.session().settings().set(opened.settings().withRadius(2));
          fixture.desktop.display().signed().set(ColourMap.PIYG);
          fixture.desktop.display().scaling().set(Scaling.LOG);
        });
    WaitForAsyncUtils.waitForFxEvents();
    String colours = "--colormap=piyg";
    String scale = "--color-scale=log";
    for (String form : List.of("heatmap", "figure", "csv")) {
      assertSameFile(robot, form, "compare", "--b", "radius=2", colours, scale);
    }
    robot.interact(() -> fixture.desktop.actions().get("side-pinned").fire());
    WaitForAsyncUtils.waitForFxEvents();
    assertSameFile(robot, "heatmap", "render", colours, scale);
    Path all = folder.resolve("all");
    fixture.picks.add(all);
    press(robot, "#button-export", "#export-several", "#export-save");
    try (var files = Files.list(all)) {
      assertThat(files).isNotEmpty().allMatch(file -> file.toString().endsWith("-r3-a.png"));
    }
    press(robot, "#button-export", "#export-several", "#export-cancel");
    robot.interact(() -> fixture.desktop.actions().get("side-present").fire());
    WaitForAsyncUtils.waitForFxEvents();
    assertSameFile(robot, "heatmap", "render", "--radius", 2, colours, scale);
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
