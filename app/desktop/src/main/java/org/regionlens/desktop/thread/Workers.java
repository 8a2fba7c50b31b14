package org.regionlens.desktop.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Background threads, one for each kind of work; they end with the program. */
public final class Workers implements AutoCloseable {
  private final List<ExecutorService> services = new ArrayList<>();

  /** A worker that does one thing after the other. */
  public Executor single(String name) {
    ExecutorService service =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread thread = new Thread(work, name);
              thread.setDaemon(true);
              return thread;
            });
    services.add(service);
    return service;
  }

  @Override
  public void close() {
    // Threads are daemons: work that does not hear the interruption cannot keep the program alive.
    services.forEach(ExecutorService::shutdownNow);
  }
}
