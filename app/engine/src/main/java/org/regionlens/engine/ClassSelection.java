package org.regionlens.engine;

/** Whose maps are wanted. The losses are always those of all classes. */
public sealed interface ClassSelection {

  /**
   * The maps of one class.
   *
   * @param index class index (with one channel: 1)
   */
  record One(int index) implements ClassSelection {}

  /** One map for all classes: sums that skip NaN; agreement and opposition are ratios of sums. */
  record All() implements ClassSelection {}

  /** The maps of every class, each for itself; versus is still one map over all classes. */
  record Each() implements ClassSelection {}
}
