package org.regionlens.desktop.pane;

import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.MapRef;
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
  public @Nullable MapRef id() {
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

  /** Whether a pixel of the image is marked on the canvas. */
  public boolean isMarked(int x, int y) {
    return canvas.markedAt(x, y) != 0;
  }

  /** The colour of the picture behind a painted one, at an image pixel. */
  public int pictureAt(int x, int y) {
    return Objects.requireNonNull(canvas.shown()).levels().full().argb(x, y);
  }

  /** Where a place of the pane lies on the image, x then y. */
  public double[] imageAt(double x, double y) {
    Placement place = canvas.placement();
    return new double[] {place.imageX(x), place.imageY(y)};
  }

  /** What is written on an image pixel; null where nothing is. */
  public @Nullable String written(int x, int y) {
    PixelNumbers numbers = numbers();
    return numbers.isVisible() ? numbers.text(Objects.requireNonNull(canvas.shown()), x, y) : null;
  }

  /** How many pixels of the canvas around the middle of an image pixel have ink on them. */
  public int ink(int x, int y) {
    PixelNumbers numbers = numbers();
    SnapshotParameters clear = new SnapshotParameters();
    clear.setFill(Color.TRANSPARENT);
    PixelReader reader = numbers.snapshot(clear, null).getPixelReader();
    double[] middle = middle(x, y);
    int count = 0;
    for (int dy = -8; dy <= 8; dy++) {
      for (int dx = -18; dx <= 18; dx++) {
        int argb = reader.getArgb((int) middle[0] + dx, (int) middle[1] + dy);
        count += argb >>> 24 > 128 ? 1 : 0;
      }
    }
    return count;
  }

  private PixelNumbers numbers() {
    return canvas.getChildrenUnmodifiable().stream()
        .filter(PixelNumbers.class::isInstance)
        .map(PixelNumbers.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** Where the middle of an image pixel lies on the canvas, x then y. */
  public double[] middle(int x, int y) {
    Placement place = canvas.placement();
    return new double[] {place.paneX(x + 0.5), place.paneY(y + 0.5)};
  }
}
