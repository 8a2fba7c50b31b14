package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.desktop.pane.PixelPoint;
import org.regionlens.engine.ClassSelection;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Numbers say in full words what they are, of which class, and of which side of a comparison. */
@ExtendWith(ApplicationExtension.class)
final class NamedNumbersTest {
  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private WindowFixture fixture;

  @Start
  void start(Stage stage) {
    fixture = new CaseWindow(stage, folder).fixture;
  }

  private void fire(FxRobot robot, String action) {
    robot.interact(() -> fixture.desktop.actions().get(action).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void everyNumberOfTheStatusLineIsExplained(FxRobot robot) {
    robot.interact(() -> fixture.desktop.panes().cursor().set(new PixelPoint(7, 4)));
    WaitForAsyncUtils.waitForFxEvents();
    Set<Node> readings = robot.lookup(".reading").queryAll();
    assertThat(readings).hasSizeGreaterThan(10);
    for (Node each : readings) {
      String name = ((Label) ((HBox) each).getChildren().getFirst()).getText();
      assertThat(each.getAccessibleHelp()).as(name).hasSizeGreaterThan(10);
    }
  }

  @Test
  void aStudySaysWhichSideItIsAbout(FxRobot robot) {
    Label whose = robot.lookup("#whose-profile").queryAs(Label.class);
    assertThat(whose.isVisible()).isFalse();
    fire(robot, "pin");
    robot.interact(() -> fixture.desktop.studies().show("profile"));
    assertThat(whose.isVisible()).isTrue();
    assertThat(whose.getText()).isEqualTo("of B");
    robot.interact(() -> fixture.desktop.panes().active().set(1));
    robot.interact(() -> fixture.desktop.studies().show("histogram"));
    assertThat(robot.lookup("#whose-histogram").queryAs(Label.class).getText())
        .isEqualTo("of B − A");
    fire(robot, "unpin");
    assertThat(whose.isVisible()).isFalse();
  }

  @Test
  void numbersOfOneClassStandUnderItsName(FxRobot robot) {
    fire(robot, "pin");
    robot.interact(() -> fixture.desktop.studies().show("compare"));
    WaitForAsyncUtils.waitForFxEvents();
    Label whose = robot.lookup("#compare-whose").queryAs(Label.class);
    ClassSelection.One one = (ClassSelection.One) fixture.desktop.session().classes().get();
    String name =
        Objects.requireNonNull(fixture.desktop.session().subject().get())
            .classes()
            .name(one.index());
    assertThat(whose.getText()).isEqualTo(name);
    double head = whose.getLayoutY();
    for (String ofAll : List.of("bce", "total")) {
      assertThat(cell(robot, ofAll).getLayoutY()).as(ofAll).isLessThan(head);
    }
    for (String ofOne : List.of("rmi", "mi", "near_bce", "iou")) {
      assertThat(cell(robot, ofOne).getLayoutY()).as(ofOne).isGreaterThan(head);
    }
    robot.interact(() -> fixture.desktop.session().classes().set(new ClassSelection.All()));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(whose.isVisible()).as("all is of all classes").isFalse();
  }

  private static Node cell(FxRobot robot, String number) {
    return robot.lookup("#compare-" + number + "-1").query();
  }
}
