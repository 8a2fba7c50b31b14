package org.regionlens.desktop.session;

import java.time.Duration;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.regionlens.desktop.thread.Delay;

/**
 * Whether an answer is on its way, how far it has come, and whether what is shown is out of date.
 */
final class Waiting {
  /** Slower answers than this are marked "out of date" while they are on their way. */
  static final Duration CALM = Duration.ofMillis(150);

  final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  final ReadOnlyBooleanWrapper outOfDate = new ReadOnlyBooleanWrapper();
  final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final Delay delay;
  private Runnable forgetMark = () -> {};

  /**
   * @param delay waits before the "out of date" mark appears
   */
  Waiting(Delay delay) {
    this.delay = delay;
  }

  /** An answer is wanted; the mark appears if it does not come soon. */
  void begin() {
    if (!busy.get()) {
      busy.set(true);
      forgetMark = delay.after(CALM, () -> outOfDate.set(true));
    }
  }

  /** No answer is waited for any more. */
  void end(boolean old) {
    busy.set(false);
    forgetMark.run();
    outOfDate.set(old);
  }
}
