package org.regionlens.desktop.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.desktop.thread.ManualExecutor;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.Progress;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.media.input.Case;

/** A session whose engine works and answers when the test says so, and may fail. */
final class SessionFixture {
  static final Set<MapRef> SHOWN =
      Set.of(StandardMaps.OVERLAY, StandardMaps.BCE, StandardMaps.MI_CONTRIBUTION);

  final RegionEngine engine = new RegionEngine(KernelChoice.SCALAR);
  final ManualExecutor worker = new ManualExecutor();
  final ManualExecutor ui = new ManualExecutor();
  final List<Runnable> marks = new ArrayList<>();
  final List<Runnable> patience = new ArrayList<>();
  final List<AnalysisRequest> asked = new ArrayList<>();
  final Case subject = Cases.stripes("stripes", 24, 20, 3, 1);
  RuntimeException failing = new IllegalStateException("none");
  boolean fails;

  final AnalysisSession session =
      new AnalysisSession(this::analyse, new LatestTask(worker, ui), this::later, System::nanoTime);

  private Analysis analyse(AnalysisRequest request, Cancellation cancellation, Progress progress) {
    asked.add(request);
    if (fails) {
      throw failing;
    }
    return engine.analyse(request, cancellation, progress);
  }

  /** Keeps what waits for its time: a mark, or the end of patience. */
  Runnable later(Duration time, Runnable action) {
    List<Runnable> clock = time.equals(Patience.LENGTH) ? patience : marks;
    clock.add(action);
    return () -> clock.remove(action);
  }

  void open() {
    session.shownMaps().set(SHOWN);
    session.open(subject, new ClassSelection.One(1));
  }

  void losePatience() {
    List.copyOf(patience).forEach(Runnable::run);
    patience.clear();
  }

  void finish() {
    while (worker.waiting() + ui.waiting() > 0) {
      worker.runAll();
      ui.runAll();
    }
  }
}
