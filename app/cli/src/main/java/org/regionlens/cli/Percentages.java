package org.regionlens.cli;

import org.regionlens.engine.Progress;

/** Says how far a computation is, so seldom that a log stays readable. */
final class Percentages implements Progress {
  private final Console console;
  private final Seldom seldom;

  Percentages(Console console) {
    this(console, new Seldom());
  }

  Percentages(Console console, Seldom seldom) {
    this.console = console;
    this.seldom = seldom;
  }

  @Override
  public void done(double fraction) {
    if (fraction < 1 && seldom.isDue()) {
      console.say(console.words().get("cli.percent", Long.toString(Math.round(100 * fraction))));
    }
  }
}
