package org.regionlens.desktop.neighbourhood;

import java.util.List;

/**
 * How far a cell's influence is carried: within these distances lies 95 % of its weight.
 *
 * @param pixels in any direction
 * @param up cells
 * @param right cells
 * @param down cells
 * @param left cells
 * @param border how many cells inwards the outermost frame has a weight of 5 % or more
 * @param borderWeights the frame's mean weight one cell inwards, two cells inwards and so on, as
 *     far
 */
record Reach(
    double pixels, int up, int right, int down, int left, int border, List<Double> borderWeights) {
  Reach {
    borderWeights = List.copyOf(borderWeights);
  }
}
