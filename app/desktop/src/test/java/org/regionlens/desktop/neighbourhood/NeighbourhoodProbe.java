package org.regionlens.desktop.neighbourhood;

import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.Label;

/** What the tab of the neighbourhood shows. */
public final class NeighbourhoodProbe {
  private final Scene scene;

  public NeighbourhoodProbe(Scene scene) {
    this.scene = scene;
  }

  /** The values of a table, row by row. */
  public List<Double> table(String name) {
    return ((PixelTable) Objects.requireNonNull(scene.lookup("#neighbourhood-" + name))).values();
  }

  /** A number beside the tables, as it is written. */
  public String sum(String name) {
    return ((Label) Objects.requireNonNull(scene.lookup("#neighbourhood-" + name))).getText();
  }
}
