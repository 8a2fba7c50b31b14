package org.regionlens.engine.map;

import java.util.ArrayDeque;
import java.util.Deque;
import org.regionlens.engine.work.Pool;
import org.regionlens.engine.work.Strips;
import org.regionlens.engine.work.Work;

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

  /** What is done with the cells {@code [from, from + length)}. */
  @FunctionalInterface
  interface Run {
    void accept(int from, int length, Scratch scratch);
  }

  /** Cuts a field into runs; in any order and on any thread, with buffers of that thread. */
  static void forEachRun(int size, Work work, Run run) {
    Pool<Scratch> scratches = new Pool<>(Scratch::new);
    Strips.of(size)
        .forEach(
            work,
            (first, end) ->
                scratches.with(
                    scratch -> {
                      for (int from = first; from < end; from += Field.RUN) {
                        run.accept(from, Math.min(Field.RUN, end - from), scratch);
                      }
                    }));
  }
}
