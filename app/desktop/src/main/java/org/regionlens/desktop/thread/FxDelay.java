package org.regionlens.desktop.thread;

import java.time.Duration;
import javafx.animation.PauseTransition;

/** Delays by the window's animation clock. */
public final class FxDelay implements Delay {
  @Override
  public Runnable after(Duration time, Runnable action) {
    PauseTransition pause =
        new PauseTransition(javafx.util.Duration.millis((double) time.toMillis()));
    pause.setOnFinished(event -> action.run());
    pause.play();
    return pause::stop;
  }
}
