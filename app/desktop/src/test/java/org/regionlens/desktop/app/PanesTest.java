package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionlens.desktop.open.CaseFilesOnDisk;
import org.regionlens.desktop.pane.PaneGridViewModel;
import org.regionlens.desktop.pane.PaneProbe;
import org.regionlens.desktop.pane.PixelPoint;
import org.regionlens.engine.MapId;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.input.InputNote.Role;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Two maps in one pane, a pinned pixel, and pixels as they are at every scale of the screen. */
@ExtendWith(ApplicationExtension.class)
final class PanesTest {
  private static final int WIDTH = 90;
  private static final int HEIGHT = 60;

  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private WindowFixture fixture;

  @SuppressWarnings("NullAway.Init") // made by start
  private Stage stage;

  private final CaseFilesOnDisk files = new CaseFilesOnDisk(folder);
  private final Path mask = files.mask("a_mask.png", WIDTH, HEIGHT);
  private final Path prediction = files.prediction("a_logits.npy", WIDTH, HEIGHT);

  @Start
  void start(Stage shown) {
    stage = shown;
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
    robot.interact(() -> panes().swipe(2).map().set(MapId.VERSUS));
    WaitForAsyncUtils.waitForFxEvents();
    int left = pane(2).pictureAt(10, 30);
    assertThat(pane(2).painted(10, 30)).isEqualTo(left);
    int right = pane(3).pictureAt(80, 30);
    assertThat(pane(3).id()).isEqualTo(MapId.VERSUS);
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

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.5, 2})
  void oneToOneIsOnePixelOfTheScreenForEachOfTheImage(double density, FxRobot robot) {
    robot.interact(
        () -> {
          stage.setRenderScaleX(density);
          stage.setRenderScaleY(density);
        });
    robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT0).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
    PaneProbe bce = pane(1);
    double[] first = bce.middle(0, 30);
    int[] expected = new int[WIDTH];
    for (int x = 0; x < WIDTH; x++) {
      expected[x] = bce.pictureAt(x, 30);
    }
    // The middle may lie just between two pixels of the screen: the one before it is meant.
    assertThat(bce.screenRow(first[0] - 0.1, first[1] - 0.1, WIDTH)).isEqualTo(expected);
    robot.interact(
        () -> {
          stage.setRenderScaleX(1);
          stage.setRenderScaleY(1);
        });
  }

  @Test
  void aBadgeNamesPoolingAndCascadeOnTheMapsThatDependOnThem(FxRobot robot) {
    assertThat(badges()).isEmpty();
    robot.interact(() -> fixture.desktop.actions().get("paper-training").fire());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(badges()).containsExactly("average 4 × 4", "average 4 × 4");
    robot.interact(() -> fixture.desktop.actions().get("cascade-chain").fire());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(badges())
        .hasSize(2)
        .allMatch(badge -> badge.startsWith("average 4 × 4") && badge.contains("chain g 0.50"));
    for (int pane : new int[] {0, 1}) {
      assertThat(fixture.desktop.scene().lookup("#pane-" + pane + " .badge").isVisible())
          .as("pixels as they are")
          .isFalse();
    }
  }

  private List<String> badges() {
    return fixture.desktop.scene().getRoot().lookupAll(".pane-header .badge").stream()
        .filter(Node::isVisible)
        .map(node -> ((Label) node).getText())
        .toList();
  }

  @Test
  void aHeatMapTellsUnitRangeTicksAndWhatLiesBeyond(FxRobot robot) {
    assertThat(note(1)).isEqualTo("nats · 0.1–99.9 %");
    assertThat(note(3)).isEqualTo("× mean · 0.1–99.9 %");
    for (int pane = 1; pane < 4; pane++) {
      assertThat(seen(pane, ".tick-mark")).as("ticks of %d", pane).hasSizeBetween(2, 9);
      assertThat(seen(pane, ".colour-bar-over")).as("a value beyond %d", pane).hasSize(1);
    }
    // The windows of R = 3 leave the border of the image free; BCE has a value everywhere.
    assertThat(seen(2, ".colour-bar > .swatch")).hasSize(1);
    assertThat(seen(1, ".colour-bar > .swatch")).isEmpty();
    robot.interact(() -> robot.lookup("#range-full").queryAs(ToggleButton.class).fire());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(note(1)).isEqualTo("nats");
    for (int pane = 1; pane < 4; pane++) {
      assertThat(seen(pane, ".colour-bar-over")).as("nothing beyond %d", pane).isEmpty();
    }
  }

  private String note(int pane) {
    return ((Label) fixture.desktop.scene().lookup("#pane-" + pane + " .pane-note")).getText();
  }

  private List<Node> seen(int pane, String what) {
    return fixture.desktop.scene().getRoot().lookupAll("#pane-" + pane + " " + what).stream()
        .filter(node -> node.isVisible() && node.getParent().isVisible())
        .filter(node -> node.getParent().getParent().isVisible())
        .toList();
  }

  @Test
  void eachKindOfMapHasItsOwnColours(FxRobot robot) {
    assertThat(pane(1).scale().map()).isEqualTo(ColourMap.MAGMA);
    assertThat(pane(3).scale().map()).isEqualTo(ColourMap.RDBU);
    robot.interact(() -> fixture.desktop.display().sequential().set(ColourMap.CIVIDIS));
    robot.interact(() -> fixture.desktop.display().signed().set(ColourMap.PIYG));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(pane(1).scale().map()).isEqualTo(ColourMap.CIVIDIS);
    assertThat(pane(3).scale().map()).isEqualTo(ColourMap.PIYG);
    robot.interact(() -> panes().map(3).set(MapId.SENSITIVITY));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(pane(3).scale().map()).as("with the map's kind").isEqualTo(ColourMap.CIVIDIS);
    robot.interact(() -> panes().map(3).set(MapId.MI_CONTRIBUTION));
    WaitForAsyncUtils.waitForFxEvents();
    double low = pane(3).scale().range().low();
    assertThat(low).isEqualTo(-pane(3).scale().range().high());
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
  void aPaneWithoutColoursHasNoColourBar() {
    assertThat(panes().map(0).get()).isEqualTo(MapId.OVERLAY);
    assertThat(fixture.desktop.scene().lookup("#pane-0 .colour-bar")).isNull();
    assertThat(fixture.desktop.scene().lookup("#pane-1 .colour-bar")).isNotNull();
  }

  @Test
  void theEndsOfADifferenceSayWhatEitherMeans(FxRobot robot) {
    assertThat(endsOf(3)).containsExactly("RMI", "BCE");
    assertThat(endsOf(2)).isEmpty();
    robot.interact(() -> fixture.desktop.actions().get("pin").fire());
    robot.interact(() -> fixture.desktop.actions().get("radius-up").fire());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(endsOf(3)).containsExactly("to RMI", "to BCE");
    assertThat(endsOf(2)).containsExactly("B higher", "A higher");
  }

  @Test
  void whatIsTheSameInBothSaysSoInThePane(FxRobot robot) {
    assertThat(unchanged(1)).isFalse();
    robot.interact(() -> fixture.desktop.actions().get("pin").fire());
    robot.interact(() -> fixture.desktop.actions().get("radius-up").fire());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(panes().map(1).get()).isEqualTo(MapId.BCE);
    assertThat(unchanged(1)).as("BCE knows no neighbourhood").isTrue();
    assertThat(unchanged(3)).isFalse();
    assertThat(fixture.desktop.scene().lookup("#pane-1 .colour-bar")).isNull();
    assertThat(badge(3)).isEqualTo("B − A");
    robot.interact(() -> fixture.desktop.actions().get("side-present").fire());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(unchanged(1)).isFalse();
    assertThat(badge(3)).isEqualTo("B");
  }

  private boolean unchanged(int pane) {
    return fixture.desktop.scene().lookup("#pane-" + pane + " .pane-unchanged").isVisible();
  }

  private String badge(int pane) {
    return ((Label) fixture.desktop.scene().lookup("#pane-" + pane + " .badge")).getText();
  }

  private List<String> endsOf(int pane) {
    return fixture
        .desktop
        .scene()
        .getRoot()
        .lookupAll("#pane-" + pane + " .colour-bar-end")
        .stream()
        .filter(Node::isVisible)
        .map(node -> ((Label) node).getText())
        .distinct()
        .toList();
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
