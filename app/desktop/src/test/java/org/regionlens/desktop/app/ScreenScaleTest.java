package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionlens.desktop.pane.PaneProbe;
import org.regionlens.desktop.pane.PixelPoint;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures, marks and lines lie on the pixels of the screen, whatever its scale. */
@ExtendWith(ApplicationExtension.class)
final class ScreenScaleTest {
  /** What the toolkit's arithmetic may change of a colour; neighbours differ by more. */
  private static final int ROUNDING = 2;

  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private CaseWindow window;

  @SuppressWarnings("NullAway.Init") // made by start
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    window = new CaseWindow(shown, folder);
  }

  @AfterEach
  void usualScale(FxRobot robot) {
    robot.interact(() -> scale(1));
  }

  private void scale(double value) {
    stage.setRenderScaleX(value);
    stage.setRenderScaleY(value);
  }

  private Scene scene() {
    return window.fixture.desktop.scene();
  }

  /** What the screen has, pixel by pixel. */
  private PixelReader screen(FxRobot robot, double scale) {
    WaitForAsyncUtils.waitForFxEvents();
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(scale, scale));
    PixelReader[] taken = new PixelReader[1];
    robot.interact(() -> taken[0] = scene().getRoot().snapshot(parameters, null).getPixelReader());
    return Objects.requireNonNull(taken[0]);
  }

  /** How far two colours are apart in the channel in which they differ most. */
  private static int distance(int one, int other) {
    int most = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      most = Math.max(most, Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)));
    }
    return most;
  }

  /** Where the corner of an image pixel lies on the screen, x then y. */
  private double[] corner(int pane, int x, int y, double scale) {
    Node canvas = scene().lookup("#canvas-" + pane);
    PaneProbe probe = window.pane(pane);
    double[] middle = probe.middle(x, y);
    double[] next = probe.middle(x + 1, y + 1);
    Bounds bounds = canvas.localToScene(canvas.getLayoutBounds());
    return new double[] {
      (bounds.getMinX() + (3 * middle[0] - next[0]) / 2) * scale,
      (bounds.getMinY() + (3 * middle[1] - next[1]) / 2) * scale
    };
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.25, 1.5, 1.75, 2})
  void oneToOneIsOnePixelOfTheScreenForEachOfTheImage(double scale, FxRobot robot) {
    robot.interact(() -> scale(scale));
    robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT0).release(KeyCode.CONTROL);
    PixelReader screen = screen(robot, scale);
    for (int pane = 0; pane < 4; pane++) {
      double[] first = corner(pane, 0, 0, scale);
      assertThat(first).as("pane %d", pane).satisfies(ScreenScaleTest::isWhole);
      PaneProbe probe = window.pane(pane);
      for (int y = 2; y < CaseWindow.HEIGHT - 2; y += 5) {
        for (int x = 2; x < CaseWindow.WIDTH - 2; x++) {
          int argb = screen.getArgb((int) Math.rint(first[0]) + x, (int) Math.rint(first[1]) + y);
          assertThat(distance(argb, probe.pictureAt(x, y)))
              .as("pane %d: %d, %d", pane, x, y)
              .isLessThanOrEqualTo(ROUNDING);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.25, 1.5, 1.75})
  void pixelsMarksAndLinesHaveSharpEdges(double scale, FxRobot robot) {
    robot.interact(
        () -> {
          scale(scale);
          window.fixture.desktop.viewport().setScale(44);
          window.fixture.desktop.panes().pin(new PixelPoint(20, 15));
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertSharp(scale, ".cross-hair-frame", ".tick-mark", ".colour-bar-fill");
    robot.interact(() -> window.fixture.desktop.viewport().fit());
    WaitForAsyncUtils.waitForFxEvents();
    assertSharp(scale, ".cross-hair", ".cross-hair-shadow", ".image-frame");
  }

  private void assertSharp(double scale, String... lines) {
    for (String line : lines) {
      assertThat(edges(line, scale)).as(line).isNotEmpty().allSatisfy(ScreenScaleTest::isWhole);
    }
  }

  /** The edges of what is seen, without what its stroke adds outside. */
  private List<double[]> edges(String what, double scale) {
    return scene().getRoot().lookupAll("#pane-1 " + what).stream()
        .filter(Node::isVisible)
        .map(
            node ->
                node.localToScene(
                    node instanceof Rectangle line
                        ? new BoundingBox(
                            line.getX(), line.getY(), line.getWidth(), line.getHeight())
                        : node.getLayoutBounds()))
        .map(
            at ->
                new double[] {
                  at.getMinX() * scale,
                  at.getMinY() * scale,
                  at.getMaxX() * scale,
                  at.getMaxY() * scale
                })
        .toList();
  }

  private static void isWhole(double[] places) {
    for (double place : places) {
      assertThat(place - Math.rint(place)).as("%s", place).isBetween(-1e-3, 1e-3);
    }
  }
}
