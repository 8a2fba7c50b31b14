package org.regionlens.engine.balance;

import java.util.ArrayList;
import java.util.List;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Loss;
import org.regionlens.engine.Progress;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.loss.LossContext;
import org.regionlens.engine.loss.LossResult;
import org.regionlens.engine.loss.registry.LossFunctions;

/**
 * Weighs losses against each other on one image: what a value means, how hard each pushes the
 * logits, where, and how far against BCE (docs/method, "Balance"). All of it is of this prediction;
 * it says nothing about training. Safe for many threads.
 */
public final class BalanceStudy {
  private final RegionEngine engine;

  public BalanceStudy(RegionEngine engine) {
    this.engine = engine;
  }

  /**
   * A row for each loss, in their order.
   *
   * @param labels the ground truth, [H,W]
   * @param logits the prediction, [C,H,W]
   * @param losses which
   * @param progress hears how many are done
   * @throws org.regionlens.engine.InvalidInputException if labels and prediction do not belong
   *     together
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public List<BalanceRow> study(
      LabelMap labels,
      Logits logits,
      List<Loss> losses,
      Cancellation cancellation,
      Progress progress) {
    return engine.withLosses(
        labels,
        logits,
        cancellation,
        context -> {
          PushCounter counter =
              new PushCounter(context, result(new Loss.Bce(), context, cancellation));
          List<BalanceRow> rows = new ArrayList<>();
          for (Loss loss : losses) {
            LossResult result = result(loss, context, cancellation);
            PushCounter.Counted counted = counter.count(result);
            Ruler ruler = ruler(loss, context, result.value(), cancellation);
            rows.add(new BalanceRow(loss, ruler, counted.push(), counted.against()));
            progress.done(rows.size() / (double) losses.size());
          }
          return List.copyOf(rows);
        });
  }

  /** Of a given loss only the value here is known. */
  private Ruler ruler(Loss loss, LossContext context, double here, Cancellation cancellation) {
    if (loss instanceof Loss.Given) {
      return new Ruler(Double.NaN, here, Double.NaN, Double.NaN);
    }
    return new Ruler(
        value(loss, context, Predictions.ofLabels(context, 1), cancellation),
        here,
        value(loss, context, Predictions.prior(context), cancellation),
        value(loss, context, Predictions.ofLabels(context, -1), cancellation));
  }

  private double value(
      Loss loss, LossContext context, Logits prediction, Cancellation cancellation) {
    return engine.withLosses(
        context.labels(),
        prediction,
        cancellation,
        other -> result(loss, other, cancellation).value());
  }

  private LossResult result(Loss loss, LossContext context, Cancellation cancellation) {
    return loss instanceof Loss.Rmi rmi
        ? new RegionResult(rmi, context, engine, cancellation)
        : LossFunctions.of(loss, context);
  }
}
