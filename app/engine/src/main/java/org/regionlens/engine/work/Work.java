package org.regionlens.engine.work;

import java.util.function.IntConsumer;
import org.regionlens.engine.Cancellation;

/**
 * How a request is carried out: on which threads, in which memory, and whether it is still wanted.
 * Tasks are cut by the size of the data alone, never by the number of threads, so that the result
 * has the same bits on one thread and on many.
 */
public final class Work {
  private final Threads threads;
  private final Cancellation cancellation;
  private final Planes planes;

  private Work(Threads threads, Cancellation cancellation, Planes planes) {
    this.threads = threads;
    this.cancellation = cancellation;
    this.planes = planes;
  }

  /** Work on the calling thread alone. */
  public static Work alone(Cancellation cancellation) {
    return on(Threads.ONE, cancellation);
  }

  /** Work on the calling thread with the help of others. */
  public static Work on(Threads threads, Cancellation cancellation) {
    return on(threads, cancellation, Planes.NEW);
  }

  /** The same with arrays that may have been used before. */
  public static Work on(Threads threads, Cancellation cancellation, Planes planes) {
    return new Work(threads, cancellation, planes);
  }

  /** An array of which every cell is to be written; until then it holds anything, NaN too. */
  public double[] plane(int length) {
    return planes.take(length);
  }

  /** Takes back an array that was in use for a while and that nobody reads any more. */
  public void giveBack(double[] plane) {
    planes.give(plane);
  }

  /** How many threads may work at once. */
  public int threads() {
    return threads.count();
  }

  /**
   * Ends the work if it is no longer wanted.
   *
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public void check() {
    cancellation.check();
  }

  /**
   * Calls {@code task} once with each number from 0 to {@code count} − 1, in any order and on any
   * thread, and returns when all calls have. Before each call it is asked whether the work is still
   * wanted. A task may itself divide its work.
   *
   * @throws java.util.concurrent.CancellationException if cancelled
   * @throws RuntimeException the first exception of a task; the calls not yet begun are left out
   */
  public void forEach(int count, IntConsumer task) {
    threads.forEach(
        count,
        i -> {
          check();
          task.accept(i);
        });
  }
}
