package org.regionlens.scenes.cells;

import org.regionlens.scenes.plane.Plane;

/**
 * What glows, before the microscope: one plane a dye, in shares of a full exposure.
 *
 * @param actin red
 * @param tubulin green
 * @param dna blue
 */
record Stains(Plane actin, Plane tubulin, Plane dna) {
  static Stains none(int width, int height) {
    return new Stains(new Plane(width, height), new Plane(width, height), new Plane(width, height));
  }
}
