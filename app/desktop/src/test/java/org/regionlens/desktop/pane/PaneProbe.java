package org.regionlens.desktop.pane;

import java.util.Objects;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.MapId;
import org.regionlens.engine.MapValues;
import org.regionlens.media.colour.ColourScale;

/** Looks into a pane of the window. */
public final class PaneProbe {
  private final MapCanvas canvas;

  /** The pane of a number, from 0. */
  public PaneProbe(Scene scene, int pane) {
    this.canvas = (MapCanvas) Objects.requireNonNull(scene.lookup("#canvas-" + pane));
  }

  /** Which map the pane shows now; null while it shows none. */
  public @Nullable MapId id() {
    PanePicture shown = canvas.shown();
    return shown == null ? null : shown.id();
  }

  /** The values that the pane shows. */
  public MapValues values() {
    return Objects.requireNonNull(Objects.requireNonNull(canvas.shown()).values());
  }

  /** How values became colours. */
  public ColourScale scale() {
    return Objects.requireNonNull(Objects.requireNonNull(canvas.shown()).scale());
  }

  /** The colour on the canvas at the middle of an image pixel. */
  public int painted(int x, int y) {
    Placement place = canvas.placement();
    return canvas.paintedAt(place.paneX(x + 0.5), place.paneY(y + 0.5));
  }

  /** Where the middle of an image pixel lies on the canvas, x then y. */
  public double[] middle(int x, int y) {
    Placement place = canvas.placement();
    return new double[] {place.paneX(x + 0.5), place.paneY(y + 0.5)};
  }
}
