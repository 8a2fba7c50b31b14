package org.regionlens.engine.work;

import java.util.function.IntConsumer;
import org.regionlens.engine.Cancellation;

/**
 * How a request is carried out: on which threads, and whether it is still wanted. Tasks are cut by
 * the size of the data alone, never by the number of threads, so that the result has the same bits
 * on one thread and on many.
 */
public final class Work {
  private final Threads threads;
  private final Cancellation cancellation;

  private Work(Threads threads, Cancellation cancellation) {
    this.threads = threads;
    this.cancellation = cancellation;
  }

  /** Work on the calling thread alone. */
  public static Work alone(Cancellation cancellation) {
    return new Work(Threads.ONE, cancellation);
  }

  /** Work on the calling thread with the help of others. */
  public static Work on(Threads threads, Cancellation cancellation) {
    return new Work(threads, cancellation);
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
