package org.regionlens.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Settings;
import org.regionlens.engine.bce.ScalarPixels;
import org.regionlens.engine.cascade.ScalarCascadeRows;
import org.regionlens.engine.edge.EdgeSettings;
import org.regionlens.engine.edge.EdgeStudy;
import org.regionlens.engine.support.Scenes;
import org.regionlens.engine.support.Scenes.Scene;
import org.regionlens.engine.work.Threads;

/** What an edge study asks of the engine where nothing can be kept from class to class. */
class EdgeWorkTest {

  @Test
  void theWorkGrowsWithTheNumberOfClassesAndNotWithItsSquare() {
    int few = scatters(6);
    assertThat(few).isPositive();
    assertThat(scatters(24)).isLessThanOrEqualTo(5 * few);
  }

  private static int scatters(int classes) {
    Scene scene = Scenes.blobs(7, classes, 20, 20, 0);
    CountingKernel kernel = new CountingKernel();
    RegionEngine engine =
        new RegionEngine(
            new Implementations(kernel, new ScalarPixels(), new ScalarCascadeRows()),
            Threads.of(1),
            0);
    new EdgeStudy(engine, Threads.of(1), 1)
        .study(
            scene.labelMap(),
            scene.prediction(),
            Settings.defaults(),
            OptionalInt.empty(),
            EdgeSettings.defaults(),
            Cancellation.NEVER);
    return kernel.calls().getOrDefault("labels", 0);
  }
}
