package org.regionlens.desktop.pane;

import org.jspecify.annotations.Nullable;

/** Colours over the pixels of the image, in every pane; immutable. */
public interface PixelTint {

  /** Columns of the image it belongs to. */
  int width();

  /** Rows of the image it belongs to. */
  int height();

  /** The colour over a pixel: ARGB, not premultiplied; 0 where nothing is drawn. */
  int argbAt(int x, int y);

  /** What of it is drawn enlarged where pixels are too small to be told apart; null: nothing. */
  default @Nullable TintDetail detail() {
    return null;
  }
}
