package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.desktop.pane.PaneGridViewModel;
import org.regionlens.desktop.pane.PaneProbe;
import org.regionlens.engine.StandardMaps;
import org.regionlens.media.colour.ColourMap;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What stands beside and above a map: title, badge, unit, colours, and what their ends mean. */
@ExtendWith(ApplicationExtension.class)
final class PaneKeyTest {
  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private WindowFixture fixture;

  @Start
  void start(Stage shown) {
    fixture = new CaseWindow(shown, folder).fixture;
  }

  private PaneProbe pane(int index) {
    return new PaneProbe(fixture.desktop.scene(), index);
  }

  private PaneGridViewModel panes() {
    return fixture.desktop.panes();
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

  @Test
  void eachKindOfMapHasItsOwnColours(FxRobot robot) {
    assertThat(pane(1).scale().map()).isEqualTo(ColourMap.MAGMA);
    assertThat(pane(3).scale().map()).isEqualTo(ColourMap.RDBU);
    robot.interact(() -> fixture.desktop.display().sequential().set(ColourMap.CIVIDIS));
    robot.interact(() -> fixture.desktop.display().signed().set(ColourMap.PIYG));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(pane(1).scale().map()).isEqualTo(ColourMap.CIVIDIS);
    assertThat(pane(3).scale().map()).isEqualTo(ColourMap.PIYG);
    robot.interact(() -> panes().map(3).set(StandardMaps.SENSITIVITY));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(pane(3).scale().map()).as("with the map's kind").isEqualTo(ColourMap.CIVIDIS);
    robot.interact(() -> panes().map(3).set(StandardMaps.MI_CONTRIBUTION));
    WaitForAsyncUtils.waitForFxEvents();
    double low = pane(3).scale().range().low();
    assertThat(low).isEqualTo(-pane(3).scale().range().high());
  }

  @Test
  void aPaneWithoutColoursHasNoColourBar() {
    assertThat(panes().map(0).get()).isEqualTo(StandardMaps.OVERLAY);
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
    assertThat(panes().map(1).get()).isEqualTo(StandardMaps.BCE);
    assertThat(unchanged(1)).as("BCE knows no neighbourhood").isTrue();
    assertThat(unchanged(3)).isFalse();
    assertThat(fixture.desktop.scene().lookup("#pane-1 .colour-bar")).isNull();
    assertThat(badge(3)).isEqualTo("B − A");
    robot.interact(() -> fixture.desktop.actions().get("side-present").fire());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(unchanged(1)).isFalse();
    assertThat(badge(3)).isEqualTo("B");
  }

  private List<String> badges() {
    return fixture.desktop.scene().getRoot().lookupAll(".pane-header .badge").stream()
        .filter(Node::isVisible)
        .map(node -> ((Label) node).getText())
        .toList();
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
}
