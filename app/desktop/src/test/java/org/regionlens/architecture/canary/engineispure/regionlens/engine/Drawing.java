package org.regionlens.architecture.canary.engineispure.regionlens.engine;

import java.awt.Color;

/** Breaks a rule on purpose. */
final class Drawing {
  Color colour() {
    return Color.RED;
  }
}
