package org.regionlens.architecture.canary.commandlineknowsnowindow.regionlens.cli;

import javafx.geometry.Point2D;

/** Breaks a rule on purpose. */
final class Asking {
  Point2D place() {
    return Point2D.ZERO;
  }
}
