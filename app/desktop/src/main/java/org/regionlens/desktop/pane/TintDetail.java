package org.regionlens.desktop.pane;

/**
 * The part of a tint that is worth being drawn enlarged, and a circle in it.
 *
 * @param part in pixels of the image; may reach beyond it
 * @param x of the circle's middle, in pixels of the image: 0.5 is the middle of the first one
 * @param y of the circle's middle
 * @param radius of the circle in pixels of the image; NaN: none
 * @param caption what the circle says
 */
public record TintDetail(PixelBox part, double x, double y, double radius, String caption) {}
