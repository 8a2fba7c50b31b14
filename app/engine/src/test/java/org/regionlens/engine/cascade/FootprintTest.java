package org.regionlens.engine.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.Cascade.Border;
import org.regionlens.engine.Cascade.Scope;
import org.regionlens.engine.GridGeometry;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;
import org.regionlens.engine.support.Scenes;
import org.regionlens.engine.work.Work;

class FootprintTest {
  private static final int SIZE = 25;
  private static final int CENTRE = 12;

  private static Footprint footprint(Cascade cascade, int radius, int row, int column) {
    Settings settings = Settings.defaults().withRadius(radius).withCascade(cascade);
    return Footprint.of(settings, GridGeometry.of(SIZE, SIZE, settings), row, column);
  }

  private static double sum(Footprint footprint) {
    return Arrays.stream(footprint.weights().toDoubles()).sum();
  }

  /** Weight within every distance that occurs, smallest first: the reach by brute force. */
  private static double naiveReach(Footprint footprint) {
    double[] weights = footprint.weights().toDoubles();
    double total = Arrays.stream(weights).sum();
    double reach = Double.NaN;
    for (int square = 2 * SIZE * SIZE; square >= 0; square--) {
      double within = 0;
      for (int i = 0; i < weights.length; i++) {
        int dy = i / footprint.width() - footprint.row();
        int dx = i % footprint.width() - footprint.column();
        within += dy * dy + dx * dx <= square ? weights[i] : 0;
      }
      if (within >= 0.95 * total - 1e-12) {
        reach = Math.sqrt(square);
      }
    }
    return reach;
  }

  @Test
  void theReachFarFromBordersIsThatOfAnInnerCell() {
    Cascade cascade = new Cascade.Diffusion(0.6, 4, Border.HOLD, Scope.BOTH);
    assertThat(Footprint.interiorReach(Settings.defaults().withCascade(cascade)))
        .isEqualTo(footprint(cascade, 3, CENTRE, CENTRE).reach());
    assertThat(Footprint.interiorReach(Settings.defaults())).isEqualTo(Math.sqrt(2));
    Settings chained = Settings.defaults().withRadius(5).withCascade(new Cascade.Chain(0));
    assertThat(Footprint.interiorReach(chained)).isZero();
    Settings pooled = Settings.defaults().withPooling(PoolingMode.AVERAGE, 4);
    assertThat(Footprint.interiorReach(pooled)).isEqualTo(4 * Math.sqrt(2));
    Settings deepest =
        Settings.defaults()
            .withCascade(new Cascade.Diffusion(1, Cascade.MAX_DEPTH, Border.ZERO, Scope.BOTH));
    assertThat(Footprint.interiorReach(deepest)).isBetween(5.0, 30.0);
  }

  @Test
  void aDiffusionSpreadsOneCellEvenly() {
    for (Border border : Border.values()) {
      Footprint footprint =
          footprint(new Cascade.Diffusion(0.8, 5, border, Scope.BOTH), 3, CENTRE, CENTRE);
      assertThat(sum(footprint)).as("far from borders").isCloseTo(1, within(1e-12));
      double[] w = footprint.weights().toDoubles();
      for (int i = 0; i < SIZE; i++) {
        for (int j = 0; j < SIZE; j++) {
          double weight = w[i * SIZE + j];
          assertThat(w[j * SIZE + i]).isCloseTo(weight, within(1e-15));
          assertThat(w[(SIZE - 1 - i) * SIZE + j]).isCloseTo(weight, within(1e-15));
          boolean reached = Math.abs(i - CENTRE) <= 5 && Math.abs(j - CENTRE) <= 5;
          assertThat(Math.abs(weight) > 1e-15).as("%d, %d", i, j).isEqualTo(reached);
        }
      }
      assertThat(footprint.reach()).isCloseTo(naiveReach(footprint), within(1e-12));
    }
  }

  @Test
  void aRasterLeansTheWayItReads() {
    Footprint footprint = footprint(new Cascade.Raster(0.8, 1, Scope.BOTH), 3, CENTRE, CENTRE);
    double[] w = footprint.weights().toDoubles();
    // One row up, where the cell is still itself when it is read; no row further.
    assertThat(w[(CENTRE - 1) * SIZE + CENTRE - 1]).isCloseTo(0.1, within(1e-15));
    assertThat(Arrays.stream(w, 0, (CENTRE - 1) * SIZE)).containsOnly(0.0);
    // Downwards it goes on and on, by cells that pass on what they received.
    assertThat(w[(CENTRE + 2) * SIZE + CENTRE]).isGreaterThan(1e-3);
    assertThat(w[(CENTRE + 5) * SIZE + CENTRE]).isGreaterThan(1e-6);
    double up = w[(CENTRE - 1) * SIZE + CENTRE];
    assertThat(up).isGreaterThan(1.5 * w[(CENTRE + 1) * SIZE + CENTRE]);
    assertThat(sum(footprint)).isCloseTo(1, within(0.05));
    assertThat(footprint.reach()).isCloseTo(naiveReach(footprint), within(1e-12));
  }

  @Test
  void aColumnOfTheCascade() {
    double[] x = Scenes.noise(new Random(1), SIZE * SIZE);
    Cascade cascade = new Cascade.Raster(0.9, 2, Scope.BOTH);
    double[] expected = MapCascade.of(cascade, SIZE, SIZE).apply(x, Work.alone(Cancellation.NEVER));
    double[] sum = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      Footprint footprint = footprint(cascade, 3, i / SIZE, i % SIZE);
      for (int k = 0; k < x.length; k++) {
        sum[k] += x[i] * footprint.weights().get(k);
      }
    }
    assertThat(sum).containsExactly(expected, within(1e-12));
  }

  @Test
  void withoutACascadeItIsTheWindow() {
    for (int radius : new int[] {1, 2, 3, 4}) {
      Footprint footprint = footprint(new Cascade.Off(), radius, CENTRE, CENTRE);
      assertThat(sum(footprint)).isEqualTo(radius * radius);
      int before = (radius - 1) / 2;
      assertThat(footprint.weights().get((CENTRE - before) * SIZE + CENTRE - before)).isEqualTo(1);
      assertThat(footprint.reach()).isCloseTo(naiveReach(footprint), within(1e-12));
    }
    Footprint chain = footprint(new Cascade.Chain(0.5), 3, CENTRE, CENTRE);
    assertThat(sum(chain)).isCloseTo(1 + 4 * 0.5 + 4 * Math.pow(0.5, Math.sqrt(2)), within(1e-12));
    assertThat(chain.weights().get(CENTRE * SIZE + CENTRE + 1)).isCloseTo(0.5, within(1e-15));
    assertThat(footprint(new Cascade.Chain(0), 3, CENTRE, CENTRE).reach()).isZero();
    assertThat(sum(footprint(new Cascade.Off(), 3, 0, 0))).as("cut off at a corner").isEqualTo(4);
  }

  @Test
  void theReachIsInPixels() {
    Cascade cascade = new Cascade.Diffusion(0.8, 4, Border.HOLD, Scope.BOTH);
    Settings settings = Settings.defaults().withCascade(cascade);
    Settings pooled = settings.withPooling(PoolingMode.INTERPOLATE, 4);
    Footprint fine = Footprint.of(settings, GridGeometry.of(25, 25, settings), 12, 12);
    Footprint coarse = Footprint.of(pooled, GridGeometry.of(100, 100, pooled), 12, 12);
    assertThat(coarse.weights()).isEqualTo(fine.weights());
    assertThat(coarse.reach()).isEqualTo(4 * fine.reach());
  }

  @Test
  void aCellOutsideTheGridIsRefused() {
    assertThatThrownBy(() -> footprint(new Cascade.Off(), 3, SIZE, 0))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("25");
  }
}
