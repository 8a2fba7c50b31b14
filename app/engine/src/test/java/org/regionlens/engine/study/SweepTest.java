package org.regionlens.engine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.Logits;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.edge.EdgeReport;
import org.regionlens.engine.edge.EdgeSettings;
import org.regionlens.engine.edge.EdgeShare;
import org.regionlens.engine.edge.EdgeStudy;
import org.regionlens.engine.support.Scenes;
import org.regionlens.engine.support.Scenes.Scene;
import org.regionlens.engine.whatif.ChangedPrediction;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.engine.whatif.WhatIfNumber;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;

class SweepTest {
  private static final Scene SCENE = Scenes.blobs(11, 2, 36, 44, 0.02);
  private static final List<Quantity> EVERY = Quantity.standard();
  private static final Sweep.Progress SILENT = (point, done, all) -> {};
  private static final Settings BASE =
      Settings.defaults()
          .withPooling(PoolingMode.AVERAGE, 2)
          .withCascade(new Cascade.Diffusion(0.5, 2, Cascade.Border.HOLD, Cascade.Scope.BOTH));

  private final RegionEngine engine = new RegionEngine(KernelChoice.SCALAR);
  private final Sweep sweep = new Sweep(engine, Threads.of(2));

  private static SweepCase base(Settings settings) {
    return new SweepCase(SCENE.labelMap(), SCENE.prediction(), settings);
  }

  private static SweepPlan plan(
      Settings settings, OptionalInt index, List<Quantity> quantities, SweepAxis... axes) {
    return new SweepPlan(
        base(settings), index, Arrays.asList(axes), quantities, 1, EdgeSettings.defaults());
  }

  private static SweepAxis axis(SweepParameter parameter, double... values) {
    return new SweepAxis(parameter, Arrays.stream(values).boxed().toList());
  }

  private static double[] valuesOf(SettingParameter parameter) {
    return switch (parameter) {
      case RADIUS -> new double[] {1, 2, 3, 5};
      case STRIDE -> new double[] {1, 2, 3};
      case LAMBDA -> new double[] {0, 0.3, 1};
      case RIDGE -> new double[] {1e-6, 5e-4, 1};
      case CASCADE_WEIGHT -> new double[] {0, 0.4, 1};
      case CASCADE_DEPTH -> new double[] {0, 1, 3};
    };
  }

  /** The settings once more, spelled out. */
  private static Settings settingsAt(SettingParameter parameter, double value) {
    Cascade.Diffusion diffusion = (Cascade.Diffusion) BASE.cascade();
    return switch (parameter) {
      case RADIUS -> BASE.withRadius((int) value);
      case STRIDE -> BASE.withPooling(PoolingMode.AVERAGE, (int) value);
      case LAMBDA -> BASE.withLambda(value);
      case RIDGE -> BASE.withRidge(value);
      case CASCADE_WEIGHT ->
          BASE.withCascade(new Cascade.Diffusion(value, 2, diffusion.border(), diffusion.scope()));
      case CASCADE_DEPTH ->
          BASE.withCascade(
              new Cascade.Diffusion(0.5, (int) value, diffusion.border(), diffusion.scope()));
    };
  }

  @ParameterizedTest
  @EnumSource
  void everyValueIsThatOfASingleRunBitForBit(SettingParameter parameter) {
    double[] values = valuesOf(parameter);
    OptionalInt index = OptionalInt.of(1);
    List<SweepPoint> points =
        sweep.run(plan(BASE, index, EVERY, axis(parameter, values)), SILENT, Cancellation.NEVER);
    assertThat(points).hasSize(values.length);
    for (int i = 0; i < values.length; i++) {
      Settings settings = settingsAt(parameter, values[i]);
      EdgeReport report =
          new EdgeStudy(engine, Threads.of(1))
              .study(
                  SCENE.labelMap(),
                  SCENE.prediction(),
                  settings,
                  index,
                  EdgeSettings.defaults(),
                  Cancellation.NEVER);
      Analysis analysis = SCENE.analyse(settings);
      EdgeShare rmi = report.all().share(StandardMaps.GRADIENT_RMI);
      List<Double> got = points.get(i).values();
      assertThat(got.get(EVERY.indexOf(Quantity.BCE))).isEqualTo(analysis.bce());
      assertThat(got.get(EVERY.indexOf(Quantity.TOTAL))).isEqualTo(analysis.total());
      assertThat(got.get(EVERY.indexOf(Quantity.RMI))).isEqualTo(analysis.classes().get(1).rmi());
      assertThat(got.get(EVERY.indexOf(Quantity.MI))).isEqualTo(analysis.classes().get(1).mi());
      assertThat(rmi).isNotNull();
      assertThat(got.get(EVERY.indexOf(Quantity.NEAR_GRADIENT_RMI)))
          .isEqualTo(rmi == null ? Double.NaN : rmi.share(1));
      assertThat(got.get(EVERY.indexOf(Quantity.OPPOSED)))
          .isEqualTo(Double.valueOf(report.all().oppositionWithin().get(1).fraction()));
      assertThat(got.get(EVERY.indexOf(Quantity.OPPOSITION)))
          .isEqualTo(Double.valueOf(report.all().oppositionWithin().get(1).mean()));
      assertThat(got.get(EVERY.indexOf(Quantity.BOUNDARY_IOU)))
          .isEqualTo(report.classes().getFirst().overlap().boundary().ratio());
      assertThat(points.get(i).at()).containsExactly(values[i]);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyChangeOfThePredictionIsThatOfASingleRunBitForBit(WhatIfNumber number) {
    double[] values = {number.neutral(), 0.25, number == WhatIfNumber.HARD ? 0.4 : 2};
    WhatIf fixed = WhatIf.NONE.withInvert(true);
    SweepPlan plan =
        new SweepPlan(
            new SweepCase(SCENE.labelMap(), SCENE.prediction(), BASE, fixed),
            OptionalInt.empty(),
            List.of(axis(new WhatIfParameter(number), values)),
            List.of(Quantity.BCE, Quantity.RMI),
            0,
            EdgeSettings.defaults());
    List<SweepPoint> points = sweep.run(plan, SILENT, Cancellation.NEVER);
    for (int i = 0; i < values.length; i++) {
      Logits changed =
          ChangedPrediction.of(
              SCENE.prediction(), fixed.with(number, values[i]), Work.alone(Cancellation.NEVER));
      Analysis single =
          new RegionEngine(KernelChoice.SCALAR)
              .analyse(
                  new AnalysisRequest(
                      SCENE.labelMap(),
                      changed,
                      BASE,
                      new ClassSelection.All(),
                      Set.of(),
                      Precision.DOUBLE),
                  Cancellation.NEVER);
      assertThat(points.get(i).values()).containsExactly(single.bce(), single.rmi());
    }
  }

  @Test
  void lossesAloneHaveTheBitsOfTheStudy() {
    SweepAxis radii = axis(SettingParameter.RADIUS, 1, 3, 40);
    assertThatThrownBy(
            () ->
                sweep.run(
                    plan(BASE, OptionalInt.empty(), List.of(Quantity.RMI), radii),
                    SILENT,
                    Cancellation.NEVER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("between 1 and 10, not 40");
    SweepAxis some = axis(SettingParameter.RADIUS, 1, 3);
    List<SweepPoint> losses =
        sweep.run(
            plan(BASE, OptionalInt.empty(), EVERY.subList(0, 4), some), SILENT, Cancellation.NEVER);
    List<SweepPoint> all =
        sweep.run(plan(BASE, OptionalInt.empty(), EVERY, some), SILENT, Cancellation.NEVER);
    for (int i = 0; i < 2; i++) {
      assertThat(losses.get(i).values()).isEqualTo(all.get(i).values().subList(0, 4));
    }
    assertThat(losses.get(0).values().get(1)).isEqualTo(SCENE.analyse(BASE.withRadius(1)).rmi());
  }

  @Test
  void twoParametersMakeAMapTheLastOneFastest() {
    SweepPlan plan =
        plan(
            BASE,
            OptionalInt.empty(),
            List.of(Quantity.MI, Quantity.MI),
            axis(SettingParameter.RADIUS, 2, 3),
            axis(SettingParameter.CASCADE_WEIGHT, 0, 0.5, 1));
    List<Integer> heard = new ArrayList<>();
    List<SweepPoint> points =
        sweep.run(plan, (point, done, all) -> heard.add(100 * done + all), Cancellation.NEVER);
    assertThat(heard).containsExactly(106, 206, 306, 406, 506, 606);
    assertThat(points.stream().map(SweepPoint::at))
        .containsExactly(
            List.of(2.0, 0.0),
            List.of(2.0, 0.5),
            List.of(2.0, 1.0),
            List.of(3.0, 0.0),
            List.of(3.0, 0.5),
            List.of(3.0, 1.0));
    Settings third = settingsAt(SettingParameter.CASCADE_WEIGHT, 1).withRadius(2);
    double mi = SCENE.analyse(third).classes().stream().mapToDouble(c -> c.mi()).sum();
    assertThat(points.get(2).values()).containsExactly(mi);
  }

  @Test
  void cancelledMidwayItHasToldWhatWasDone() {
    List<SweepPoint> heard = new ArrayList<>();
    assertThatThrownBy(
            () ->
                sweep.run(
                    plan(
                        BASE,
                        OptionalInt.empty(),
                        EVERY,
                        axis(SettingParameter.RADIUS, 1, 2, 3, 4)),
                    (point, done, all) -> heard.add(point),
                    () -> heard.size() == 2))
        .isInstanceOf(CancellationException.class);
    assertThat(heard).hasSize(2);
  }

  @Test
  void whatCannotChangeIsOneSentence() {
    SweepCase plain = base(Settings.defaults());
    assertThatThrownBy(() -> SettingParameter.CASCADE_WEIGHT.at(plain, 0.5))
        .hasMessageContaining("choose chain, diffusion or raster");
    assertThatThrownBy(() -> SettingParameter.CASCADE_DEPTH.at(plain, 1))
        .hasMessageContaining("choose diffusion or raster");
    assertThatThrownBy(() -> SettingParameter.STRIDE.at(plain, 2))
        .hasMessageContaining("choose a pooling");
    assertThatThrownBy(() -> SettingParameter.RADIUS.at(plain, 2.5))
        .hasMessage("The radius is a whole number, not 2.5.");
    assertThatThrownBy(() -> axis(SettingParameter.RADIUS)).hasMessageContaining("at least one");
    SweepAxis radii = axis(SettingParameter.RADIUS, 1);
    assertThatThrownBy(() -> plan(BASE, OptionalInt.empty(), EVERY, radii, radii))
        .hasMessageContaining("different ones");
    assertThatThrownBy(() -> plan(BASE, OptionalInt.empty(), List.of(), radii))
        .hasMessageContaining("at least one quantity");
  }
}
