package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.desktop.pane.PixelPoint;
import org.regionlens.desktop.session.SessionResult;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.engine.whatif.WhatIfNumber;
import org.regionlens.media.input.Case;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A session saved and opened again brings back what was seen. */
@ExtendWith(ApplicationExtension.class)
final class SessionTest {
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
  void sessionsReopenToTheSamePixels(FxRobot robot) throws IOException {
    int[] usual = window.seen(robot);
    window.makeItUnusual(robot);
    int[] before = window.seen(robot);
    assertThat(Arrays.equals(before, usual)).isFalse();
    Path file = folder.resolve("unusual.json");
    window.save(robot, file);
    assertThat(Files.readString(file)).contains("\"a_mask.png\"");

    window.fixture.picks.add(file);
    robot.interact(() -> window.reopenInAnotherWindow());
    robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.O);
    robot.release(KeyCode.CONTROL, KeyCode.SHIFT);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(Arrays.equals(window.seen(robot), before)).as("the same picture").isTrue();
    assertThat(window.subject().labels().ignored()).hasValue(1);
    assertThat(window.fixture.desktop.panes().active().get()).isEqualTo(3);
    assertThat(window.fixture.desktop.panes().pinned().get()).isTrue();
    assertThat(window.fixture.desktop.panes().cursor().get()).isEqualTo(new PixelPoint(21, 17));
    assertThat(window.subject().classes().name(1)).isEqualTo("Gebäude");
    assertThat(window.subject().whatIf().number(WhatIfNumber.SHIFT_X)).isEqualTo(3);
    assertThat(window.subject().whatIf().number(WhatIfNumber.BLUR)).isEqualTo(1);
    SessionResult a = Objects.requireNonNull(window.fixture.desktop.session().pinned().get());
    assertThat(a.question().settings().radius()).isEqualTo(2);
    assertThat(a.question().subject().whatIf())
        .isEqualTo(WhatIf.NONE.with(WhatIfNumber.SHIFT_X, 3));
    assertThat(Objects.requireNonNull(window.fixture.desktop.session().seen().get()).side())
        .isEqualTo(SessionResult.Side.DIFFERENCE);

    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(window.fixture.desktop.session().settings().get())
        .as("opening it was one step")
        .isEqualTo(Settings.defaults());
    assertThat(window.fixture.desktop.panes().map(1).get()).isEqualTo(StandardMaps.BCE);
    assertThat(window.subject().classEdits()).isEmpty();
    assertThat(window.subject().whatIf()).isEqualTo(WhatIf.NONE);
  }

  @Test
  void missingFilesAreNamedAndNothingIsLost(FxRobot robot) throws IOException {
    Path file = folder.resolve("s.json");
    window.save(robot, file);
    Files.delete(window.prediction);
    Case before = window.subject();
    window.makeItUnusual(robot);
    Settings settings = window.fixture.desktop.session().settings().get();
    window.drop(robot, file);
    assertThat(window.message(robot)).contains("a_logits.npy").doesNotContain("a_mask.png");
    assertThat(window.subject().labels().width()).isEqualTo(before.labels().width());
    assertThat(window.fixture.desktop.session().settings().get()).isEqualTo(settings);
  }

  @Test
  void aStrangersSessionOpensNoDevice(FxRobot robot) throws IOException {
    Path file = folder.resolve("s.json");
    window.save(robot, file);
    String session = Files.readString(file);
    Case before = window.subject();
    for (String named : List.of("/dev/zero", "/proc/self/environ", "//other.example/x/a.png")) {
      Files.writeString(
          file,
          session
              .replace("\"a_mask.png\"", "\"" + named + "\"")
              .replaceAll("\"sha256\" : \"..", "\"sha256\" : \"00"));
      window.drop(robot, file);
      assertThat(window.message(robot)).contains("missing", named.replace("//", "/"));
      assertThat(window.subject()).isSameAs(before);
    }
  }

  @Test
  void aSessionTakesThePlaceOfNoOpenFile(FxRobot robot) throws IOException {
    byte[] mask = Files.readAllBytes(window.mask);
    window.save(robot, window.mask);
    assertThat(window.message(robot)).contains("a_mask.png", "choose another name");
    assertThat(window.mask).hasBinaryContent(mask);
  }

  @Test
  void brokenSessionsAreOneSentence(FxRobot robot) throws IOException {
    Path file = folder.resolve("s.json");
    window.save(robot, file);
    Files.writeString(file, Files.readString(file).replace("\"radius\" : 3", "\"radius\" : 99"));
    Case before = window.subject();
    window.drop(robot, file);
    assertThat(window.message(robot)).contains("s.json", "settings.radius").endsWith(".");
    assertThat(window.subject()).isSameAs(before);
  }

  @Test
  void aSessionOrPictureWithoutAnALeavesNone(FxRobot robot) {
    Path file = folder.resolve("alone.json");
    window.save(robot, file);
    robot.interact(() -> window.fixture.desktop.actions().get("pin").fire());
    window.drop(robot, file);
    assertThat(window.fixture.desktop.session().pinned().get()).isNull();
  }
}
