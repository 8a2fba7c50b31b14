package org.regionlens.engine.work;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Working memory that tasks use one after the other: making and clearing it anew for every strip
 * costs more than the arithmetic. As many pieces are made as tasks run at once.
 */
public final class Pool<T> {
  private final Supplier<T> maker;
  private final ConcurrentLinkedQueue<T> idle = new ConcurrentLinkedQueue<>();

  public Pool(Supplier<T> maker) {
    this.maker = maker;
  }

  /** Lends a piece for as long as a task runs; what the last task left in it is still there. */
  public void with(Consumer<T> task) {
    T polled = idle.poll();
    T piece = polled == null ? maker.get() : polled;
    task.accept(piece);
    idle.add(piece);
  }

  /** Does something with every piece, when all tasks have ended. */
  public void forEach(Consumer<T> last) {
    idle.forEach(last);
  }
}
