package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.desktop.open.CaseFilesOnDisk;
import org.regionlens.desktop.thread.FxThread;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A report on a folder, made in the window. */
@ExtendWith(ApplicationExtension.class)
final class ReportTest {
  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private WindowFixture fixture;

  @Start
  void start(Stage stage) {
    fixture = new WindowFixture(stage);
    // Cases are done on several threads, and each tells.
    fixture.ui = new FxThread();
  }

  @Test
  void aFolderBecomesAPageAndBrokenCasesAreNamed(FxRobot robot) throws IOException {
    Path cases = Files.createDirectories(folder.resolve("cases"));
    CaseFilesOnDisk files = new CaseFilesOnDisk(cases);
    files.mask("a_mask.png", 24, 20);
    files.prediction("a_logits.npy", 24, 20);
    files.mask("b_mask.png", 24, 20);
    Files.writeString(cases.resolve("b_logits.npy"), "no array");
    fixture.picks.add(cases);

    robot.clickOn("#menu-file").clickOn(fixture.words.get("action.report"));
    robot.clickOn("#report-choose-folder").clickOn("#report-run");

    Path page = folder.resolve("cases-report").resolve("report.html");
    assertThat(page).content().contains("Edge report: cases");
    assertThat(robot.lookup("#report-status").queryAs(Label.class).getText())
        .isEqualTo("The report on 1 case, 1 left out, is written: " + page);
    assertThat(robot.lookup("#report-left-out").queryAs(TextInputControl.class).getText())
        .startsWith("b: left out.");
    assertThat(robot.lookup("#report-look").query().isDisabled()).isFalse();
    robot.clickOn("#report-close");
    assertThat(robot.lookup("#report-dialog").tryQuery()).isEmpty();
  }

  @Test
  void aFolderCanBeTyped(FxRobot robot) {
    robot.interact(() -> fixture.desktop.actions().get("report").fire());
    TextInputControl typed = robot.lookup("#report-folder").queryAs(TextInputControl.class);
    TextInputControl out = robot.lookup("#report-out").queryAs(TextInputControl.class);
    Path cases = folder.resolve("typed");
    robot.interact(() -> typed.setText(cases + " "));
    assertThat(out.getText()).isEqualTo(folder.resolve("typed-report").toString());
    assertThat(typed.getText()).as("as it was typed").endsWith(" ");
    robot.interact(() -> robot.lookup("#report-run").queryAs(Button.class).fire());
    assertThat(robot.lookup("#report-status").queryAs(Label.class).getText())
        .contains(cases.toString(), "cannot be listed");
    robot.interact(() -> robot.lookup("#report-close").queryAs(Button.class).fire());
  }
}
