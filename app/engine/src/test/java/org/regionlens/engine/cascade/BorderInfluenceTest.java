package org.regionlens.engine.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.Cascade.Border;
import org.regionlens.engine.Cascade.Scope;
import org.regionlens.engine.GridGeometry;
import org.regionlens.engine.Settings;

class BorderInfluenceTest {
  private static BorderInfluence influence(Cascade cascade) {
    Settings settings = Settings.defaults().withCascade(cascade);
    return BorderInfluence.of(settings, GridGeometry.of(21, 25, settings));
  }

  @Test
  void withoutACascadeTheFrameStaysOnTheFrame() {
    for (Cascade cascade : new Cascade[] {new Cascade.Off(), new Cascade.Chain(0.3)}) {
      BorderInfluence influence = influence(cascade);
      assertThat(influence.byDistance()).hasSize(11).startsWith(1.0, 0.0);
      assertThat(influence.depth(0.05)).isZero();
    }
  }

  @Test
  void aHeldFrameCreepsOneCellAHop() {
    for (int depth = 1; depth <= 4; depth++) {
      BorderInfluence influence =
          influence(new Cascade.Diffusion(1, depth, Border.HOLD, Scope.BOTH));
      assertThat(influence.byDistance().getFirst()).isEqualTo(1.0, within(1e-12));
      assertThat(influence.depth(1e-12)).isEqualTo(depth);
      assertThat(influence.byDistance()).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }
  }

  @Test
  void aRasterCarriesTheFrameFarInOneSweepAndMoreFromAboveThanFromBelow() {
    BorderInfluence influence = influence(new Cascade.Raster(1, 1, Scope.BOTH));
    assertThat(influence.depth(1e-6)).isGreaterThan(4);
    double below = influence.weights().get(18 * 25 + 12);
    double above = influence.weights().get(2 * 25 + 12);
    assertThat(above).isGreaterThan(2 * below);
  }

  @Test
  void aRasterReachesFartherTheWayItGoes() {
    Footprint raster = footprint(new Cascade.Raster(0.8, 1, Scope.BOTH));
    assertThat(raster.reach(Footprint.Towards.UP)).isEqualTo(1);
    assertThat(raster.reach(Footprint.Towards.DOWN)).isGreaterThan(1);
    assertThat(raster.reach(Footprint.Towards.RIGHT))
        .isGreaterThan(raster.reach(Footprint.Towards.LEFT));
    Footprint even = footprint(new Cascade.Diffusion(0.8, 4, Border.HOLD, Scope.BOTH));
    for (Footprint.Towards each : Footprint.Towards.values()) {
      assertThat(even.reach(each)).isEqualTo(even.reach(Footprint.Towards.UP)).isPositive();
    }
    assertThat(footprint(new Cascade.Raster(0, 1, Scope.BOTH)).reach(Footprint.Towards.UP))
        .isZero();
  }

  private static Footprint footprint(Cascade cascade) {
    Settings settings = Settings.defaults().withCascade(cascade);
    return Footprint.of(settings, GridGeometry.of(41, 41, settings), 20, 20);
  }
}
