package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionlens.desktop.display.RangeMode;
import org.regionlens.desktop.pane.PaneProbe;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.StandardMaps;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.colour.ValueRange;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Logarithm and square root: in the panes, on the colour bar, in the histogram. */
@ExtendWith(ApplicationExtension.class)
final class ScalingTest {
  private static final int BCE_PANE = 1;
  private static final int VERSUS_PANE = 3;

  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private CaseWindow window;

  @Start
  void start(Stage stage) {
    window = new CaseWindow(stage, folder);
    window.fixture.desktop.studies().show("histogram");
    window.fixture.desktop.panes().active().set(BCE_PANE);
  }

  private Scene scene() {
    return window.fixture.desktop.scene();
  }

  private static void press(FxRobot robot, Scaling scaling) {
    String toggle = "#scaling-" + scaling.id().replace('-', '_');
    robot.interact(() -> robot.lookup(toggle).queryAs(ToggleButton.class).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static DoubleUnaryOperator formula(Scaling scaling) {
    return scaling == Scaling.LOG ? Math::log : Math::sqrt;
  }

  private String subtitle(int pane) {
    return Contrast.seen(scene().lookup("#pane-" + pane)).stream()
        .filter(Label.class::isInstance)
        .map(node -> ((Label) node).getText())
        .toList()
        .toString();
  }

  @ParameterizedTest
  @CsvSource({"LOG, log", "SQUARE_ROOT, √"})
  void colourBarAndPixelsFollowTheFormula(Scaling scaling, String word, FxRobot robot) {
    ColourScale before = window.pane(BCE_PANE).scale();
    press(robot, scaling);
    PaneProbe pane = window.pane(BCE_PANE);
    assertThat(pane.scale()).isEqualTo(new ColourScale(before.map(), before.range(), scaling));
    assertThat(subtitle(BCE_PANE)).contains("· " + word);
    ValueRange range = before.range();
    DoubleUnaryOperator f = formula(scaling);
    double low = f.applyAsDouble(range.low());
    double high = f.applyAsDouble(range.high());
    for (int y = 0; y < CaseWindow.HEIGHT; y += 3) {
      for (int x = 0; x < CaseWindow.WIDTH; x += 3) {
        double at = (f.applyAsDouble(pane.values().atPixel(y, x)) - low) / (high - low);
        int entry = Math.clamp((int) (at * ColourMap.SIZE), 0, ColourMap.SIZE - 1);
        assertThat(pane.painted(x, y)).isEqualTo(before.map().argb(entry));
      }
    }
    Rectangle bar = (Rectangle) scene().lookup("#pane-1 .colour-bar-fill");
    List<Label> ticks = seen("#pane-1 .tick-label", Label.class);
    List<Region> marks = seen("#pane-1 .tick-mark", Region.class);
    String noValue = window.fixture.words.get("legend.no-value");
    ticks.removeIf(label -> label.getText().isEmpty() || label.getText().equals(noValue));
    assertThat(marks).hasSameSizeAs(ticks).hasSizeGreaterThan(2);
    for (int i = 0; i < ticks.size(); i++) {
      double value = new Numbers(window.fixture.words.locale()).parse(ticks.get(i).getText());
      double mantissa = value / Math.pow(10, Math.floor(Math.log10(value) + 1e-9));
      assertThat(List.of(1L, 2L, 5L)).as(ticks.get(i).getText()).contains(Math.round(mantissa));
      assertThat(mantissa).isCloseTo(Math.rint(mantissa), within(1e-6));
      double place = (f.applyAsDouble(value) - low) / (high - low);
      double y = bar.getY() + (1 - place) * bar.getHeight();
      assertThat(marks.get(i).getLayoutY()).isCloseTo(y, within(1.5));
    }
  }

  private <T extends Node> List<T> seen(String selector, Class<T> type) {
    return new java.util.ArrayList<>(
        scene().getRoot().lookupAll(selector).stream()
            .filter(Node::isVisible)
            .map(type::cast)
            .toList());
  }

  @ParameterizedTest
  @CsvSource({"LOG", "SQUARE_ROOT"})
  void binsOfTheHistogramAreEquallyWideOnTheScale(Scaling scaling, FxRobot robot) throws Exception {
    press(robot, scaling);
    Path file = folder.resolve("bins.csv");
    window.fixture.picks.add(file);
    robot.interact(robot.lookup("#histogram-csv").queryAs(Button.class)::fire);
    List<double[]> bins =
        Files.readAllLines(file).stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .filter(cells -> !cells[0].isEmpty())
            .map(cells -> new double[] {Double.parseDouble(cells[0]), Double.parseDouble(cells[1])})
            .toList();
    DoubleUnaryOperator f = formula(scaling);
    double first = f.applyAsDouble(bins.getFirst()[0]);
    double last = f.applyAsDouble(bins.getLast()[1]);
    assertThat(bins).hasSizeGreaterThan(100);
    for (double[] bin : bins) {
      assertThat(f.applyAsDouble(bin[1]) - f.applyAsDouble(bin[0]))
          .isCloseTo((last - first) / bins.size(), within(1e-9 * (last - first)));
    }
    ValueRange ends = window.pane(BCE_PANE).scale().range();
    Region low = robot.lookup("#histogram-low").queryAs(Region.class);
    Region high = robot.lookup("#histogram-high").queryAs(Region.class);
    Rectangle plot = (Rectangle) scene().lookup(".histogram-colours");
    for (Region handle : List.of(low, high)) {
      double value = handle.equals(low) ? ends.low() : ends.high();
      double at = (f.applyAsDouble(value) - first) / (last - first);
      assertThat(handle.getLayoutX() + handle.getWidth() / 2)
          .isCloseTo(plot.getX() + at * plot.getWidth(), within(1.5));
    }
  }

  @Test
  void aLogarithmColoursWhatIsNotAboveZeroLikeItsLowEndAndSaysSo(FxRobot robot) {
    robot.interact(
        () -> {
          window.fixture.desktop.panes().map(BCE_PANE).set(StandardMaps.OPPOSITION);
          window.fixture.desktop.display().range().set(RangeMode.FIXED);
          window.fixture.desktop.display().fixEnd(StandardMaps.OPPOSITION, true, 0.01);
        });
    press(robot, Scaling.LOG);
    PaneProbe pane = window.pane(BCE_PANE);
    MapValues values = pane.values();
    int count = 0;
    for (int i = 0; i < CaseWindow.WIDTH * CaseWindow.HEIGHT; i++) {
      int x = i % CaseWindow.WIDTH;
      int y = i / CaseWindow.WIDTH;
      if (values.atPixel(y, x) <= 0) {
        assertThat(pane.painted(x, y)).isEqualTo(pane.scale().map().argb(0));
        count++;
      }
    }
    assertThat(count).isPositive();
    assertThat(scene().lookup("#pane-1 .colour-bar-under").isVisible()).as("arrow head").isTrue();
  }

  @Test
  void signedMapsAreSymlogAndSayIt(FxRobot robot) {
    press(robot, Scaling.LOG);
    assertThat(subtitle(VERSUS_PANE)).contains("· symlog").doesNotContain("· log");
    ColourScale log = window.pane(VERSUS_PANE).scale();
    ColourScale symlog = new ColourScale(log.map(), log.range(), Scaling.SYMLOG);
    double value = window.pane(VERSUS_PANE).values().atPixel(7, 9);
    assertThat(window.pane(VERSUS_PANE).painted(9, 7)).isEqualTo(symlog.argb(value));
  }
}
