package org.regionlens.architecture.canary.mediaknowsnowindow.regionlens.media;

import javafx.geometry.Point2D;

/** Breaks a rule on purpose. */
final class Painting {
  Point2D place() {
    return Point2D.ZERO;
  }
}
