package org.regionlens.desktop.thread;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** Runs work on the window's thread, in the order it was handed in. */
public final class FxThread implements Executor {
  @Override
  public void execute(Runnable work) {
    Platform.runLater(work);
  }
}
