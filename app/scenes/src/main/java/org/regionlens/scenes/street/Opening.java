package org.regionlens.scenes.street;

/** A window or door in its bay, metres from the middle of the bay and from the floor. */
record Opening(double left, double right, double bottom, double top, boolean door) {
  boolean contains(double x, double y) {
    return x >= left && x <= right && y >= bottom && y <= top;
  }
}
