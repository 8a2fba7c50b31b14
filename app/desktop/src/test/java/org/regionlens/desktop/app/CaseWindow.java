package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.stage.Stage;
import org.regionlens.desktop.action.Action;
import org.regionlens.desktop.open.CaseFilesOnDisk;
import org.regionlens.desktop.pane.PaneProbe;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputNote.Role;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The window of {@link WindowFixture} with a small case of files in it. */
final class CaseWindow {
  static final int WIDTH = 40;
  static final int HEIGHT = 30;
  static final int MI_PANE = 2;

  final WindowFixture fixture;
  final CaseFilesOnDisk files;
  final Path mask;
  final Path prediction;

  /**
   * Opens the window.
   *
   * @param folder takes the files
   */
  CaseWindow(Stage stage, Path folder) {
    this(stage, folder, new MemoryDouble());
  }

  /** The same for a user who was here before. */
  CaseWindow(Stage stage, Path folder, MemoryDouble memory) {
    files = new CaseFilesOnDisk(folder);
    mask = files.mask("a_mask.png", WIDTH, HEIGHT);
    prediction = files.prediction("a_logits.npy", WIDTH, HEIGHT);
    fixture = new WindowFixture(stage, memory);
    fixture.desktop.opener().open(Map.of(Role.MASK, mask, Role.PREDICTION, prediction));
  }

  AnalysisSession session() {
    return fixture.desktop.session();
  }

  Settings settings() {
    return session().settings().get();
  }

  Case subject() {
    return Objects.requireNonNull(session().subject().get());
  }

  PaneProbe pane(int index) {
    return new PaneProbe(fixture.desktop.scene(), index);
  }

  static void drag(FxRobot robot, String slider, double way) {
    robot.drag(slider + " .thumb").moveBy(way, 0).drop();
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** All that a key could change. */
  List<Object> everything() {
    Desktop desktop = fixture.desktop;
    List<Object> all = new ArrayList<>();
    all.add(settings());
    all.add(session().classes().get());
    all.add(subject().name());
    all.add(subject().labels());
    all.add(desktop.display().settings().get());
    all.add(desktop.viewport().section());
    all.add(desktop.panes().active().get());
    all.add(desktop.panes().pinned().get());
    all.add(desktop.scene().lookup("#shortcut-sheet").isVisible());
    for (Action action : desktop.actions().all()) {
      if (action.selected() != null) {
        all.add(action.id() + action.selected().get());
      }
    }
    all.add(desktop.actions().get("unpin").enabled().get());
    return all;
  }

  /** Shows every row of every group of controls, also those that other settings have. */
  void showAllControls(FxRobot robot) {
    robot.interact(
        () -> {
          for (Node section : robot.lookup(".section").queryAll()) {
            TitledPane group = (TitledPane) section;
            group.setExpanded(true);
            for (Object each : (List<?>) group.getContent().getUserData()) {
              Node row = (Node) each;
              row.visibleProperty().unbind();
              row.setVisible(true);
            }
          }
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** The MI pane holds, and paints, what the engine says to the present settings. */
  void assertPaneHoldsTheEnginesValues() {
    WaitForAsyncUtils.waitForFxEvents();
    Analysis direct =
        fixture.engine.analyse(
            new AnalysisRequest(
                subject().labels(),
                subject().logits(),
                settings(),
                session().classes().get(),
                Set.of(StandardMaps.MI_CONTRIBUTION),
                Precision.FLOAT),
            Cancellation.NEVER);
    MapValues expected = Objects.requireNonNull(direct.map(StandardMaps.MI_CONTRIBUTION));
    PaneProbe pane = pane(MI_PANE);
    assertThat(pane.values()).isEqualTo(expected);
    for (int y = 0; y < HEIGHT; y += 3) {
      for (int x = 0; x < WIDTH; x += 3) {
        double value = expected.atPixel(y, x);
        if (!Double.isNaN(value)) {
          assertThat(pane.painted(x, y)).isEqualTo(pane.scale().argb(value));
        }
      }
    }
  }
}
