package org.regionlens.desktop.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.regionlens.desktop.pane.PixelPoint;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.session.Cases;
import org.regionlens.desktop.session.SessionResult;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.IgnoredPolicy;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.media.input.Case;

/** Every pixel without a value has the reason that is its own. */
final class NoValueTest {
  private static final int WIDTH = 30;
  private static final int HEIGHT = 26;
  private static final int IGNORED = 255;
  private static final Set<MapRef> MAPS =
      Set.of(StandardMaps.MI_CONTRIBUTION, StandardMaps.VERSUS, StandardMaps.AGREEMENT);

  private static Case subject(int[] labels) {
    Case plain = Cases.stripes("plain", WIDTH, HEIGHT, 3, 4);
    LabelMap map = new LabelMap(HEIGHT, WIDTH, labels, OptionalInt.of(IGNORED), Set.of());
    return new Case("holes", null, map, plain.logits(), plain.classes(), List.of());
  }

  private static SessionResult result(int[] labels, Settings settings) {
    AnalysisSession session =
        new AnalysisSession(
            new RegionEngine(KernelChoice.SCALAR)::analyse,
            new LatestTask(Runnable::run, Runnable::run),
            (time, action) -> () -> {},
            System::nanoTime);
    session.shownMaps().set(MAPS);
    session.settings().set(settings);
    session.open(subject(labels), new ClassSelection.One(1));
    return Objects.requireNonNull(session.result().get());
  }

  private static int[] withHole() {
    int[] labels = Cases.labels(WIDTH, HEIGHT, 3);
    labels[12 * WIDTH + 9] = IGNORED;
    return labels;
  }

  private static NoValue at(SessionResult result, MapRef id, int x, int y) {
    MapValues map = Objects.requireNonNull(result.map(id));
    assertThat(map.atPixel(y, x)).isNaN();
    return NoValue.at(result, map, new PixelPoint(x, y));
  }

  @Test
  void edgeAndExcluded() {
    SessionResult result =
        result(withHole(), Settings.defaults().withIgnored(IgnoredPolicy.EXCLUDE));
    assertThat(at(result, StandardMaps.MI_CONTRIBUTION, 0, 5)).isEqualTo(NoValue.NO_NEIGHBOURHOOD);
    assertThat(at(result, StandardMaps.MI_CONTRIBUTION, WIDTH - 1, 5))
        .isEqualTo(NoValue.NO_NEIGHBOURHOOD);
    assertThat(at(result, StandardMaps.MI_CONTRIBUTION, 9, 12)).isEqualTo(NoValue.EXCLUDED);
    assertThat(at(result, StandardMaps.MI_CONTRIBUTION, 10, 13)).isEqualTo(NoValue.EXCLUDED);
  }

  @Test
  void allPointsAreExplainedWhateverTheGrid() {
    for (PoolingMode pooling :
        List.of(PoolingMode.NONE, PoolingMode.AVERAGE, PoolingMode.MAXIMUM)) {
      for (int radius : new int[] {2, 3, 4}) {
        Settings settings =
            Settings.defaults().withRadius(radius).withIgnored(IgnoredPolicy.EXCLUDE);
        SessionResult result =
            result(
                withHole(),
                pooling == PoolingMode.NONE ? settings : settings.withPooling(pooling, 3));
        MapValues map = Objects.requireNonNull(result.map(StandardMaps.MI_CONTRIBUTION));
        Set<NoValue> reasons = EnumSet.noneOf(NoValue.class);
        for (int y = 0; y < HEIGHT; y++) {
          for (int x = 0; x < WIDTH; x++) {
            if (Double.isNaN(map.atPixel(y, x))) {
              reasons.add(NoValue.at(result, map, new PixelPoint(x, y)));
            }
          }
        }
        assertThat(reasons).containsExactlyInAnyOrder(NoValue.NO_NEIGHBOURHOOD, NoValue.EXCLUDED);
      }
    }
  }

  @Test
  void absentClassHasNoSignal() {
    SessionResult result = result(new int[WIDTH * HEIGHT], Settings.defaults());
    assertThat(at(result, StandardMaps.VERSUS, 5, 5)).isEqualTo(NoValue.NO_SIGNAL);
    assertThat(at(result, StandardMaps.AGREEMENT, 5, 5)).isEqualTo(NoValue.NO_SIGNAL);
  }
}
