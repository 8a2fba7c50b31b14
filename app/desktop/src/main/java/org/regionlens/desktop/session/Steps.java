package org.regionlens.desktop.session;

import java.util.function.DoubleConsumer;
import org.regionlens.engine.Progress;

/** Passes progress on in steps that can be seen, so that the window is not told of every row. */
final class Steps implements Progress {
  private static final double STEP = 0.02;

  private final DoubleConsumer listener;
  private double told;

  Steps(DoubleConsumer listener) {
    this.listener = listener;
  }

  @Override
  public void done(double fraction) {
    if (fraction >= told + STEP) {
      told = fraction;
      listener.accept(fraction);
    }
  }
}
