package org.regionlens.desktop.tool;

import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.pane.PaneTool;
import org.regionlens.desktop.pane.PixelBox;
import org.regionlens.desktop.pane.PixelPoint;

/** Selects a rectangle of pixels by a drag; a click without one ends the selection. */
final class SelectTool implements PaneTool {
  private final ObjectProperty<@Nullable PixelBox> selection;
  private final Supplier<@Nullable ImageSize> image;
  private @Nullable PixelPoint anchor;
  private boolean dragged;

  /**
   * @param selection what is selected
   * @param image the size of the open image; null while none is open
   */
  SelectTool(ObjectProperty<@Nullable PixelBox> selection, Supplier<@Nullable ImageSize> image) {
    this.selection = selection;
    this.image = image;
  }

  @Override
  public void press(double x, double y) {
    ImageSize size = image.get();
    anchor = size == null ? null : size.nearest(x, y);
    dragged = false;
  }

  @Override
  public void drag(double x, double y) {
    ImageSize size = image.get();
    PixelPoint from = anchor;
    if (from != null && size != null) {
      dragged = true;
      selection.set(PixelBox.around(from, size.nearest(x, y)));
    }
  }

  @Override
  public void release() {
    if (!dragged) {
      selection.set(null);
    }
    anchor = null;
  }
}
