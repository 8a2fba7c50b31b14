package org.regionlens.desktop.thread;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Background threads, one for each kind of work; they end with the program. */
public final class Workers implements AutoCloseable {
  private final List<ExecutorService> services = new ArrayList<>();

  /** A worker that does one thing after the other. */
  public Executor single(String name) {
    ExecutorService service = Executors.newSingleThreadExecutor(work -> daemon(work, name));
    services.add(service);
    return service;
  }

  /** Does something again and again, each time so long after the last. */
  public void every(String name, Duration time, Runnable work) {
    ScheduledExecutorService service =
        Executors.newSingleThreadScheduledExecutor(each -> daemon(each, name));
    services.add(service);
    // A failure would end the repetition; what is lost is one look at some files.
    var _ =
        service.scheduleWithFixedDelay(
            work, time.toMillis(), time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    // Threads are daemons: work that does not hear the interruption cannot keep the program alive.
    services.forEach(ExecutorService::shutdownNow);
  }
}
