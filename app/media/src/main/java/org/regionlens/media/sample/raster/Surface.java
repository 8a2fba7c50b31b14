package org.regionlens.media.sample.raster;

/** What a facet or strand is made of: the class it belongs to and the light it sends. */
public interface Surface {
  int classIndex();

  /** The linear light that leaves a place of this surface towards the camera. */
  Rgb shade(Fragment fragment);
}
