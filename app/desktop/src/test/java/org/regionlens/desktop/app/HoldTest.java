package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.desktop.display.RangeMode;
import org.regionlens.desktop.message.Message;
import org.regionlens.desktop.pane.PaneProbe;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.media.input.Case;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Keys that are held, the automatic range, and messages that are in nobody's way. */
@ExtendWith(ApplicationExtension.class)
final class HoldTest {
  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private WindowFixture fixture;

  @Start
  void start(Stage stage) {
    CaseWindow window = new CaseWindow(stage, folder);
    fixture = window.fixture;
  }

  private PaneProbe pane(int index) {
    return new PaneProbe(fixture.desktop.scene(), index);
  }

  private Settings settings() {
    return fixture.desktop.session().settings().get();
  }

  @Test
  void heldMShowsTheMaskInEveryPane(FxRobot robot) {
    Case subject = Objects.requireNonNull(fixture.desktop.session().subject().get());
    int before = pane(1).painted(7, 4);
    robot.press(KeyCode.M);
    WaitForAsyncUtils.waitForFxEvents();
    for (int index = 0; index < 4; index++) {
      assertThat(pane(index).id()).isEqualTo(StandardMaps.OVERLAY);
      int label = subject.labels().at(4 * 40 + 7);
      assertThat(pane(index).painted(7, 4)).isEqualTo(subject.classes().argb(label));
    }
    robot.release(KeyCode.M);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(pane(1).id()).isEqualTo(StandardMaps.BCE);
    assertThat(pane(1).painted(7, 4)).isEqualTo(before);
  }

  @Test
  void heldXShowsThePaperAndIsNoStep(FxRobot robot) {
    Settings chain = Settings.defaults().withCascade(new Cascade.Chain(0.4));
    robot.interact(() -> fixture.desktop.session().settings().set(chain));
    robot.press(KeyCode.X);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(settings()).isEqualTo(Settings.defaults());
    robot.release(KeyCode.X);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(settings()).isEqualTo(chain);
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(settings()).isEqualTo(Settings.defaults());
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(settings()).as("nothing left to take back").isEqualTo(Settings.defaults());
  }

  @Test
  void heldXInADifferenceShowsThePaperOfBAndSaysSo(FxRobot robot) {
    robot.interact(() -> fixture.desktop.actions().get("pin").fire());
    Settings chain = Settings.defaults().withCascade(new Cascade.Chain(0.4));
    robot.interact(() -> fixture.desktop.session().settings().set(chain));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(badge(2)).isEqualTo("B − A · chain g 0.40");
    robot.press(KeyCode.X);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(badge(2)).isEqualTo("B · paper: cascade off");
    assertThat(badge(1)).as("which no cascade changes").isEqualTo("B");
    robot.release(KeyCode.X);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(badge(2)).isEqualTo("B − A · chain g 0.40");
  }

  @Test
  void heldXOverAShowsThePaperOfAAndSaysSo(FxRobot robot) {
    Settings chain = Settings.defaults().withCascade(new Cascade.Chain(0.4));
    robot.interact(() -> fixture.desktop.session().settings().set(chain));
    robot.interact(() -> fixture.desktop.actions().get("pin").fire());
    robot.interact(() -> fixture.desktop.session().settings().set(chain.withRadius(4)));
    robot.interact(() -> fixture.desktop.actions().get("side-pinned").fire());
    WaitForAsyncUtils.waitForFxEvents();
    int cascaded = pane(2).painted(20, 15);
    assertThat(badge(2)).isEqualTo("A · chain g 0.40");
    robot.press(KeyCode.X);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(badge(2)).isEqualTo("A · paper: cascade off");
    assertThat(pane(2).painted(20, 15)).isNotEqualTo(cascaded);
    assertThat(pane(2).values().geometry().radius()).as("still of A").isEqualTo(3);
    robot.release(KeyCode.X);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(badge(2)).isEqualTo("A · chain g 0.40");
    assertThat(pane(2).painted(20, 15)).isEqualTo(cascaded);
    assertThat(settings()).isEqualTo(chain.withRadius(4));
  }

  private String badge(int index) {
    return ((Label) fixture.desktop.scene().lookup("#pane-" + index + " .badge")).getText();
  }

  @Test
  void lettersInFieldAreText(FxRobot robot) {
    Settings chain = Settings.defaults().withCascade(new Cascade.Chain(0.4));
    robot.interact(() -> fixture.desktop.session().settings().set(chain));
    robot.doubleClickOn(robot.lookup("#field-radius").queryAs(TextField.class));
    robot.press(KeyCode.X, KeyCode.M);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(settings()).isEqualTo(chain);
    assertThat(pane(1).id()).isEqualTo(StandardMaps.BCE);
    robot.release(KeyCode.X, KeyCode.M);
  }

  @Test
  void cGivesRangesBackToTheValues(FxRobot robot) {
    robot.interact(
        () -> {
          fixture.desktop.display().locked().set(true);
          fixture.desktop.display().range().set(RangeMode.FULL);
        });
    robot.type(KeyCode.C);
    assertThat(fixture.desktop.display().range().get()).isEqualTo(RangeMode.PERCENTILE);
    assertThat(fixture.desktop.display().locked().get()).isFalse();
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(fixture.desktop.display().range().get()).isEqualTo(RangeMode.FULL);
    assertThat(fixture.desktop.display().locked().get()).isTrue();
  }

  @Test
  void numbersStandOnLargePixels(FxRobot robot) {
    int x = 20;
    int y = 15;
    robot.interact(() -> fixture.desktop.viewport().setScale(39));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(pane(1).written(x, y)).isNull();
    robot.interact(() -> fixture.desktop.viewport().setScale(44));
    WaitForAsyncUtils.waitForFxEvents();
    Numbers numbers = new Numbers(fixture.words.locale());
    assertThat(pane(1).written(x, y)).isEqualTo(numbers.value(pane(1).values().atPixel(y, x)));
    Case subject = Objects.requireNonNull(fixture.desktop.session().subject().get());
    String label = Integer.toString(subject.labels().at(y * 40 + x));
    assertThat(pane(0).written(x, y)).isEqualTo(label);
    robot.interact(() -> assertThat(pane(1).ink(x, y)).isGreaterThan(20));
    robot.interact(fixture.desktop.viewport()::fit);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(pane(1).written(x, y)).isNull();
  }

  @Test
  void messagesMoveNothingAndGo(FxRobot robot) {
    Node canvas = robot.lookup("#canvas-0").query();
    Bounds before = canvas.localToScene(canvas.getLayoutBounds());
    robot.interact(
        () -> fixture.desktop.messages().show(Message.information("Written to somewhere.")));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#message-bar").query().isVisible()).isTrue();
    assertThat(canvas.localToScene(canvas.getLayoutBounds())).isEqualTo(before);
    robot.interact(() -> fixture.later.removeLast().run());
    assertThat(robot.lookup("#message-bar").query().isVisible()).isFalse();
    assertThat(canvas.localToScene(canvas.getLayoutBounds())).isEqualTo(before);
  }
}
