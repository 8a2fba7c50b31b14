package org.regionlens.cli;

import org.regionlens.engine.Progress;

/** Says how far a computation is, so seldom that a log stays readable. */
final class Percentages implements Progress {
  private static final long NANOS_BETWEEN = 2_000_000_000L;

  private final Console console;
  private final long between;
  private long last = System.nanoTime();

  Percentages(Console console) {
    this(console, NANOS_BETWEEN);
  }

  Percentages(Console console, long nanosBetween) {
    this.console = console;
    this.between = nanosBetween;
  }

  @Override
  public void done(double fraction) {
    long now = System.nanoTime();
    if (now - last >= between && fraction < 1) {
      last = now;
      console.say(console.words().get("cli.percent", Long.toString(Math.round(100 * fraction))));
    }
  }
}
