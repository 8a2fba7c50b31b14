package org.regionlens.engine.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Loss;
import org.regionlens.engine.Precision;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.edge.EdgeReport;
import org.regionlens.engine.edge.EdgeStudy;
import org.regionlens.engine.whatif.ChangedPrediction;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;

/** Runs sweeps, one point after the other. Safe for many threads. */
public final class Sweep {
  private final RegionEngine engine;
  private final Threads threads;

  public Sweep(RegionEngine engine, Threads threads) {
    this.engine = engine;
    this.threads = threads;
  }

  /** Hears of every point as soon as it is computed, on the thread of the sweep. */
  @FunctionalInterface
  public interface Progress {
    /**
     * A point is there.
     *
     * @param point the newest
     * @param done how many there are now
     * @param all how many there will be
     */
    void point(SweepPoint point, int done, int all);
  }

  /**
   * Computes every point of a plan, in order. Each has the bits of a single run.
   *
   * @return the points, the last axis running fastest
   * @throws IllegalArgumentException if a parameter cannot take one of its values; nothing has been
   *     computed then
   * @throws org.regionlens.engine.InvalidInputException if labels and prediction do not belong
   *     together
   * @throws java.util.concurrent.CancellationException if cancelled; progress has heard of the
   *     points computed
   */
  public List<SweepPoint> run(SweepPlan plan, Progress progress, Cancellation cancellation) {
    int size = plan.size();
    for (int i = 0; i < size; i++) {
      plan.caseAt(i);
    }
    List<SweepPoint> points = new ArrayList<>();
    Predictions predictions = new Predictions(Work.on(threads, cancellation));
    for (int i = 0; i < size; i++) {
      cancellation.check();
      SweepCase at = predictions.changed(plan.caseAt(i));
      SweepPoint point = new SweepPoint(plan.at(i), values(plan, at, cancellation));
      points.add(point);
      progress.point(point, i + 1, size);
    }
    return List.copyOf(points);
  }

  /**
   * The quantities of a plan at one point, for whoever goes through the points by himself.
   *
   * @param at the point, its prediction changed already
   * @return one value for each quantity; NaN is "no value"
   * @throws org.regionlens.engine.InvalidInputException if labels and prediction do not belong
   *     together
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public List<Double> values(SweepPlan plan, SweepCase at, Cancellation cancellation) {
    return plan.quantities().stream().anyMatch(Quantity::needsEdges)
        ? edges(plan, at, cancellation)
        : losses(plan, at, cancellation);
  }

  private List<Double> edges(SweepPlan plan, SweepCase at, Cancellation cancellation) {
    EdgeReport report =
        new EdgeStudy(engine, threads)
            .study(
                at.labels(),
                at.logits(),
                at.settings(),
                plan.classIndex(),
                plan.edges().withLosses(at.losses()),
                cancellation);
    return plan.quantities().stream()
        .map(quantity -> at(quantity, plan.base(), at).of(report, plan.classIndex(), plan.near()))
        .toList();
  }

  private List<Double> losses(SweepPlan plan, SweepCase at, Cancellation cancellation) {
    Analysis analysis =
        engine.analyse(
            new AnalysisRequest(
                at.labels(),
                at.logits(),
                at.settings(),
                new ClassSelection.All(),
                Set.of(),
                Precision.DOUBLE,
                at.losses()),
            cancellation);
    return plan.quantities().stream()
        .map(quantity -> at(quantity, plan.base(), at).ofLosses(analysis, plan.classIndex()))
        .toList();
  }

  /** The quantity of the loss that has taken its loss's place. */
  private static Quantity at(Quantity quantity, SweepCase base, SweepCase at) {
    List<Loss> before = base.allLosses();
    for (int i = 0; i < before.size(); i++) {
      if (before.get(i).equals(quantity.loss())) {
        return quantity.with(before.get(i), at.allLosses().get(i));
      }
    }
    return quantity;
  }

  /** The prediction of the last point, as most often the next one has the same. */
  private static final class Predictions {
    private final Work work;
    private @Nullable Logits given;
    private @Nullable WhatIf last;
    private @Nullable Logits changed;

    Predictions(Work work) {
      this.work = work;
    }

    /** The point with its prediction changed. */
    SweepCase changed(SweepCase at) {
      Logits known = changed;
      if (known == null || given != at.logits() || !at.whatIf().equals(last)) {
        known = ChangedPrediction.of(at.logits(), at.whatIf(), work);
        changed = known;
        given = at.logits();
        last = at.whatIf();
      }
      return new SweepCase(at.labels(), known, at.settings(), at.losses(), WhatIf.NONE);
    }
  }
}
