package org.regionlens.engine.work;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A fixed number of threads, the caller's among them. The caller always works itself and never
 * waits for a helper that has not begun, so tasks may be nested and requests may share the threads.
 */
public final class Threads {
  /** The calling thread alone. */
  public static final Threads ONE = new Threads(1);

  private final int count;
  private final Executor helpers;

  private Threads(int count) {
    this.count = count;
    this.helpers =
        count == 1
            ? Runnable::run
            : Executors.newFixedThreadPool(
                count - 1, Thread.ofPlatform().daemon().name("region-lens-", 1).factory());
  }

  /**
   * Threads for tasks.
   *
   * @param count ≥ 1, the caller's thread included
   */
  public static Threads of(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("At least one thread is needed, not " + count + ".");
    }
    return count == 1 ? ONE : new Threads(count);
  }

  /** As many as this machine has processors. */
  public static Threads ofThisMachine() {
    return of(Runtime.getRuntime().availableProcessors());
  }

  /** How many threads may work at once, the caller's among them. */
  public int count() {
    return count;
  }

  void forEach(int tasks, IntConsumer task) {
    if (count == 1 || tasks <= 1) {
      for (int i = 0; i < tasks; i++) {
        task.accept(i);
      }
      return;
    }
    Batch batch = new Batch(tasks, task);
    for (int i = 1; i < Math.min(count, tasks); i++) {
      helpers.execute(batch);
    }
    batch.run();
    batch.awaitEnd();
  }

  /** The tasks of one call; every thread that runs it takes one after the other. */
  private static final class Batch implements Runnable {
    private final int tasks;
    private final IntConsumer task;
    private final AtomicInteger next = new AtomicInteger();
    private final CountDownLatch left;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    Batch(int tasks, IntConsumer task) {
      this.tasks = tasks;
      this.task = task;
      this.left = new CountDownLatch(tasks);
    }

    @Override
    public void run() {
      for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
        try {
          if (failure.get() == null) {
            task.accept(i);
          }
        } catch (RuntimeException | Error thrown) {
          failure.compareAndSet(null, thrown);
        } finally {
          left.countDown();
        }
      }
    }

    /** Waits for the tasks that others have begun: they write to what the caller will read. */
    void awaitEnd() {
      boolean interrupted = false;
      while (true) {
        try {
          left.await();
          break;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      switch (failure.get()) {
        case null -> {}
        case RuntimeException thrown -> throw thrown;
        case Error thrown -> throw thrown;
        case Throwable thrown -> throw new IllegalStateException(thrown);
      }
    }
  }
}
