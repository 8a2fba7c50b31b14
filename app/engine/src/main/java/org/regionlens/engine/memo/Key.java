package org.regionlens.engine.memo;

import java.util.stream.Stream;

/**
 * The name of a kept value: all that it depends on and nothing else, so that equal keys mean equal
 * values, bit by bit. A record.
 *
 * @param <V> the type of the value
 */
public interface Key<V> {

  /** What the value takes in memory. */
  long bytes(V value);

  /**
   * Its maps, which may be written over once it is forgotten and no request reads them. So such an
   * array is kept under this name only, and is never part of an answer: whoever had it under
   * another name, or after the request, would see it change. Where two names would mean the same
   * map, as those of pixels and grid without pooling do, only one of them is used.
   */
  default Stream<double[]> planes(V value) {
    return Stream.empty();
  }

  /** The inputs that the value was made from. */
  Stream<Owner> owners();
}
