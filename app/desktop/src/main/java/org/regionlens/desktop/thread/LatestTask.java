package org.regionlens.desktop.thread;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.regionlens.engine.Cancellation;

/**
 * Work of which only the latest counts. Each job has a number; a newer job cancels the older one,
 * and what an older one still delivers is dropped. Jobs run on the worker, answers arrive on the
 * window's thread.
 */
public final class LatestTask {
  private final Executor worker;
  private final Executor ui;
  private final AtomicLong latest = new AtomicLong();

  public LatestTask(Executor worker, Executor ui) {
    this.worker = worker;
    this.ui = ui;
  }

  /** Work in the background. */
  @FunctionalInterface
  public interface Job<T> {
    /**
     * Does the work.
     *
     * @param ticket cancelled as soon as a newer job was handed in
     */
    T run(Ticket ticket) throws Exception;
  }

  /** What a running job holds. */
  public interface Ticket extends Cancellation {

    /** Does something on the window's thread, unless the job is overtaken by then. */
    void tell(Runnable news);
  }

  /**
   * Starts a job and gives up the one before. Exactly one of {@code done} and {@code failed} is
   * called, unless the job is overtaken or cancelled: then neither is.
   */
  public <T> void submit(Job<T> job, Consumer<T> done, Consumer<Throwable> failed) {
    long id = latest.incrementAndGet();
    Runnable run =
        () -> {
          if (latest.get() != id) {
            return;
          }
          try {
            T value = job.run(ticket(id));
            deliver(id, () -> done.accept(value));
          } catch (Throwable failure) {
            // Errors too, memory first of all: the window must hear of them to end its busy mark.
            deliver(id, () -> failed.accept(failure));
          }
        };
    try {
      worker.execute(run);
    } catch (RejectedExecutionException e) {
      // The program ends, and what waited for its time comes too late.
      cancel();
    }
  }

  /** Gives up the running job; neither of its consumers is called. */
  public void cancel() {
    latest.incrementAndGet();
  }

  private Ticket ticket(long id) {
    return new Ticket() {
      @Override
      public boolean isCancelled() {
        return latest.get() != id;
      }

      @Override
      public void tell(Runnable news) {
        deliver(id, news);
      }
    };
  }

  private void deliver(long id, Runnable answer) {
    ui.execute(
        () -> {
          if (latest.get() == id) {
            answer.run();
          }
        });
  }
}
