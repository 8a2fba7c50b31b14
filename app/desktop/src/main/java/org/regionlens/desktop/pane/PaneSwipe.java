package org.regionlens.desktop.pane;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.MapRef;

/** The second map of a pane: seen at the right of a divider that can be moved. */
public final class PaneSwipe {
  private final ObjectProperty<@Nullable MapRef> map = new SimpleObjectProperty<>();
  private final DoubleProperty divider = new SimpleDoubleProperty(0.5);

  /** The second map, or null: the pane shows its first map alone. */
  public ObjectProperty<@Nullable MapRef> map() {
    return map;
  }

  /** Where the divider stands, as a share of the pane's width. */
  public DoubleProperty divider() {
    return divider;
  }

  /** Moves the divider; some of either map is always seen. */
  void moveTo(double share) {
    divider.set(Math.clamp(share, 0.02, 0.98));
  }
}
