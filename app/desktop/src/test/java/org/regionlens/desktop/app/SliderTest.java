package org.regionlens.desktop.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Sliders, their fields and their marks. */
@ExtendWith(ApplicationExtension.class)
final class SliderTest {
  /** What stands where a symbol would, but is a unit. */
  private static final Set<String> UNITS = Set.of("", "px", "logits");

  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private CaseWindow window;

  @Start
  void start(Stage stage) {
    window = new CaseWindow(stage, folder);
  }

  private void type(FxRobot robot, String slider, String text) {
    TextField field = robot.lookup("#field-" + slider).queryAs(TextField.class);
    robot.interact(
        () -> {
          field.requestFocus();
          field.setText(text);
        });
    robot.type(KeyCode.ENTER);
  }

  private static String shown(FxRobot robot, String slider) {
    return robot.lookup("#field-" + slider).queryAs(TextField.class).getText();
  }

  @Test
  void aSettingThatNoSliderStopsAtStaysWhileOthersAreChanged(FxRobot robot) {
    Settings opened =
        Settings.defaults()
            .withLambda(0.125)
            .withPooling(PoolingMode.AVERAGE, 20)
            .withCascade(
                new Cascade.Diffusion(0.0625, 40, Cascade.Border.HOLD, Cascade.Scope.BOTH));
    robot.interact(() -> window.session().settings().set(opened));
    assertThat(shown(robot, "lambda")).isEqualTo("0.125");
    assertThat(shown(robot, "stride")).isEqualTo("20");
    assertThat(shown(robot, "diffusion-depth")).isEqualTo("40");
    robot.type(KeyCode.COMMA);
    robot.clickOn("#field-lambda").clickOn("#field-radius").clickOn("#canvas-1");
    robot.interact(
        () -> robot.lookup("#slider-diffusion-weight").queryAs(Slider.class).increment());
    Cascade.Diffusion cascade = (Cascade.Diffusion) window.settings().cascade();
    assertThat(window.settings().withCascade(opened.cascade())).isEqualTo(opened.withRadius(2));
    assertThat(cascade.depth()).isEqualTo(40);
    assertThat(cascade.weight()).isEqualTo(0.07);
  }

  @Test
  void exactNumbersAreTyped(FxRobot robot) {
    type(robot, "lambda", "0.34567");
    assertThat(window.settings().lambda()).isEqualTo(0.34567);
    assertThat(shown(robot, "lambda")).isEqualTo("0.3457");
    robot.clickOn("#canvas-1");
    assertThat(window.settings().lambda()).as("what was rounded for the field").isEqualTo(0.34567);
    type(robot, "lambda", "7");
    assertThat(window.settings().lambda()).as("the nearest that can be").isEqualTo(1);
    type(robot, "radius", "4.4");
    assertThat(window.settings().radius()).as("whole numbers").isEqualTo(4);
    robot.type(KeyCode.UP, 2).type(KeyCode.DOWN);
    assertThat(window.settings().radius()).isEqualTo(5);
    robot.interact(() -> robot.lookup("#paper-training").query().requestFocus());
    robot.type(KeyCode.SPACE);
    type(robot, "stride", "25");
    assertThat(window.settings().stride()).as("beyond the slider's end").isEqualTo(25);
    robot.type(KeyCode.UP);
    assertThat(window.settings().stride()).isEqualTo(26);
    type(robot, "stride", "NaN");
    assertThat(window.settings().stride()).as("no number").isEqualTo(26);
    assertThat(shown(robot, "stride")).isEqualTo("26");
  }

  @Test
  void escTakesBackWhatWasTypedIntoAField(FxRobot robot) {
    TextField field = robot.lookup("#field-radius").queryAs(TextField.class);
    robot.clickOn(field);
    robot.interact(field::selectAll);
    robot.write("8").type(KeyCode.ESCAPE);
    assertThat(field.getText()).isEqualTo("3");
    robot.clickOn("#canvas-1");
    assertThat(window.settings().radius()).isEqualTo(3);
    assertThat(window.fixture.desktop.panes().pinned().get()).isTrue();
    robot.interact(field::requestFocus);
    robot.type(KeyCode.ESCAPE);
    assertThat(window.fixture.desktop.panes().pinned().get()).as("Esc of the window").isFalse();
  }

  @Test
  void theRadiusIsShownAsASquare(FxRobot robot) {
    type(robot, "radius", "5");
    assertThat(robot.lookup("#row-radius .symbol").queryAs(Label.class).getText())
        .startsWith("R")
        .endsWith("5 × 5");
  }

  @Test
  void everySliderSaysItsSymbolAndMarksItsDefault(FxRobot robot) {
    window.showAllControls(robot);
    List<Node> sliders = List.copyOf(robot.lookup("#controls .slider").queryAll());
    assertThat(sliders).hasSizeGreaterThan(20);
    for (Node node : sliders) {
      Slider slider = (Slider) node;
      String key = slider.getId().substring("slider-".length());
      String tip = requireNonNull(slider.getAccessibleHelp(), key);
      String symbol =
          window.fixture.words.get("control." + key + ".symbol").replaceAll("[, ].*", "");
      assertThat(tip).as(key).isNotBlank();
      if (!UNITS.contains(symbol)) {
        assertThat(tip).as(key).containsPattern("\\b" + symbol + "\\b|" + symbol + "[,. ]");
      }
      assertThat(middle(slider.getParent().lookup(".default-notch")))
          .as(key)
          .isCloseTo(middle(slider.lookup(".thumb")), within(1.5));
    }
  }

  @Test
  void thePapersEndOfEverySliderOfTheCascadeIsMarked(FxRobot robot) {
    window.showAllControls(robot);
    for (String key :
        List.of("chain-weight", "diffusion-weight", "diffusion-depth", "raster-weight")) {
      assertPaperEnd(robot, key, key.startsWith("chain"));
    }
    assertPaperEnd(robot, "raster-depth", false);
  }

  private static void assertPaperEnd(FxRobot robot, String key, boolean right) {
    Slider slider = robot.lookup("#slider-" + key).queryAs(Slider.class);
    double at = middle(slider.getParent().lookup(".paper-mark"));
    Bounds track = slider.localToScene(slider.getLayoutBounds());
    assertThat(at > track.getCenterX()).as(key).isEqualTo(right);
    assertThat(Math.abs(at - (right ? track.getMaxX() : track.getMinX())))
        .as(key)
        .isLessThan(track.getWidth() / 6);
  }

  private static double middle(Node node) {
    return node.localToScene(node.getLayoutBounds()).getCenterX();
  }
}
