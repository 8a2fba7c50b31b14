package org.regionlens.scenes.raster;

/**
 * What a facet or strand is made of: the part of the scene it belongs to and the light it sends.
 */
public interface Surface {
  /** The number of that part, 0 upwards. */
  int part();

  /** The linear light that leaves a place of this surface towards the camera. */
  Rgb shade(Fragment fragment);
}
