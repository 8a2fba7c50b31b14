package org.regionlens.cli;

/** Tells progress so seldom that a log stays readable. Not for several threads at once. */
final class Seldom {
  private static final long NANOS_BETWEEN = 2_000_000_000L;

  private final long between;
  private long last = System.nanoTime();

  /** Every two seconds at the most, first after as much. */
  Seldom() {
    this(NANOS_BETWEEN);
  }

  Seldom(long nanosBetween) {
    this.between = nanosBetween;
  }

  /** Whether it is time again; if so, the time counts anew. */
  boolean isDue() {
    long now = System.nanoTime();
    boolean due = now - last >= between;
    if (due) {
      last = now;
    }
    return due;
  }
}
