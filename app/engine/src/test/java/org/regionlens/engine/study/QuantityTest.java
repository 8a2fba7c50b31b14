package org.regionlens.engine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.Loss;
import org.regionlens.engine.LossId;
import org.regionlens.engine.Settings;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.edge.EdgeSettings;
import org.regionlens.engine.support.Scenes;
import org.regionlens.engine.support.Scenes.Scene;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.engine.work.Threads;

/** Numbers of any loss in studies. */
class QuantityTest {
  private static final Scene SCENE = Scenes.blobs(5, 3, 16, 18, 0.02);
  private static final Loss FOCAL = LossId.FOCAL.standard();

  @Test
  void namesAreReadBack() {
    List<Quantity> all = new ArrayList<>(Quantity.standard());
    all.addAll(Quantity.of(List.of(FOCAL, Loss.parse("dice:smooth=1"))));
    assertThat(all).hasSize(18).doesNotHaveDuplicates();
    for (Quantity each : all) {
      assertThat(Quantity.named(each.commandName())).contains(each);
    }
    assertThat(Quantity.named("nothing")).isEmpty();
  }

  @Test
  void aSweepOverAParameterOfALossFollowsThatLoss() {
    SweepCase base =
        new SweepCase(
            SCENE.labelMap(), SCENE.prediction(), Settings.defaults(), List.of(FOCAL), WhatIf.NONE);
    List<Quantity> quantities = new ArrayList<>(List.of(Quantity.BCE));
    quantities.addAll(Quantity.of(List.of(FOCAL)));
    SweepPlan plan =
        new SweepPlan(
            base,
            OptionalInt.empty(),
            List.of(
                new SweepAxis(new LossParameter(LossId.FOCAL, "gamma"), List.of(0.0, 1.0, 4.0))),
            quantities,
            0,
            EdgeSettings.defaults());
    RegionEngine engine = new RegionEngine(KernelChoice.SCALAR);
    List<SweepPoint> points =
        new Sweep(engine, Threads.ONE).run(plan, (point, done, all) -> {}, Cancellation.NEVER);
    List<Double> first = points.getFirst().values();
    assertThat(first.get(1)).as("focal with γ = 0 is BCE").isCloseTo(first.get(0), within(1e-12));
    assertThat(points.get(1).values().get(1)).isLessThan(first.get(1));
    assertThat(points.get(2).values().get(1)).isLessThan(points.get(1).values().get(1));
    assertThat(points.get(2).values().get(0)).isEqualTo(first.get(0));
    assertThat(points.get(2).values().get(2)).isNotEqualTo(first.get(2));
  }

  @Test
  void whatIsNoNumberOfALossIsRefused() {
    assertThatThrownBy(() -> new LossParameter(LossId.DICE, "activation"))
        .hasMessageContaining("no number");
    assertThatThrownBy(() -> new LossParameter(LossId.DICE, "gamma")).hasMessageContaining("gamma");
    SweepCase base = new SweepCase(SCENE.labelMap(), SCENE.prediction(), Settings.defaults());
    assertThatThrownBy(() -> new LossParameter(LossId.FOCAL, "gamma").at(base, 1))
        .hasMessageContaining("no focal");
  }
}
