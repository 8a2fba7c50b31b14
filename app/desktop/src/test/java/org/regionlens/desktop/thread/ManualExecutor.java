package org.regionlens.desktop.thread;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Keeps work until a test runs it: time, in the hands of the test. */
public final class ManualExecutor implements Executor {
  private final Deque<Runnable> waiting = new ArrayDeque<>();

  @Override
  public void execute(Runnable work) {
    waiting.add(work);
  }

  /** How many pieces of work wait. */
  public int waiting() {
    return waiting.size();
  }

  /** Runs the piece of work that has waited longest. */
  public void runOne() {
    waiting.remove().run();
  }

  /** Runs everything, also what comes up meanwhile. */
  public void runAll() {
    while (!waiting.isEmpty()) {
      runOne();
    }
  }
}
