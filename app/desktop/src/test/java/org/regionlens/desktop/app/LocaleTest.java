package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Numbers as the reader writes them on the screen, and alike everywhere in files. */
@ExtendWith(ApplicationExtension.class)
final class LocaleTest {
  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private WindowFixture fixture;

  private final Locale before = Locale.getDefault();

  @Start
  void start(Stage stage) {
    use(stage, Locale.ROOT);
  }

  @AfterEach
  void putBack() {
    Locale.setDefault(before);
  }

  private void use(Stage stage, Locale locale) {
    Locale.setDefault(locale);
    fixture = new CaseWindow(stage, folder).fixture;
  }

  private String weight(FxRobot robot) {
    return robot.lookup("#field-lambda").queryAs(TextField.class).getText();
  }

  private void type(FxRobot robot, String text) {
    TextField field = robot.lookup("#field-lambda").queryAs(TextField.class);
    robot.interact(
        () -> {
          field.requestFocus();
          field.setText(text);
        });
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private String written(FxRobot robot, String name) throws IOException {
    Path picture = folder.resolve(name + ".png");
    fixture.picks.add(picture);
    robot.clickOn("#button-export").clickOn("#export-figure").clickOn("#export-save");
    WaitForAsyncUtils.waitForFxEvents();
    Path session = folder.resolve(name + ".json");
    robot.interact(() -> fixture.desktop.saver().save(session));
    return Files.readString(picture, StandardCharsets.ISO_8859_1) + Files.readString(session);
  }

  @Test
  void screenFollowsTheReaderAndFilesDoNot(FxRobot robot) throws IOException {
    Stage stage = (Stage) fixture.desktop.scene().getWindow();
    type(robot, "0.25");
    assertThat(weight(robot)).isEqualTo("0.25");
    String plain = written(robot, "plain");

    robot.interact(() -> use(stage, Locale.GERMANY));
    type(robot, "0,25");
    assertThat(weight(robot)).isEqualTo("0,25");
    assertThat(written(robot, "german")).isEqualTo(plain);

    robot.interact(() -> use(stage, Locale.of("ar", "EG")));
    type(robot, "٠٫٢٥");
    assertThat(weight(robot)).isEqualTo("٠٫٢٥");
    assertThat(fixture.desktop.session().settings().get().lambda()).isEqualTo(0.25);
    assertThat(written(robot, "arabic")).isEqualTo(plain);
  }
}
