package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.desktop.open.CaseFilesOnDisk;
import org.regionlens.desktop.pane.PaneProbe;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapSpec;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.media.reading.InputNote.Role;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Which cell of the engine's arrays a pane draws on a pixel, and a click on it reads: the rules of
 * the grid (docs/method, "Grid" and "Points") written out once more, without the program's own.
 */
@ExtendWith(ApplicationExtension.class)
final class GridOnPixelsTest {
  private static final int WIDTH = 71;
  private static final int HEIGHT = 53;
  private static final int[] RADII = {1, 2, 3, 10};
  private static final List<MapRef> MAPS =
      List.of(
          StandardMaps.BCE,
          StandardMaps.AGREEMENT,
          StandardMaps.MI_CONTRIBUTION,
          StandardMaps.VERSUS);

  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private WindowFixture fixture;

  private final Random random = new Random(7);
  private final CaseFilesOnDisk files = new CaseFilesOnDisk(folder);
  private final Path mask = files.mask("a_mask.png", WIDTH, HEIGHT);
  private final Path prediction = files.prediction("a_logits.npy", WIDTH, HEIGHT);

  @Start
  void start(Stage stage) {
    fixture = new WindowFixture(stage);
    fixture.desktop.opener().open(Map.of(Role.MASK, mask, Role.PREDICTION, prediction));
    for (int pane = 0; pane < MAPS.size(); pane++) {
      fixture.desktop.panes().map(pane).set(MAPS.get(pane));
    }
  }

  /** The cell whose pixels i·s − ⌊s/2⌋ … hold the pixel, found by looking at all; −1: none. */
  private static int cell(PoolingMode pooling, int stride, int size, int pixel) {
    boolean plain = pooling == PoolingMode.NONE || stride == 1;
    int cells =
        plain
            ? size
            : pooling == PoolingMode.INTERPOLATE
                ? size / stride
                : (size + 2 * (stride / 2) - stride) / stride + 1;
    for (int i = 0; i < cells; i++) {
      int first =
          plain
              ? i
              : pooling == PoolingMode.INTERPOLATE ? i * size / cells : i * stride - stride / 2;
      int last =
          plain
              ? i
              : pooling == PoolingMode.INTERPOLATE
                  ? (i + 1) * size / cells - 1
                  : i * stride - stride / 2 + stride - 1;
      if (pixel >= first && pixel <= last) {
        return i;
      }
    }
    return -1;
  }

  /** The value of the engine's own array that belongs on a pixel; NaN where none does. */
  private static double expected(MapValues map, Settings settings, int x, int y) {
    if (map.id().domain() == MapSpec.Domain.PIXELS) {
      return map.at(y, x);
    }
    int row = cell(settings.pooling(), settings.stride(), HEIGHT, y);
    int column = cell(settings.pooling(), settings.stride(), WIDTH, x);
    if (map.id().domain() == MapSpec.Domain.POINTS) {
      int centre = (settings.radius() - 1) / 2;
      row -= row < 0 ? 0 : centre;
      column -= column < 0 ? 0 : centre;
    }
    boolean inside = row >= 0 && column >= 0 && row < map.height() && column < map.width();
    return inside ? map.at(row, column) : Double.NaN;
  }

  private static List<Settings> all() {
    List<Settings> settings = new ArrayList<>();
    for (int radius : RADII) {
      for (PoolingMode pooling : PoolingMode.values()) {
        for (int stride = 1; stride <= 5; stride++) {
          if (pooling != PoolingMode.NONE || stride == 1) {
            settings.add(Settings.defaults().withRadius(radius).withPooling(pooling, stride));
          }
        }
      }
    }
    return settings;
  }

  /** Each radius with each stride once; the poolings take turns. */
  private static List<Settings> everyRadiusAndStride() {
    List<PoolingMode> poolings =
        List.of(PoolingMode.AVERAGE, PoolingMode.MAXIMUM, PoolingMode.INTERPOLATE);
    List<Settings> settings = new ArrayList<>();
    for (int radius : RADII) {
      for (int stride = 1; stride <= 5; stride++) {
        PoolingMode pooling = poolings.get(settings.size() % poolings.size());
        settings.add(Settings.defaults().withRadius(radius).withPooling(pooling, stride));
      }
      settings.add(Settings.defaults().withRadius(radius));
    }
    return settings;
  }

  @Test
  void panesDrawTheEnginesCells(FxRobot robot) {
    for (Settings settings : all()) {
      robot.interact(() -> fixture.desktop.session().settings().set(settings));
      WaitForAsyncUtils.waitForFxEvents();
      for (int pane = 0; pane < MAPS.size(); pane++) {
        PaneProbe probe = new PaneProbe(fixture.desktop.scene(), pane);
        MapValues map = probe.values();
        assertThat(map.id()).isEqualTo(MAPS.get(pane));
        int[] drawn = new int[HEIGHT * WIDTH];
        int[] wanted = new int[HEIGHT * WIDTH];
        for (int i = 0; i < drawn.length; i++) {
          double value = expected(map, settings, i % WIDTH, i / WIDTH);
          wanted[i] = Double.isNaN(value) ? 0 : probe.scale().argb(value);
          drawn[i] = probe.pictureAt(i % WIDTH, i / WIDTH);
        }
        assertThat(drawn).as("%s with %s", map.id(), settings).isEqualTo(wanted);
      }
    }
  }

  @Test
  void aClickReadsTheCellThatIsDrawn(FxRobot robot) {
    for (Settings settings : everyRadiusAndStride()) {
      robot.interact(() -> fixture.desktop.session().settings().set(settings));
      WaitForAsyncUtils.waitForFxEvents();
      Scene scene = fixture.desktop.scene();
      PaneProbe probe = new PaneProbe(scene, 2);
      Node canvas = Objects.requireNonNull(scene.lookup("#canvas-2"));
      int x = random.nextInt(WIDTH);
      int y = random.nextInt(HEIGHT);
      double[] middle = probe.middle(x, y);
      Point2D place = canvas.localToScreen(middle[0], middle[1]);
      // Pinned, whatever was before.
      robot.interact(() -> fixture.desktop.panes().cursor().set(null));
      robot.clickOn(place);
      double value = expected(probe.values(), settings, x, y);
      String said = reading(scene, "MI");
      if (Double.isNaN(value)) {
        assertThat(said).as("%d, %d with %s", x, y, settings).startsWith("no ");
      } else {
        double read = Double.parseDouble(said.replace('−', '-').replace(",", ""));
        assertThat(Math.abs(read - value))
            .as("%d, %d with %s: %s", x, y, settings, said)
            .isLessThanOrEqualTo(0.0006 * Math.max(1, Math.abs(value)));
      }
    }
  }

  /** What the status line says behind a name. */
  private static String reading(Scene scene, String name) {
    List<String> texts =
        scene.lookup("#status-cursor").lookupAll(".label").stream()
            .filter(Label.class::isInstance)
            .map(label -> ((Label) label).getText())
            .toList();
    return texts.get(texts.indexOf(name) + 1);
  }
}
