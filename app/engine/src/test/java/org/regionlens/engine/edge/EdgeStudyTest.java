package org.regionlens.engine.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regionlens.engine.Activation;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.InvalidInputException;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.support.Scenes;
import org.regionlens.engine.support.Scenes.Scene;
import org.regionlens.engine.work.Threads;

/** The study as a whole: its classes, its bits, its errors. */
class EdgeStudyTest {

  @Test
  void aClassWithoutABoundaryCountsNowhere() {
    Scene two = Scenes.blobs(6, 2, 30, 30, 0);
    double[] absent = new double[900];
    Arrays.fill(absent, -3);
    Scene three =
        new Scene(30, 30, two.labels(), new double[][] {two.logits()[0], two.logits()[1], absent});
    EdgeReport report = Studies.study(three, Studies.PAPER, Studies.CURVES);
    assertThat(report.classes().get(2).hasBoundary()).isFalse();
    assertThat(report.classes().get(2).overlap().iou().ratio()).isNaN();
    EdgeSums of =
        EdgeSums.pool(report.classes().subList(0, 2).stream().map(ClassEdges::sums).toList());
    assertThat(report.all().equals(of)).isTrue();
    assertThat(Studies.share(report.all(), StandardMaps.BCE).cells()).isEqualTo(1800);
    assertThat(report.meanIou())
        .isEqualTo(
            (report.classes().get(0).overlap().iou().ratio()
                    + report.classes().get(1).overlap().iou().ratio())
                / 2);
  }

  @Test
  void oneClassAloneHasTheSameBitsAsAmongAll() {
    Scene scene = Scenes.blobs(7, 3, 36, 44, 0.02);
    EdgeReport all = Studies.study(scene, Studies.PAPER, OptionalInt.empty(), Studies.CURVES, 1);
    EdgeReport threaded =
        Studies.study(scene, Studies.PAPER, OptionalInt.empty(), Studies.CURVES, 3);
    assertThat(threaded.classes().equals(all.classes())).isTrue();
    assertThat(threaded.all().equals(all.all())).isTrue();
    for (int c = 0; c < 3; c++) {
      EdgeReport one = Studies.study(scene, Studies.PAPER, OptionalInt.of(c), Studies.CURVES, 2);
      assertThat(one.classes().equals(List.of(all.classes().get(c)))).isTrue();
      assertThat(one.all().equals(all.classes().get(c).sums())).isTrue();
    }
  }

  /** So many classes that one is made after the other: each is asked about alone. */
  @ParameterizedTest
  @EnumSource
  void classesOneByOneHaveTheSameBitsAsAtOnce(Activation activation) {
    Scene scene = Scenes.blobs(7, 4, 36, 44, 0.02);
    List<EdgeReport> reports = new ArrayList<>();
    for (long most : new long[] {1, 1L << 24}) {
      reports.add(
          new EdgeStudy(new RegionEngine(KernelChoice.SCALAR), Threads.of(1), most)
              .study(
                  scene.labelMap().reading(scene.labelMap().ignored(), Set.of(2)),
                  scene.prediction().withActivation(activation),
                  Studies.PAPER,
                  OptionalInt.empty(),
                  EdgeSettings.defaults().withCurves(Studies.CURVES),
                  Cancellation.NEVER));
    }
    assertThat(reports.get(0).classes().equals(reports.get(1).classes())).isTrue();
    assertThat(reports.get(0).all().equals(reports.get(1).all())).isTrue();
    assertThat(reports.get(0).analysis().rmi()).isEqualTo(reports.get(1).analysis().rmi());
  }

  @Test
  void tooSmallAnImageStillHasOverlap() {
    Scene scene = Studies.scene(1, 2, i -> i == 0, new double[] {1, -1});
    EdgeReport report = Studies.study(scene, Studies.PAPER, Studies.CURVES);
    assertThat(report.meanIou()).isEqualTo(1);
    EdgeSums sums = report.all();
    assertThat(Studies.share(sums, StandardMaps.BCE).share(0)).isCloseTo(1, within(1e-12));
    assertThat(Studies.share(sums, StandardMaps.GRADIENT_RMI).share(0)).isNaN();
    assertThat(Studies.share(sums, StandardMaps.SENSITIVITY).share(0)).isNaN();
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
                    Studies.PAPER,
                    OptionalInt.empty(),
                    EdgeSettings.defaults(),
                    () -> true))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> Studies.study(scene, Studies.PAPER, OptionalInt.of(5), List.of(), 1))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("no class 5");
  }

  @Test
  void settingsAreChecked() {
    assertThatThrownBy(() -> new DistanceBands(0, 1)).hasMessageContaining("between 1 and 1000");
    assertThatThrownBy(() -> new DistanceBands(3, 0)).hasMessageContaining("above 0");
    assertThatThrownBy(() -> new DistanceBands(3, Double.NaN)).hasMessageContaining("above 0");
    assertThatThrownBy(() -> EdgeSettings.defaults().withCurves(List.of(StandardMaps.VERSUS)))
        .hasMessageContaining("'versus'");
    assertThatThrownBy(() -> new EdgeSettings(DistanceBands.defaults(), List.of(), 0))
        .hasMessageContaining("diagonal");
  }
}
