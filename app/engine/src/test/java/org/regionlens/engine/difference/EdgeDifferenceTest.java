package org.regionlens.engine.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.edge.EdgeCurve;
import org.regionlens.engine.edge.EdgeReport;
import org.regionlens.engine.edge.EdgeSettings;
import org.regionlens.engine.edge.EdgeStudy;
import org.regionlens.engine.study.Quantity;
import org.regionlens.engine.support.Scenes;
import org.regionlens.engine.support.Scenes.Scene;
import org.regionlens.engine.work.Threads;

class EdgeDifferenceTest {
  private static final Scene SCENE = Scenes.blobs(21, 3, 40, 44, 0.02);
  private static final EdgeSettings WANTED =
      EdgeSettings.defaults().withCurves(List.of(StandardMaps.GRADIENT_RMI, StandardMaps.BCE));

  private static EdgeReport study(Settings settings, OptionalInt index) {
    return new EdgeStudy(new RegionEngine(KernelChoice.SCALAR), Threads.of(1))
        .study(SCENE.labelMap(), SCENE.prediction(), settings, index, WANTED, Cancellation.NEVER);
  }

  private static MapValues map(Settings settings, MapRef id) {
    return Objects.requireNonNull(SCENE.analyse(settings, new ClassSelection.One(1), id).map(id));
  }

  @Test
  void numbersAndCurvesAreThoseOfEachAnswer() {
    Settings chain = Settings.defaults().withCascade(new Cascade.Chain(0.3));
    EdgeReport a = study(Settings.defaults(), OptionalInt.empty());
    EdgeReport b = study(chain, OptionalInt.empty());
    EdgeDifference difference = EdgeDifference.of(a, b, 2);
    NumberChange rmi = difference.number(Quantity.RMI, OptionalInt.empty());
    assertThat(rmi.difference()).isEqualTo(b.analysis().rmi() - a.analysis().rmi()).isNotZero();
    assertThat(difference.number(Quantity.IOU, OptionalInt.empty()).difference()).isZero();
    for (int index = 0; index < 3; index++) {
      OptionalInt one = OptionalInt.of(index);
      NumberChange mi = difference.number(Quantity.MI, one);
      assertThat(mi.b()).isEqualTo(b.analysis().classes().get(index).mi());
      NumberChange near = difference.number(Quantity.NEAR_GRADIENT_RMI, one);
      EdgeReport alone = study(chain, one);
      assertThat(near.b())
          .isEqualTo(Objects.requireNonNull(alone.all().share(StandardMaps.GRADIENT_RMI)).share(2));
    }
    CurveChange curve = difference.curves().getFirst();
    EdgeCurve ours = a.all().curves().getFirst();
    EdgeCurve theirs = b.all().curves().getFirst();
    assertThat(curve.differences().get(20))
        .isEqualTo(
            theirs.multiple(theirs.bands().get(20).mean())
                - ours.multiple(ours.bands().get(20).mean()));
    assertThat(difference.curves()).hasSize(2 * 4);
    assertThat(difference.caveats()).isEmpty();
  }

  @Test
  void nothingDiffersFromItself() {
    EdgeReport a = study(Settings.defaults(), OptionalInt.of(1));
    EdgeDifference difference = EdgeDifference.of(a, a, 0);
    assertThat(difference.numbers())
        .allMatch(each -> Double.isNaN(each.a()) || each.difference() == 0);
    assertThat(difference.curves())
        .allMatch(each -> each.differences().stream().allMatch(d -> Double.isNaN(d) || d == 0));
  }

  @Test
  void mapsOfOneGridAreSubtractedCellByCell() {
    Settings pooled = Settings.defaults().withPooling(PoolingMode.AVERAGE, 2);
    MapValues a = map(pooled, StandardMaps.MI_CONTRIBUTION);
    MapValues b = map(pooled.withCascade(new Cascade.Chain(0.5)), StandardMaps.MI_CONTRIBUTION);
    MapValues difference = MapDifference.of(a, b);
    assertThat(difference.height()).isEqualTo(a.height());
    for (int i = 0; i < a.samples().length(); i++) {
      assertThat(difference.samples().get(i))
          .isEqualTo((Double) (b.samples().get(i) - a.samples().get(i)));
    }
  }

  @Test
  void mapsOfDifferentWindowsAreSubtractedWhereTheyAreDrawn() {
    MapValues a = map(Settings.defaults(), StandardMaps.RMI_CONTRIBUTION);
    MapValues b = map(Settings.defaults().withRadius(5), StandardMaps.RMI_CONTRIBUTION);
    MapValues difference = MapDifference.of(a, b);
    int none = 0;
    for (int y = 0; y < SCENE.height(); y++) {
      for (int x = 0; x < SCENE.width(); x++) {
        Double expected = b.atPixel(y, x) - a.atPixel(y, x);
        assertThat(difference.atPixel(y, x)).isEqualTo(expected);
        none += expected.isNaN() ? 1 : 0;
      }
    }
    assertThat(none).isEqualTo(40 * 44 - 36 * 40);
  }

  @Test
  void whatCannotBeSetAgainstEachOtherIsSaidOrRefused() {
    EdgeReport a = study(Settings.defaults(), OptionalInt.of(1));
    EdgeReport b =
        study(
            Settings.defaults().withRadius(2).withPooling(PoolingMode.AVERAGE, 2),
            OptionalInt.of(1));
    assertThat(EdgeDifference.of(a, b, 0).caveats())
        .containsExactly(EdgeDifference.Caveat.RADIUS, EdgeDifference.Caveat.POOLING);
    EdgeReport other = study(Settings.defaults(), OptionalInt.of(2));
    assertThatThrownBy(() -> EdgeDifference.of(a, other, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                MapDifference.of(
                    map(Settings.defaults(), StandardMaps.BCE),
                    map(Settings.defaults(), StandardMaps.GRADIENT_BCE)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
