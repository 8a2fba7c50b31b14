package org.regionlens.desktop.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.session.Cases;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.desktop.thread.ManualExecutor;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Settings;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.study.Quantity;
import org.regionlens.engine.study.SettingParameter;
import org.regionlens.engine.study.Sweep;
import org.regionlens.engine.study.SweepPoint;
import org.regionlens.engine.work.Threads;
import org.regionlens.media.input.Case;

/** Sweeps that run, are given up, and cannot be. */
class SweepViewModelTest {
  private final RegionEngine engine = new RegionEngine(KernelChoice.SCALAR, Threads.of(1));
  private final ManualExecutor worker = new ManualExecutor();
  private final AnalysisSession session =
      new AnalysisSession(
          engine::analyse,
          new LatestTask(Runnable::run, Runnable::run),
          (time, action) -> () -> {},
          System::nanoTime);
  private final SweepViewModel model =
      new SweepViewModel(
          session,
          SettingParameter.RADIUS,
          () -> new Sweep(engine, Threads.ONE),
          new LatestTask(worker, Runnable::run));
  private final Case subject = Cases.stripes("stripes", 24, 20, 3, 1);

  @BeforeEach
  void open() {
    session.open(subject, new ClassSelection.One(1));
  }

  private SweepViewModel.SweepRun found() {
    return Objects.requireNonNull(model.run().get());
  }

  @Test
  void everyPointIsASingleRun() {
    model.first().from().set(2);
    model.first().to().set(4);
    model.quantities().set(Set.of(Quantity.RMI));
    model.start();
    assertThat(model.busy().get()).isTrue();
    worker.runAll();
    assertThat(model.busy().get()).isFalse();
    assertThat(found().isComplete()).isTrue();
    assertThat(found().points())
        .extracting(SweepPoint::at)
        .containsExactly(List.of(2.0), List.of(3.0), List.of(4.0));
    for (SweepPoint point : found().points()) {
      var single =
          engine.analyse(
              new AnalysisRequest(
                  subject.labels(),
                  subject.logits(),
                  Settings.defaults().withRadius(point.at().getFirst().intValue()),
                  new ClassSelection.All(),
                  Set.of(),
                  Precision.DOUBLE),
              Cancellation.NEVER);
      assertThat(point.values()).containsExactly(single.classes().get(1).rmi());
    }
  }

  @Test
  void givenUpMidwayThePointsFoundStayAndTheNextSweepRuns() {
    model
        .progress()
        .addListener(
            (property, before, now) -> {
              if (now.doubleValue() >= 0.3 && found().plan().size() == 10) {
                model.cancel();
              }
            });
    model.start();
    worker.runAll();
    assertThat(model.busy().get()).isFalse();
    assertThat(found().points()).hasSize(3);
    assertThat(found().isComplete()).isFalse();
    assertThat(model.failure().get()).isNull();
    model.first().to().set(2);
    model.first().count().set(2);
    model.start();
    worker.runAll();
    assertThat(found().isComplete()).isTrue();
  }

  @Test
  void whatCannotBeSweptIsSaid() {
    model.first().parameter().set(SettingParameter.CASCADE_WEIGHT);
    model.start();
    worker.runAll();
    assertThat(model.failure().get()).hasMessageContaining("no cascade");
    assertThat(model.busy().get()).isFalse();
  }

  @Test
  void theSameParameterTwiceIsSaidAtOnce() {
    model.second().parameter().set(SettingParameter.RADIUS);
    model.start();
    assertThat(worker.waiting()).isZero();
    assertThat(model.failure().get()).hasMessageContaining("different");
  }

  @Test
  void valuesAreThoseThatAReaderExpects() {
    assertThat(new SweepRange(SettingParameter.LAMBDA, 0, 1, 11).axis().values())
        .containsExactly(0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0);
    assertThat(new SweepRange(SettingParameter.RADIUS, 1, 3, 9).axis().values())
        .containsExactly(1.0, 2.0, 3.0);
    assertThat(new SweepRange(SettingParameter.RIDGE, 1e-4, 1e-1, 4).axis().values())
        .containsExactly(1e-4, 1e-3, 1e-2, 1e-1);
  }
}
