package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.event.ActionEvent;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.desktop.open.CaseFilesOnDisk;
import org.regionlens.desktop.pane.PaneProbe;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.Loss;
import org.regionlens.engine.LossId;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.Objective;
import org.regionlens.engine.Precision;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.media.reading.InputNote.Role;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Any loss in the panes and in the objective. */
@ExtendWith(ApplicationExtension.class)
final class LossWindowTest {
  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private WindowFixture fixture;

  private final CaseFilesOnDisk files = new CaseFilesOnDisk(folder);
  private final Path mask = files.mask("a_mask.png", 40, 30);
  private final Path prediction = files.prediction("a_logits.npy", 40, 30);

  @Start
  void start(Stage shown) {
    fixture = new WindowFixture(shown);
    fixture.desktop.opener().open(Map.of(Role.MASK, mask, Role.PREDICTION, prediction));
  }

  private float[] byEngine(MapRef map) {
    var session = fixture.desktop.session();
    var subject = Objects.requireNonNull(session.subject().getValue());
    Analysis answer =
        new RegionEngine(KernelChoice.SCALAR)
            .analyse(
                new AnalysisRequest(
                    subject.labels(),
                    subject.logits(),
                    session.settings().get(),
                    session.classes().get(),
                    Set.of(map),
                    Precision.FLOAT),
                Cancellation.NEVER);
    return floats(Objects.requireNonNull(answer.map(map)).samples().toDoubles());
  }

  private static float[] floats(double[] values) {
    float[] result = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = (float) values[i];
    }
    return result;
  }

  private void assertShown(int pane, MapRef map) {
    PaneProbe probe = new PaneProbe(fixture.desktop.scene(), pane);
    assertThat(probe.id()).isEqualTo(map);
    float[] expected = byEngine(map);
    float[] shown = floats(probe.values().samples().toDoubles());
    for (int i = 0; i < expected.length; i++) {
      if (!Float.isNaN(expected[i])) {
        assertThat(shown[i])
            .isCloseTo(expected[i], within(1e-5f * Math.max(1, Math.abs(expected[i]))));
      }
    }
  }

  private MenuItem entry(FxRobot robot, int pane, String... ids) {
    MenuButton title = robot.lookup("#pane-title-" + pane).queryAs(MenuButton.class);
    robot.interact(title::show);
    List<MenuItem> items = title.getItems();
    MenuItem found = title.getItems().getFirst();
    for (String id : ids) {
      found = items.stream().filter(item -> id.equals(item.getId())).findFirst().orElseThrow();
      items = found instanceof Menu menu ? menu.getItems() : List.of();
    }
    robot.interact(title::hide);
    return found;
  }

  private FxRobot open(FxRobot robot) {
    TitledPane group = robot.lookup("#section-loss").queryAs(TitledPane.class);
    robot.interact(() -> group.setExpanded(true));
    return robot;
  }

  @Test
  void diceAgainstBoundaryIsChosenInThePaneAndHasTheNumbersOfTheEngine(FxRobot robot) {
    MenuItem versus =
        entry(
            robot,
            1,
            "pane-1-losses",
            "pane-1-loss-dice",
            "pane-1-versus-dice",
            "pane-1-loss-versus:dice:boundary");
    robot.interact(versus::fire);
    WaitForAsyncUtils.waitForFxEvents();
    assertShown(1, new MapRef.Versus(LossId.DICE.standard(), LossId.BOUNDARY.standard()));
  }

  @Test
  void aParameterThatIsDraggedChangesTheLossInPaneAndObjective(FxRobot robot) {
    robot.interact(
        () -> fixture.desktop.panes().map(2).set(new MapRef.Slope(LossId.FOCAL.standard())));
    robot.interact(
        () ->
            fixture
                .desktop
                .session()
                .settings()
                .set(
                    fixture
                        .desktop
                        .session()
                        .settings()
                        .get()
                        .withObjective(Objective.parse("bce+0.5*focal", List.of()))));
    WaitForAsyncUtils.waitForFxEvents();
    Slider slider = open(robot).lookup("#slider-focal-gamma").queryAs(Slider.class);
    robot.interact(() -> slider.setValue(3.5));
    WaitForAsyncUtils.waitForFxEvents();
    Loss changed = Loss.parse("focal:gamma=3.5");
    assertThat(fixture.desktop.session().settings().get().objective())
        .isEqualTo(Objective.parse("bce+0.5*focal:gamma=3.5", List.of()));
    assertShown(2, new MapRef.Slope(changed));
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(fixture.desktop.panes().map(2).get())
        .isEqualTo(new MapRef.Slope(LossId.FOCAL.standard()));
  }

  @Test
  void weightsAreTypedAndALossIsTakenOut(FxRobot robot) {
    robot.interact(
        () -> fixture.desktop.panes().map(1).set(new MapRef.Slope(LossId.DICE.standard())));
    TextField weight = open(robot).lookup("#loss-weight-dice").queryAs(TextField.class);
    assertThat(weight.getText()).as("only looked at").isEmpty();
    robot.interact(
        () -> {
          weight.setText("2");
          weight.fireEvent(new ActionEvent());
        });
    assertThat(fixture.desktop.session().settings().get().objective().spec())
        .isEqualTo("0.5*bce+0.5*rmi+2*dice");
    robot.interact(
        () -> {
          weight.setText("0");
          weight.fireEvent(new ActionEvent());
        });
    assertThat(fixture.desktop.session().settings().get().objective().spec())
        .isEqualTo("0.5*bce+0.5*rmi");
  }
}
