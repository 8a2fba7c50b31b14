package org.regionlens.engine.loss;

import org.regionlens.engine.Loss;
import org.regionlens.engine.LossId;

/**
 * Computes the losses of one row of the table. Stateless, one class a row; safe for many threads.
 *
 * @param <L> the losses
 */
public interface LossFunction<L extends Loss> {

  /** The row. */
  LossId id();

  /**
   * The loss of a case. Cheap: values, maps and slopes are computed when the result is asked for
   * them.
   *
   * @param context labels, logits and what is derived from both
   */
  LossResult of(L loss, LossContext context);
}
