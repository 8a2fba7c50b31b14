package org.regionlens.engine.map;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Buffers of a run, used again and again: made anew for every run, they would push what is being
 * worked on out of the cache. For one thread.
 */
public final class Scratch {
  private final Deque<double[]> idle = new ArrayDeque<>();

  /** A buffer of {@link Field#RUN} values, whatever they are; to be given back. */
  public double[] take() {
    double[] buffer = idle.poll();
    return buffer == null ? new double[Field.RUN] : buffer;
  }

  /** Takes a buffer back. */
  public void give(double[] buffer) {
    idle.push(buffer);
  }
}
