package org.regionlens.architecture.canary.runlaterinonepackage.regionlens.desktop.pane;

import javafx.application.Platform;

/** Breaks a rule on purpose. */
final class Hurry {
  void repaint() {
    Platform.runLater(() -> {});
  }
}
