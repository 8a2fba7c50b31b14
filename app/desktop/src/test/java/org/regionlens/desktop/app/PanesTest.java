package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.desktop.open.CaseFilesOnDisk;
import org.regionlens.desktop.pane.PaneGridViewModel;
import org.regionlens.desktop.pane.PaneProbe;
import org.regionlens.desktop.pane.PixelPoint;
import org.regionlens.engine.StandardMaps;
import org.regionlens.media.reading.InputNote.Role;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Two maps in one pane, a pinned pixel, and what moves all panes at once. */
@ExtendWith(ApplicationExtension.class)
final class PanesTest {
  private static final int WIDTH = 90;
  private static final int HEIGHT = 60;

  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private WindowFixture fixture;

  private final CaseFilesOnDisk files = new CaseFilesOnDisk(folder);
  private final Path mask = files.mask("a_mask.png", WIDTH, HEIGHT);
  private final Path prediction = files.prediction("a_logits.npy", WIDTH, HEIGHT);

  @Start
  void start(Stage shown) {
    fixture = new WindowFixture(shown);
    fixture.desktop.opener().open(Map.of(Role.MASK, mask, Role.PREDICTION, prediction));
  }

  private PaneProbe pane(int index) {
    return new PaneProbe(fixture.desktop.scene(), index);
  }

  private PaneGridViewModel panes() {
    return fixture.desktop.panes();
  }

  /** The middle of an image pixel of a pane, on the screen. */
  private Point2D at(int pane, int x, int y) {
    Node canvas = fixture.desktop.scene().lookup("#canvas-" + pane);
    double[] middle = pane(pane).middle(x, y);
    return canvas.localToScreen(middle[0], middle[1]);
  }

  @Test
  void theDividerShowsOneMapAtEachSide(FxRobot robot) {
    robot.interact(() -> panes().swipe(2).map().set(StandardMaps.VERSUS));
    WaitForAsyncUtils.waitForFxEvents();
    int left = pane(2).pictureAt(10, 30);
    assertThat(pane(2).painted(10, 30)).isEqualTo(left);
    int right = pane(3).pictureAt(80, 30);
    assertThat(pane(3).id()).isEqualTo(StandardMaps.VERSUS);
    assertThat(pane(2).painted(80, 30)).isEqualTo(right).isNotEqualTo(pane(2).pictureAt(80, 30));

    Region divider = (Region) Objects.requireNonNull(fixture.desktop.scene().lookup("#divider-2"));
    Point2D from = divider.localToScreen(divider.getWidth() / 2, divider.getHeight() / 3);
    robot.moveTo(from).press(MouseButton.PRIMARY);
    robot.moveTo(at(2, 85, 20)).release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(pane(2).painted(80, 30)).isEqualTo(pane(2).pictureAt(80, 30));
    assertThat(panes().cursor().get()).as("nothing pinned").isNotNull();
    assertThat(panes().pinned().get()).isFalse();

    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(panes().swipe(2).map().get()).isNull();
    assertThat(pane(2).painted(88, 30)).isEqualTo(pane(2).pictureAt(88, 30));
  }

  @Test
  void aClickPinsThePixelUntilTheNextOrEsc(FxRobot robot) {
    robot.clickOn(at(1, 20, 10));
    assertThat(panes().pinned().get()).isTrue();
    robot.moveTo(at(2, 50, 40));
    assertThat(panes().cursor().get()).isEqualTo(new PixelPoint(20, 10));
    robot.clickOn(at(2, 50, 40));
    assertThat(panes().pinned().get()).isFalse();
    assertThat(panes().cursor().get()).isEqualTo(new PixelPoint(50, 40));

    robot.moveTo(at(2, 30, 30)).press(MouseButton.PRIMARY);
    robot.moveTo(at(2, 40, 30)).release(MouseButton.PRIMARY);
    assertThat(panes().pinned().get()).as("a drag pins nothing").isFalse();

    robot.clickOn(at(3, 45, 30));
    assertThat(panes().pinned().get()).isTrue();
    robot.type(KeyCode.ESCAPE);
    assertThat(panes().pinned().get()).isFalse();
  }

  @Test
  void thePinIsSeenOnAnyGround(FxRobot robot) {
    robot.interact(() -> panes().pin(new PixelPoint(45, 30)));
    for (int pane = 0; pane < 4; pane++) {
      Node canvas = fixture.desktop.scene().lookup("#canvas-" + pane);
      Rectangle frame = (Rectangle) canvas.lookup(".cross-hair-frame");
      List<Double> luminance = new ArrayList<>();
      robot.interact(
          () -> {
            PixelReader seen = canvas.snapshot(null, null).getPixelReader();
            // Beside the corner, where no line of the cross-hair is.
            for (int out = 1; out <= 3; out++) {
              int x = (int) frame.getX() - out;
              luminance.add(seen.getColor(x, (int) frame.getY() + 1).getBrightness());
            }
          });
      assertThat(luminance.getFirst()).as("dark, pane %d", pane).isLessThan(0.4);
      assertThat(luminance.getLast()).as("light, pane %d", pane).isGreaterThan(0.9);
    }
  }

  @Test
  void theCrossHairLiesOnTheSamePixelInEveryPane(FxRobot robot) {
    robot.moveTo(at(2, 61, 17));
    WaitForAsyncUtils.waitForFxEvents();
    for (int pane = 0; pane < 4; pane++) {
      Scene scene = fixture.desktop.scene();
      List<Node> lines = List.copyOf(scene.getRoot().lookupAll("#canvas-" + pane + " .cross-hair"));
      assertThat(lines).hasSize(2).allMatch(Node::isVisible);
      Point2D middle = at(pane, 61, 17);
      for (Node line : lines) {
        // Either the column or the row goes through the middle of the pixel.
        assertThat(line.localToScreen(line.getBoundsInLocal()).contains(middle)).isTrue();
      }
    }
  }

  @Test
  void aDragMovesThePictureInEveryPane(FxRobot robot) {
    robot.interact(() -> fixture.desktop.viewport().setScale(12));
    WaitForAsyncUtils.waitForFxEvents();
    double before = fixture.desktop.viewport().section().x();
    robot.drag("#canvas-1", MouseButton.PRIMARY).moveBy(-24, 0).moveBy(-24, 0).drop();
    WaitForAsyncUtils.waitForFxEvents();
    double moved = fixture.desktop.viewport().section().x() - before;
    assertThat(moved).isCloseTo(4, within(1e-6));
    assertThat(pane(3).middle(40, 20)[0]).isCloseTo(pane(1).middle(40, 20)[0], within(1.0));
  }

  @Test
  void theWheelKeepsThePixelUnderTheCursor(FxRobot robot) {
    Point2D place = at(1, 70, 12);
    robot.moveTo(place);
    for (int turn = 0; turn < 12; turn++) {
      robot.scroll(1, javafx.geometry.VerticalDirection.UP);
      WaitForAsyncUtils.waitForFxEvents();
      Node canvas = fixture.desktop.scene().lookup("#canvas-1");
      Point2D local = canvas.screenToLocal(place);
      double[] under = pane(1).imageAt(local.getX(), local.getY());
      assertThat(under[0]).isCloseTo(70.5, within(0.5));
      assertThat(under[1]).isCloseTo(12.5, within(0.5));
    }
  }
}
