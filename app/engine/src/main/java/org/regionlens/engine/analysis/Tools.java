package org.regionlens.engine.analysis;

import java.util.function.Supplier;
import org.regionlens.engine.bce.PixelKernel;
import org.regionlens.engine.cascade.CascadeRows;
import org.regionlens.engine.kernel.RmiKernel;
import org.regionlens.engine.memo.Key;
import org.regionlens.engine.memo.Memo;

/**
 * What all requests of an engine share.
 *
 * @param windows sums over windows
 * @param pixels sigmoid and cross-entropy
 * @param cascades rows of maps that a cascade runs over
 * @param memo values of earlier requests
 */
record Tools(RmiKernel windows, PixelKernel pixels, CascadeRows cascades, Memo memo) {

  /**
   * The kept value of that name, or else a new one. Two threads may make the same value at once;
   * both have the same bits.
   *
   * @param keep whether a new value is to be kept
   */
  <V> V kept(boolean keep, Key<V> key, Supplier<V> make) {
    V value = memo.find(key);
    if (value == null) {
      value = make.get();
      if (keep) {
        memo.keep(key, value);
      }
    }
    return value;
  }
}
