package org.regionlens.desktop.pane;

/**
 * A pixel of the image.
 *
 * @param x column
 * @param y row
 */
public record PixelPoint(int x, int y) {}
