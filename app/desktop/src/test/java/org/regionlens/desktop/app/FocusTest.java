package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TitledPane;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regionlens.desktop.theme.Theme;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Whoever goes through the window with Tab sees where the focus is. */
@ExtendWith(ApplicationExtension.class)
final class FocusTest {
  private static final int MOST_CONTROLS = 400;

  /** A ring may lie around a control. */
  private static final double AROUND = 4;

  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private WindowFixture fixture;

  @Start
  void start(Stage stage) {
    fixture = new CaseWindow(stage, folder).fixture;
    Desktop desktop = fixture.desktop;
    // With as many controls as there can be.
    desktop
        .session()
        .settings()
        .set(
            Settings.defaults()
                .withCascade(
                    new Cascade.Diffusion(0.5, 4, Cascade.Border.HOLD, Cascade.Scope.BOTH)));
    desktop.panes().swipe(2).map().set(StandardMaps.BCE);
    desktop.panes().active().set(1);
    desktop.studies().show("histogram");
    ((TitledPane) desktop.scene().lookup("#section-prediction")).setExpanded(true);
  }

  private static Image picture(Node node) {
    Bounds bounds = node.getLayoutBounds();
    SnapshotParameters look = new SnapshotParameters();
    look.setFill(Color.TRANSPARENT);
    Bounds placed = node.localToParent(bounds);
    look.setViewport(
        new Rectangle2D(
            placed.getMinX() - AROUND,
            placed.getMinY() - AROUND,
            placed.getWidth() + 2 * AROUND,
            placed.getHeight() + 2 * AROUND));
    return node.snapshot(look, null);
  }

  private static boolean differ(Image one, Image other) {
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
          return true;
        }
      }
    }
    return false;
  }

  @ParameterizedTest
  @EnumSource(value = Theme.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
  void everyStopOfTheTabKeyLooksFocused(Theme theme, FxRobot robot) {
    robot.interact(() -> fixture.desktop.theme().theme().set(theme));
    WaitForAsyncUtils.waitForFxEvents();
    Scene scene = fixture.desktop.scene();
    Set<Node> stops = new HashSet<>();
    List<String> hidden = new ArrayList<>();
    robot.interact(
        () -> {
          scene.getFocusOwner().requestFocusTraversal(TraversalDirection.NEXT);
          for (int step = 0; step < MOST_CONTROLS; step++) {
            Node owner = scene.getFocusOwner();
            if (!stops.add(owner)) {
              return;
            }
            Image focused = picture(owner);
            owner.requestFocusTraversal(TraversalDirection.NEXT);
            if (!differ(focused, picture(owner))) {
              hidden.add(owner.getId() + " " + owner.getStyleClass());
            }
          }
        });
    assertThat(stops).hasSizeGreaterThan(50);
    assertThat(hidden).isEmpty();
  }
}
