package org.regionlens.engine.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.IgnoredPolicy;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.distance.FilledLabels;
import org.regionlens.engine.distance.SignedDistance;
import org.regionlens.engine.support.Scenes;
import org.regionlens.engine.support.Scenes.Scene;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;

/** Maps by signed distance. */
class EdgeProfileTest {

  @Test
  void profilesAddUpToTheMaps() {
    Scene scene = Scenes.blobs(2, 2, 48, 60, 0);
    Analysis analysis = scene.analyse(Studies.PAPER, Studies.CURVES.toArray(new MapRef[0]));
    for (List<MapRef> curves : List.of(Studies.PIXEL_CURVES, Studies.CURVES.subList(3, 6))) {
      EdgeReport report = Studies.study(scene, Studies.PAPER, curves);
      for (int c = 0; c < 2; c++) {
        for (EdgeCurve curve : report.classes().get(c).sums().curves()) {
          MapValues map = Scenes.map(analysis, curve.map(), c);
          double sum = curve.bands().stream().mapToDouble(EdgeCurve.Band::sum).sum();
          assertThat(sum).isCloseTo(curve.sum(), within(1e-9 * curve.magnitudes()));
          assertThat(curve.magnitudes())
              .isCloseTo(Studies.magnitudes(map), Percentage.withPercentage(1e-9));
          assertThat(curve.cells()).isEqualTo(map.samples().length());
        }
      }
    }
  }

  @Test
  void allCurvesOfAComparisonAreOverTheSamePixels() {
    Scene scene = Scenes.blobs(3, 2, 40, 50, 0.01);
    EdgeReport report =
        Studies.study(scene, Studies.PAPER.withIgnored(IgnoredPolicy.EXCLUDE), Studies.CURVES);
    long kept = report.analysis().classes().getFirst().points();
    for (ClassEdges each : report.classes()) {
      for (EdgeCurve curve : each.sums().curves()) {
        assertThat(curve.cells()).isEqualTo(kept);
        assertThat(curve.bands().stream().mapToLong(EdgeCurve.Band::cells).toArray())
            .isEqualTo(
                each.sums().curves().getFirst().bands().stream()
                    .mapToLong(EdgeCurve.Band::cells)
                    .toArray());
      }
    }
  }

  /** Every number of the profile again, pixel by pixel. */
  @Test
  void bandsHoldThePixelsOfTheirDistance() {
    Scene scene = Scenes.blobs(4, 2, 40, 50, 0.02);
    Analysis analysis =
        scene.analyse(
            Studies.PAPER,
            StandardMaps.BCE,
            StandardMaps.OPPOSITION,
            StandardMaps.PULL_SAME,
            StandardMaps.PULL_OTHER);
    EdgeSums sums =
        Studies.study(scene, Studies.PAPER, List.of(StandardMaps.BCE)).classes().get(1).sums();
    boolean[] inside = new boolean[40 * 50];
    FilledLabels filled = FilledLabels.of(scene.labelMap(), Work.alone(Cancellation.NEVER));
    Arrays.fill(inside, false);
    for (int i = 0; i < inside.length; i++) {
      inside[i] = filled.at(i) == 1;
    }
    SignedDistance distance = SignedDistance.of(inside, 40, 50, Work.alone(Cancellation.NEVER));
    DistanceBands bands = DistanceBands.defaults();
    double[] b = Scenes.values(analysis, StandardMaps.BCE, 1);
    double[] opposition = Scenes.values(analysis, StandardMaps.OPPOSITION, 1);
    double[] same = Scenes.values(analysis, StandardMaps.PULL_SAME, 1);
    double[] other = Scenes.values(analysis, StandardMaps.PULL_OTHER, 1);
    for (int band = 0; band < bands.count(); band++) {
      double lower = bands.lower(band);
      double upper = bands.upper(band);
      int[] pixels =
          IntStream.range(0, inside.length)
              .filter(i -> distance.at(i) > lower && distance.at(i) <= upper)
              .toArray();
      int[] valid =
          Arrays.stream(pixels).filter(i -> scene.labels()[i] != Scenes.IGNORED).toArray();
      EdgeCurve.Band counted = sums.curves().getFirst().bands().get(band);
      assertThat(counted.cells()).isEqualTo(valid.length);
      assertThat(sums.voidByBand().get(band)).isEqualTo(pixels.length - valid.length);
      double[] sorted = Arrays.stream(valid).mapToDouble(i -> b[i]).sorted().toArray();
      assertThat(counted.sum()).isCloseTo(Arrays.stream(sorted).sum(), within(1e-9));
      if (sorted.length % 4 == 1) {
        assertThat(counted.quartiles().lower()).isEqualTo(sorted[sorted.length / 4]);
        assertThat(counted.quartiles().median()).isEqualTo(sorted[sorted.length / 2]);
        assertThat(counted.quartiles().upper()).isEqualTo(sorted[3 * (sorted.length / 4)]);
      }
      int[] valued = Arrays.stream(valid).filter(i -> !Double.isNaN(opposition[i])).toArray();
      Opposition sides = sums.oppositionByBand().get(band);
      assertThat(sides.cells()).isEqualTo(valued.length);
      assertThat(sides.sum())
          .isCloseTo(Arrays.stream(valued).mapToDouble(i -> opposition[i]).sum(), within(1e-9));
      assertThat(sides.twoSided())
          .isEqualTo(Arrays.stream(valued).filter(i -> same[i] != 0 && other[i] != 0).count());
      assertThat(sides.opposed())
          .isEqualTo(Arrays.stream(valued).filter(i -> same[i] * other[i] < 0).count());
    }
    Opposition next = sums.oppositionWithin().getFirst();
    assertThat(next)
        .isEqualTo(sums.oppositionByBand().get(20).plus(sums.oppositionByBand().get(21)));
    assertThat(next.opposed()).isPositive();
    assertThat(next.fraction()).isEqualTo(next.opposed() / (double) next.twoSided());
  }

  @Test
  void withoutQuartilesAllElseIsTheSame() {
    Scene scene = Scenes.blobs(4, 2, 40, 50, 0.02);
    EdgeReport with = Studies.study(scene, Studies.PAPER, List.of(StandardMaps.BCE));
    EdgeReport without =
        new EdgeStudy(new RegionEngine(KernelChoice.SCALAR), Threads.of(1))
            .study(
                scene.labelMap(),
                scene.prediction(),
                Studies.PAPER,
                OptionalInt.empty(),
                EdgeSettings.defaults().withCurves(List.of(StandardMaps.BCE)).withoutQuartiles(),
                Cancellation.NEVER);
    assertThat(without.all()).isEqualTo(with.all());
    EdgeCurve means = without.classes().get(1).sums().curves().getFirst();
    EdgeCurve all = with.classes().get(1).sums().curves().getFirst();
    assertThat(means.magnitudes()).isEqualTo(all.magnitudes());
    for (int band = 0; band < all.bands().size(); band++) {
      assertThat(means.bands().get(band).sum()).isEqualTo(all.bands().get(band).sum());
      assertThat(means.bands().get(band).cells()).isEqualTo(all.bands().get(band).cells());
      assertThat(means.bands().get(band).quartiles().median()).isNaN();
    }
  }

  @Test
  void pooledMapsAreCountedByPixel() {
    Scene scene = Scenes.blobs(8, 2, 41, 53, 0);
    EdgeReport report =
        Studies.study(
            scene, Studies.PAPER.withPooling(PoolingMode.AVERAGE, 4), Studies.PIXEL_CURVES);
    for (EdgeCurve curve : report.classes().get(1).sums().curves()) {
      assertThat(curve.cells()).isEqualTo(41 * 53);
    }
    assertThat(report.classes().get(1).sums().oppositionWithin().getFirst().twoSided())
        .isPositive();
  }
}
