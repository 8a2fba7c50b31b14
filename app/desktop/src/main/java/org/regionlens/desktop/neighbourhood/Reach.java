package org.regionlens.desktop.neighbourhood;

/**
 * How far a cell's influence is carried: within these distances lies 95 % of its weight.
 *
 * @param pixels in any direction
 * @param up cells
 * @param right cells
 * @param down cells
 * @param left cells
 * @param border how many cells inwards the outermost frame has a weight of 5 % or more
 */
record Reach(double pixels, int up, int right, int down, int left, int border) {}
