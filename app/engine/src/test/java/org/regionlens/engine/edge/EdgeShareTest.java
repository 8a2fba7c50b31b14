package org.regionlens.engine.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.IgnoredPolicy;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.support.Scenes;
import org.regionlens.engine.support.Scenes.Scene;

/** What part of a map lies near the boundary. */
class EdgeShareTest {

  @Test
  void sharesAddUpToTheMaps() {
    Scene scene = Scenes.blobs(1, 3, 40, 50, 0.03);
    EdgeReport report = Studies.study(scene, Studies.PAPER, List.of());
    Analysis analysis = scene.analyse(Studies.PAPER, EdgeStudy.sharedMaps().toArray(new MapRef[0]));
    for (int c = 0; c < 3; c++) {
      EdgeSums sums = report.classes().get(c).sums();
      for (MapRef id : EdgeStudy.sharedMaps()) {
        EdgeShare share = Studies.share(sums, id);
        assertThat(share.total() + share.onVoid())
            .as("%s of class %d", id, c)
            .isCloseTo(
                Studies.magnitudes(Scenes.map(analysis, id, c)), Percentage.withPercentage(1e-9));
        // Within 12 px there is nearly all of so small an image; the widths are not in order.
        assertThat(share.within().get(5)).isLessThanOrEqualTo(share.total());
        assertThat(share.within().subList(0, 6)).isSorted();
        assertThat(share.cellsWithin().subList(0, 6)).isSorted();
      }
      assertThat(Studies.share(sums, StandardMaps.BCE).onVoid()).isZero();
      assertThat(Studies.share(sums, StandardMaps.SENSITIVITY).onVoid()).isPositive();
    }
  }

  @Test
  void aMapThatIsTheSameEverywhereHasTheShareOfThePixels() {
    Scene scene = Studies.scene(30, 40, i -> i % 40 >= 17, new double[1200]);
    EdgeReport report = Studies.study(scene, Studies.PAPER, List.of(StandardMaps.BCE));
    EdgeShare b = Studies.share(report.all(), StandardMaps.BCE);
    // A half-plane: 2 of 40 columns within 1 px, 4 within 2 px, 24 within 12 px.
    assertThat(b.share(0)).isCloseTo(0.05, within(1e-12));
    assertThat(b.share(1)).isCloseTo(0.1, within(1e-12));
    assertThat(b.share(5)).isCloseTo(0.6, within(1e-12));
    assertThat(b.shareOfCells(0)).isEqualTo(0.05);
    assertThat(report.diagonal()).isEqualTo(50);
    // 0.5 % of the diagonal is 0.25 px: nothing is so near. 2 % is 1 px.
    assertThat(b.share(6)).isZero();
    assertThat(b.share(7)).isEqualTo(b.share(0));
    EdgeCurve curve = report.all().curves().getFirst();
    assertThat(curve.scale()).isCloseTo(Math.log(2), within(1e-12));
    assertThat(curve.multiple(curve.bands().get(21).mean())).isCloseTo(1, within(1e-12));
  }

  @Test
  void everyPixelOfACheckerboardIsNextToTheBoundary() {
    double[] logits = Scenes.blobs(5, 1, 20, 20, 0).logits()[0];
    Scene scene = Studies.scene(20, 20, i -> (i / 20 + i % 20) % 2 == 0, logits);
    EdgeSums sums = Studies.study(scene, Studies.PAPER, Studies.CURVES).all();
    for (MapRef id : EdgeStudy.sharedMaps()) {
      assertThat(Studies.share(sums, id).share(0)).isCloseTo(1, within(1e-12));
    }
    assertThat(sums.curves().getFirst().bands().get(20).cells()).isEqualTo(18 * 9);
    assertThat(sums.curves().getFirst().bands().get(21).cells()).isEqualTo(18 * 9);
  }

  @Test
  void aNearlyPerfectPredictionHasNoSensitivityButTheRest() {
    double[] logits = new double[30 * 40];
    Arrays.setAll(logits, i -> (i / 40 - 15) * (i / 40 - 15) + i % 40 < 60 ? 30 : -30);
    Scene scene = Studies.scene(30, 40, i -> logits[i] > 0, logits);
    EdgeSums sums = Studies.study(scene, Studies.PAPER, Studies.CURVES).all();
    assertThat(Studies.share(sums, StandardMaps.SENSITIVITY).share(0)).isNaN();
    assertThat(Studies.share(sums, StandardMaps.SENSITIVITY_LABELS).share(0)).isGreaterThan(0.5);
    assertThat(sums.curves().get(4).cells()).isZero();
    assertThat(sums.curves().get(4).scale()).isNaN();
    assertThat(sums.curves().get(5).cells()).isEqualTo(28 * 38);
    assertThat(sums.curves().get(2).cells()).isEqualTo(28 * 38);
  }

  /**
   * No kept window crosses the boundary: one of a hundred directions is left, and it has a value.
   */
  @Test
  void aSmallSensitivityIsNoNearlyPerfectPrediction() {
    int[] labels = new int[40 * 60];
    Arrays.setAll(labels, i -> i % 60 < 28 ? 1 : i % 60 < 32 ? Scenes.IGNORED : 0);
    double[] noise = Scenes.noise(new Random(3), labels.length);
    Scene scene = new Scene(40, 60, labels, new double[][] {noise});
    Settings settings = Studies.PAPER.withRadius(10).withIgnored(IgnoredPolicy.EXCLUDE);
    EdgeSums sums = Studies.study(scene, settings, List.of()).all();
    for (MapRef id : List.of(StandardMaps.SENSITIVITY, StandardMaps.SENSITIVITY_LABELS)) {
      EdgeShare share = Studies.share(sums, id);
      assertThat(share.total()).isBetween(0.003, 0.006);
      assertThat(share.share(0)).isZero();
    }
  }
}
