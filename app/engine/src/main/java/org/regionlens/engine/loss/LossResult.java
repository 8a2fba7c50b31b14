package org.regionlens.engine.loss;

import java.util.List;
import org.regionlens.engine.map.Field;

/**
 * A loss of one case, computed when it is asked for (docs/method, "Other losses"). Used by one
 * thread at a time, within the request whose context it was made with; its fields are safe for many
 * threads.
 *
 * <p>Without a value, as of no valid pixel, {@link #value} and {@link #map} are NaN and {@link
 * #slope} is 0. Pixels that take no part have 0 in map and slope.
 */
public interface LossResult {

  /** L; NaN is “no value”. */
  double value();

  /** What each class adds, by channel, NaN of an absent one; empty if the loss has no classes. */
  List<Double> perClass();

  /** The sum of the value map over pixels and classes is this times the value. */
  double denominator();

  /**
   * The value map of a channel, [H,W]; one map for all classes is the same for every channel.
   *
   * @throws UnsupportedOperationException if the loss's traits say that it has none
   */
  Field map(int channel);

  /** ∂L/∂z of a channel's logits, [H,W]. */
  Field slope(int channel);
}
