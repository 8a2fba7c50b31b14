package org.regionlens.scenes.street;

/** Something that stands on the ground and hides a part of the sky from it. */
interface Standing {
  /** How much of the sky a place on the ground under or beside it sees, 0 … 1. */
  double openness(double x, double z);
}
