package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.cascade.Footprint;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The controls of the loss, and what the panes hold after them. */
@ExtendWith(ApplicationExtension.class)
final class ControlsTest {
  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private CaseWindow window;

  @Start
  void start(Stage stage) {
    window = new CaseWindow(stage, folder);
  }

  @Test
  void draggingTheRadiusChangesTheMapToTheEnginesValues(FxRobot robot) {
    window.assertPaneHoldsTheEnginesValues();
    CaseWindow.drag(robot, "#slider-radius", 40);
    assertThat(window.settings().radius()).isGreaterThan(3);
    window.assertPaneHoldsTheEnginesValues();
    CaseWindow.drag(robot, "#slider-radius", -80);
    assertThat(window.settings().radius()).isLessThan(3);
    window.assertPaneHoldsTheEnginesValues();
  }

  @Test
  void lettersAreNoShortcutsWhileAListIsOpen(FxRobot robot) {
    ComboBox<?> classes = robot.lookup("#class-chooser").queryAs(ComboBox.class);
    robot.interact(classes::requestFocus);
    robot.interact(classes::show);
    assertThat(classes.isShowing()).isTrue();
    int radius = window.settings().radius();
    robot.type(KeyCode.PERIOD);
    assertThat(window.settings().radius()).isEqualTo(radius);
    robot.interact(classes::hide);
    robot.type(KeyCode.PERIOD);
    assertThat(window.settings().radius()).isEqualTo(radius + 1);
  }

  private static String reach(FxRobot robot) {
    return robot.lookup("#cascade-reach").queryAs(Label.class).getText();
  }

  @Test
  void diffusionControlsChangeTheMap(FxRobot robot) {
    assertThat(reach(robot)).as("the window of the paper").contains("1.4");
    robot.clickOn("#cascade-diffusion");
    Numbers numbers = new Numbers(window.fixture.words.locale());
    assertThat(reach(robot)).contains(numbers.fixed(Footprint.interiorReach(window.settings()), 1));
    assertThat(window.settings().cascade())
        .isEqualTo(new Cascade.Diffusion(0.5, 4, Cascade.Border.HOLD, Cascade.Scope.BOTH));
    window.assertPaneHoldsTheEnginesValues();
    CaseWindow.drag(robot, "#slider-diffusion-weight", 30);
    Cascade.Diffusion dragged = (Cascade.Diffusion) window.settings().cascade();
    assertThat(dragged.weight()).isGreaterThan(0.5);
    window.assertPaneHoldsTheEnginesValues();
    robot.clickOn("#slider-diffusion-depth .thumb").type(KeyCode.RIGHT, 2);
    assertThat(((Cascade.Diffusion) window.settings().cascade()).depth()).isEqualTo(6);
    window.assertPaneHoldsTheEnginesValues();
    ScrollPane controls = robot.lookup("#controls").queryAs(ScrollPane.class);
    robot.interact(
        () -> {
          Node content = controls.getContent();
          Node border = robot.lookup("#border-zero").query();
          Bounds where = content.sceneToLocal(border.localToScene(border.getLayoutBounds()));
          double seen = controls.getViewportBounds().getHeight();
          double rest = content.getLayoutBounds().getHeight() - seen;
          controls.setVvalue((where.getCenterY() - seen / 2) / rest);
        });
    robot.clickOn("#border-zero").clickOn("#scope-prediction");
    assertThat(window.settings().cascade())
        .isEqualTo(
            new Cascade.Diffusion(
                dragged.weight(), 6, Cascade.Border.ZERO, Cascade.Scope.PREDICTION));
    window.assertPaneHoldsTheEnginesValues();
    robot.interact(() -> controls.setVvalue(0));
    robot.clickOn("#cascade-off");
    assertThat(window.settings()).isEqualTo(Settings.defaults());
    window.assertPaneHoldsTheEnginesValues();
  }

  @Test
  void chainAndRasterControlsChangeTheMap(FxRobot robot) {
    robot.clickOn("#cascade-chain");
    CaseWindow.drag(robot, "#slider-chain-weight", 30);
    assertThat(((Cascade.Chain) window.settings().cascade()).weight()).isGreaterThan(0.5);
    assertThat(robot.lookup("#row-chain-weight").tryQuery()).isPresent();
    assertThat(robot.lookup("#row-diffusion-weight").tryQuery()).isEmpty();
    window.assertPaneHoldsTheEnginesValues();
    robot.clickOn("#cascade-raster");
    CaseWindow.drag(robot, "#slider-raster-weight", -30);
    robot.clickOn("#slider-raster-depth .thumb").type(KeyCode.RIGHT);
    Cascade.Raster raster = (Cascade.Raster) window.settings().cascade();
    assertThat(raster.weight()).isLessThan(0.5);
    assertThat(raster.depth()).isEqualTo(2);
    window.assertPaneHoldsTheEnginesValues();
  }

  @Test
  void poolingAndClass(FxRobot robot) {
    assertThat(robot.lookup("#slider-stride").query().isDisabled()).isTrue();
    robot.clickOn("#paper-training");
    assertThat(window.settings())
        .isEqualTo(Settings.defaults().withPooling(PoolingMode.AVERAGE, 4));
    assertThat(robot.lookup("#slider-stride").query().isDisabled()).isFalse();
    window.assertPaneHoldsTheEnginesValues();
    robot.interact(() -> window.session().classes().set(new ClassSelection.All()));
    window.assertPaneHoldsTheEnginesValues();
  }

  @Test
  void typedRadiusCountsAndKeysDoNotFightWithTheField(FxRobot robot) {
    robot.type(KeyCode.PERIOD);
    assertThat(window.settings().radius()).isEqualTo(4);
    robot.type(KeyCode.COMMA).type(KeyCode.COMMA);
    assertThat(window.settings().radius()).isEqualTo(2);
    TextField field = robot.lookup("#field-radius").queryAs(TextField.class);
    robot.clickOn(field);
    robot.interact(field::selectAll);
    robot.write("7").type(KeyCode.ENTER);
    assertThat(window.settings().radius()).isEqualTo(7);
    assertThat(window.fixture.desktop.panes().map(0).get()).isEqualTo(StandardMaps.OVERLAY);
    window.assertPaneHoldsTheEnginesValues();
  }

  @Test
  void policyOfIgnoredPixelsSaysWhenItChangesNothing(FxRobot robot) {
    assertThat(robot.lookup("#ignored-none").tryQuery().isPresent())
        .isEqualTo(!window.subject().labels().counts().containsKey(255));
    robot.clickOn("#menu-samples").clickOn("#menu-sample-street-void-band");
    assertThat(robot.lookup("#ignored-none").tryQuery()).isEmpty();
    robot.clickOn("#menu-samples").clickOn("#menu-sample-street");
    assertThat(robot.lookup("#ignored-none").tryQuery()).isPresent();
  }
}
