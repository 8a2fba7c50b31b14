/**
 * A small renderer: flat facets and strands with a depth buffer of 4 × 4 samples a pixel, from
 * which both the picture and its labels are taken.
 */
package org.regionlens.scenes.raster;
