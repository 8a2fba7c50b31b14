package org.regionlens.engine.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.IgnoredPolicy;
import org.regionlens.engine.InvalidInputException;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.MapId;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.support.Scenes;
import org.regionlens.engine.support.Scenes.Scene;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;

class EdgeStudyTest {
  private static final List<MapId> CURVES =
      List.of(
          MapId.GRADIENT_BCE,
          MapId.GRADIENT_RMI,
          MapId.BCE,
          MapId.MI_CONTRIBUTION,
          MapId.SENSITIVITY,
          MapId.SENSITIVITY_LABELS);
  private static final List<MapId> PIXEL_CURVES =
      List.of(MapId.GRADIENT_BCE, MapId.GRADIENT_RMI, MapId.BCE);
  private static final Settings PAPER = Settings.defaults();

  private static EdgeReport study(
      Scene scene, Settings settings, OptionalInt classIndex, List<MapId> curves, int threads) {
    return new EdgeStudy(new RegionEngine(KernelChoice.SCALAR), Threads.of(threads))
        .study(
            scene.labelMap(),
            scene.prediction(),
            settings,
            classIndex,
            EdgeSettings.defaults().withCurves(curves),
            Cancellation.NEVER);
  }

  private static EdgeReport study(Scene scene, Settings settings, List<MapId> curves) {
    return study(scene, settings, OptionalInt.empty(), curves, 1);
  }

  /** Labels 1 where the predicate holds, 0 elsewhere, and one channel of logits. */
  private static Scene scene(int height, int width, IntPredicate inside, double[] logits) {
    int[] labels = new int[height * width];
    Arrays.setAll(labels, i -> inside.test(i) ? 1 : 0);
    return new Scene(height, width, labels, new double[][] {logits});
  }

  private static double magnitudes(MapValues map) {
    return Arrays.stream(map.samples().toDoubles())
        .filter(v -> !Double.isNaN(v))
        .map(Math::abs)
        .sum();
  }

  private static EdgeShare share(EdgeSums sums, MapId id) {
    EdgeShare share = sums.share(id);
    if (share == null) {
      throw new AssertionError("no share of " + id);
    }
    return share;
  }

  @Test
  void sharesAddUpToTheMaps() {
    Scene scene = Scenes.blobs(1, 3, 40, 50, 0.03);
    EdgeReport report = study(scene, PAPER, List.of());
    Analysis analysis = scene.analyse(PAPER, EdgeStudy.sharedMaps().toArray(new MapId[0]));
    for (int c = 0; c < 3; c++) {
      EdgeSums sums = report.classes().get(c).sums();
      for (MapId id : EdgeStudy.sharedMaps()) {
        EdgeShare share = share(sums, id);
        assertThat(share.total() + share.onVoid())
            .as("%s of class %d", id, c)
            .isCloseTo(magnitudes(Scenes.map(analysis, id, c)), Percentage.withPercentage(1e-9));
        // Within 12 px there is nearly all of so small an image; the widths are not in order.
        assertThat(share.within().get(5)).isLessThanOrEqualTo(share.total());
        assertThat(share.within().subList(0, 6)).isSorted();
        assertThat(share.cellsWithin().subList(0, 6)).isSorted();
      }
      assertThat(share(sums, MapId.BCE).onVoid()).isZero();
      assertThat(share(sums, MapId.SENSITIVITY).onVoid()).isPositive();
    }
  }

  @Test
  void profilesAddUpToTheMaps() {
    Scene scene = Scenes.blobs(2, 2, 48, 60, 0);
    Analysis analysis = scene.analyse(PAPER, CURVES.toArray(new MapId[0]));
    for (List<MapId> curves : List.of(PIXEL_CURVES, CURVES.subList(3, 6))) {
      EdgeReport report = study(scene, PAPER, curves);
      for (int c = 0; c < 2; c++) {
        for (EdgeCurve curve : report.classes().get(c).sums().curves()) {
          MapValues map = Scenes.map(analysis, curve.map(), c);
          double sum = curve.bands().stream().mapToDouble(EdgeCurve.Band::sum).sum();
          assertThat(sum).isCloseTo(curve.sum(), within(1e-9 * curve.magnitudes()));
          assertThat(curve.magnitudes())
              .isCloseTo(magnitudes(map), Percentage.withPercentage(1e-9));
          assertThat(curve.cells()).isEqualTo(map.samples().length());
        }
      }
    }
  }

  @Test
  void allCurvesOfAComparisonAreOverTheSamePixels() {
    Scene scene = Scenes.blobs(3, 2, 40, 50, 0.01);
    EdgeReport report = study(scene, PAPER.withIgnored(IgnoredPolicy.EXCLUDE), CURVES);
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
        scene.analyse(PAPER, MapId.BCE, MapId.OPPOSITION, MapId.PULL_SAME, MapId.PULL_OTHER);
    EdgeSums sums = study(scene, PAPER, List.of(MapId.BCE)).classes().get(1).sums();
    boolean[] inside = new boolean[40 * 50];
    FilledLabels filled = FilledLabels.of(scene.labelMap(), Work.alone(Cancellation.NEVER));
    Arrays.fill(inside, false);
    for (int i = 0; i < inside.length; i++) {
      inside[i] = filled.at(i) == 1;
    }
    SignedDistance distance = SignedDistance.of(inside, 40, 50, Work.alone(Cancellation.NEVER));
    DistanceBands bands = DistanceBands.defaults();
    double[] b = Scenes.values(analysis, MapId.BCE, 1);
    double[] opposition = Scenes.values(analysis, MapId.OPPOSITION, 1);
    double[] same = Scenes.values(analysis, MapId.PULL_SAME, 1);
    double[] other = Scenes.values(analysis, MapId.PULL_OTHER, 1);
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
    EdgeReport with = study(scene, PAPER, List.of(MapId.BCE));
    EdgeReport without =
        new EdgeStudy(new RegionEngine(KernelChoice.SCALAR), Threads.of(1))
            .study(
                scene.labelMap(),
                scene.prediction(),
                PAPER,
                OptionalInt.empty(),
                EdgeSettings.defaults().withCurves(List.of(MapId.BCE)).withoutQuartiles(),
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
  void aMapThatIsTheSameEverywhereHasTheShareOfThePixels() {
    Scene scene = scene(30, 40, i -> i % 40 >= 17, new double[1200]);
    EdgeReport report = study(scene, PAPER, List.of(MapId.BCE));
    EdgeShare b = share(report.all(), MapId.BCE);
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
    Scene scene = scene(20, 20, i -> (i / 20 + i % 20) % 2 == 0, logits);
    EdgeSums sums = study(scene, PAPER, CURVES).all();
    for (MapId id : EdgeStudy.sharedMaps()) {
      assertThat(share(sums, id).share(0)).isCloseTo(1, within(1e-12));
    }
    assertThat(sums.curves().getFirst().bands().get(20).cells()).isEqualTo(18 * 9);
    assertThat(sums.curves().getFirst().bands().get(21).cells()).isEqualTo(18 * 9);
  }

  @Test
  void aNearlyPerfectPredictionHasNoSensitivityButTheRest() {
    double[] logits = new double[30 * 40];
    Arrays.setAll(logits, i -> (i / 40 - 15) * (i / 40 - 15) + i % 40 < 60 ? 30 : -30);
    Scene scene = scene(30, 40, i -> logits[i] > 0, logits);
    EdgeSums sums = study(scene, PAPER, CURVES).all();
    assertThat(share(sums, MapId.SENSITIVITY).share(0)).isNaN();
    assertThat(share(sums, MapId.SENSITIVITY_LABELS).share(0)).isGreaterThan(0.5);
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
    Settings settings = PAPER.withRadius(10).withIgnored(IgnoredPolicy.EXCLUDE);
    EdgeSums sums = study(scene, settings, List.of()).all();
    for (MapId id : List.of(MapId.SENSITIVITY, MapId.SENSITIVITY_LABELS)) {
      EdgeShare share = share(sums, id);
      assertThat(share.total()).isBetween(0.003, 0.006);
      assertThat(share.share(0)).isZero();
    }
  }

  @Test
  void aClassWithoutABoundaryCountsNowhere() {
    Scene two = Scenes.blobs(6, 2, 30, 30, 0);
    double[] absent = new double[900];
    Arrays.fill(absent, -3);
    Scene three =
        new Scene(30, 30, two.labels(), new double[][] {two.logits()[0], two.logits()[1], absent});
    EdgeReport report = study(three, PAPER, CURVES);
    assertThat(report.classes().get(2).hasBoundary()).isFalse();
    assertThat(report.classes().get(2).overlap().iou().ratio()).isNaN();
    EdgeSums of =
        EdgeSums.pool(report.classes().subList(0, 2).stream().map(ClassEdges::sums).toList());
    assertThat(report.all().equals(of)).isTrue();
    assertThat(share(report.all(), MapId.BCE).cells()).isEqualTo(1800);
    assertThat(report.meanIou())
        .isEqualTo(
            (report.classes().get(0).overlap().iou().ratio()
                    + report.classes().get(1).overlap().iou().ratio())
                / 2);
  }

  @Test
  void oneClassAloneHasTheSameBitsAsAmongAll() {
    Scene scene = Scenes.blobs(7, 3, 36, 44, 0.02);
    EdgeReport all = study(scene, PAPER, OptionalInt.empty(), CURVES, 1);
    EdgeReport threaded = study(scene, PAPER, OptionalInt.empty(), CURVES, 3);
    assertThat(threaded.classes().equals(all.classes())).isTrue();
    assertThat(threaded.all().equals(all.all())).isTrue();
    for (int c = 0; c < 3; c++) {
      EdgeReport one = study(scene, PAPER, OptionalInt.of(c), CURVES, 2);
      assertThat(one.classes().equals(List.of(all.classes().get(c)))).isTrue();
      assertThat(one.all().equals(all.classes().get(c).sums())).isTrue();
    }
  }

  @Test
  void pooledMapsAreCountedByPixel() {
    Scene scene = Scenes.blobs(8, 2, 41, 53, 0);
    EdgeReport report = study(scene, PAPER.withPooling(PoolingMode.AVERAGE, 4), PIXEL_CURVES);
    for (EdgeCurve curve : report.classes().get(1).sums().curves()) {
      assertThat(curve.cells()).isEqualTo(41 * 53);
    }
    assertThat(report.classes().get(1).sums().oppositionWithin().getFirst().twoSided())
        .isPositive();
  }

  @Test
  void tooSmallAnImageStillHasOverlap() {
    Scene scene = scene(1, 2, i -> i == 0, new double[] {1, -1});
    EdgeReport report = study(scene, PAPER, CURVES);
    assertThat(report.meanIou()).isEqualTo(1);
    EdgeSums sums = report.all();
    assertThat(share(sums, MapId.BCE).share(0)).isCloseTo(1, within(1e-12));
    assertThat(share(sums, MapId.GRADIENT_RMI).share(0)).isNaN();
    assertThat(share(sums, MapId.SENSITIVITY).share(0)).isNaN();
  }

  @Test
  void endsWhenCancelledAndRefusesWhatIsNotThere() {
    Scene scene = Scenes.blobs(9, 2, 20, 20, 0);
    EdgeStudy study = new EdgeStudy(new RegionEngine(KernelChoice.SCALAR), Threads.of(1));
    assertThatThrownBy(
            () ->
                study.study(
                    scene.labelMap(),
                    scene.prediction(),
                    PAPER,
                    OptionalInt.empty(),
                    EdgeSettings.defaults(),
                    () -> true))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> study(scene, PAPER, OptionalInt.of(5), List.of(), 1))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("no class 5");
  }

  @Test
  void settingsAreChecked() {
    assertThatThrownBy(() -> new DistanceBands(0, 1)).hasMessageContaining("between 1 and 1000");
    assertThatThrownBy(() -> new DistanceBands(3, 0)).hasMessageContaining("above 0");
    assertThatThrownBy(() -> new DistanceBands(3, Double.NaN)).hasMessageContaining("above 0");
    assertThatThrownBy(() -> EdgeSettings.defaults().withCurves(List.of(MapId.VERSUS)))
        .hasMessageContaining("'versus'");
    assertThatThrownBy(() -> new EdgeSettings(DistanceBands.defaults(), List.of(), 0))
        .hasMessageContaining("diagonal");
  }
}
