package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionlens.desktop.display.RangeMode;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.media.colour.ValueRange;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Groups of controls that fold, and the room that they have in a small window. */
@ExtendWith(ApplicationExtension.class)
final class FoldingTest {
  private static final List<String> GROUPS =
      List.of("region", "cascade", "prediction", "display", "overlay");

  @TempDir private static Path folder = Path.of("");

  private final Locale before = Locale.getDefault();
  private final MemoryDouble memory = new MemoryDouble();

  @SuppressWarnings("NullAway.Init") // made by start
  private Stage stage;

  @SuppressWarnings("NullAway.Init") // made by start
  private CaseWindow window;

  @Start
  void start(Stage shown) {
    stage = shown;
    open(Locale.ROOT);
  }

  @AfterEach
  void putBack() {
    Locale.setDefault(before);
  }

  private void open(Locale locale) {
    Locale.setDefault(locale);
    window = new CaseWindow(stage, folder, memory);
    stage.setWidth(1280);
    stage.setHeight(720);
  }

  private static TitledPane group(FxRobot robot, String name) {
    return robot.lookup("#section-" + name).queryAs(TitledPane.class);
  }

  private static List<String> folded(FxRobot robot) {
    return GROUPS.stream().filter(name -> !group(robot, name).isExpanded()).toList();
  }

  @Test
  void groupsFoldByTheKeyboardAndAreFoundSoTheNextTime(FxRobot robot) {
    assertThat(folded(robot)).containsExactly("prediction");
    for (String name : List.of("region", "prediction", "display")) {
      robot.interact(() -> group(robot, name).requestFocus());
      robot.type(KeyCode.SPACE);
    }
    assertThat(folded(robot)).containsExactly("region", "display");
    robot.interact(() -> open(Locale.ROOT));
    assertThat(folded(robot)).as("the next time").containsExactly("region", "display");
    assertThat(window.fixture.desktop.actions().get("undo").enabled().get())
        .as("no setting")
        .isFalse();
  }

  @Test
  void allFoldedTheyAreSeenAtOnceAndUnfoldedTheLastIsReached(FxRobot robot) {
    fold(robot, true);
    for (String name : GROUPS) {
      assertThat(isInSight(robot, group(robot, name))).as(name).isTrue();
    }
    fold(robot, false);
    Node last = robot.lookup("#mask-fill").query();
    assertThat(isInSight(robot, last)).isFalse();
    robot.interact(() -> robot.lookup("#controls").queryAs(ScrollPane.class).setVvalue(1));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(isInSight(robot, last)).isTrue();
  }

  private static void fold(FxRobot robot, boolean all) {
    robot.interact(() -> GROUPS.forEach(name -> group(robot, name).setExpanded(!all)));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static boolean isInSight(FxRobot robot, Node node) {
    Node panel = robot.lookup("#controls").query();
    Bounds place = panel.localToScene(panel.getLayoutBounds());
    return place.contains(node.localToScene(node.getLayoutBounds()));
  }

  static Stream<Locale> locales() {
    return Stream.of(Locale.ROOT, Locale.GERMANY);
  }

  @ParameterizedTest
  @MethodSource("locales")
  void nothingIsCutInTheNarrowPanel(Locale locale, FxRobot robot) {
    robot.interact(() -> open(locale));
    Desktop desktop = window.fixture.desktop;
    window.showAllControls(robot);
    robot.interact(
        () -> {
          desktop
              .session()
              .settings()
              .set(
                  Settings.defaults()
                      .withRadius(Settings.MAX_RADIUS)
                      .withPooling(PoolingMode.AVERAGE, Settings.MAX_STRIDE)
                      .withLambda(0.34567)
                      .withCascade(
                          new Cascade.Diffusion(
                              0.12345,
                              Cascade.MAX_DEPTH,
                              Cascade.Border.HOLD,
                              Cascade.Scope.BOTH)));
          desktop.panes().map(1).set(StandardMaps.GRADIENT_TOTAL);
          desktop.panes().active().set(1);
          desktop.display().range().set(RangeMode.FIXED);
          desktop
              .display()
              .restore(
                  desktop
                      .display()
                      .settings()
                      .get()
                      .withFixed(
                          Map.of(
                              StandardMaps.GRADIENT_TOTAL, new ValueRange(-0.001234, 0.001234))));
        });
    WaitForAsyncUtils.waitForFxEvents();
    List<String> cut = new ArrayList<>();
    int looked = 0;
    for (Node node : Contrast.seen(robot.lookup("#controls").query())) {
      if (node instanceof Labeled label && !(node instanceof TitledPane)) {
        if (!drawn(label).equals(label.getText())) {
          cut.add(label.getText());
        }
        looked++;
      }
      if (node instanceof TextField field && !field.getText().isEmpty()) {
        Insets around = field.getInsets();
        if (ink(field) > field.getWidth() - around.getLeft() - around.getRight()) {
          cut.add(field.getId() + " " + field.getText());
        }
        looked++;
      }
    }
    assertThat(cut).isEmpty();
    assertThat(looked).isGreaterThan(60);
  }

  /** What a label draws of its text: cut, it ends with an ellipsis. */
  private static String drawn(Labeled label) {
    return label.getChildrenUnmodifiable().stream()
        .filter(Text.class::isInstance)
        .map(text -> ((Text) text).getText())
        .findFirst()
        .orElse(label.getText());
  }

  /** How wide the text of a field is. */
  private static double ink(TextField field) {
    return Contrast.seen(field).stream()
        .filter(Text.class::isInstance)
        .map(Text.class::cast)
        .filter(text -> text.getText().equals(field.getText()))
        .mapToDouble(text -> text.getLayoutBounds().getWidth())
        .max()
        .orElseThrow();
  }
}
