package org.regionlens.engine.analysis;

/**
 * Which maps of the classes are worth keeping. If those of all classes do not fit, the last ones
 * would push out the first before these are asked for again, and nothing would ever be found; so
 * only as many sorts of maps are kept as fit for every class, the most useful first.
 */
enum KeptPlanes {
  /** y and p on the grid: every slider of the region needs them. */
  GRID(2),
  /** p on the pixels, and the maps before a cascade. */
  SOURCES(3),
  /** The gradient on the pixels: softened maps and λ need it. */
  GRADIENT(1),
  /** q and u: shared by four maps. */
  FORMS(2),
  /** The pulls by side: shared by five maps. */
  PULLS(4);

  private final int planes;

  KeptPlanes(int planes) {
    this.planes = planes;
  }

  /**
   * Whether maps of this sort are kept.
   *
   * @param classes of the request
   * @param pixels H·W
   * @param capacity bytes that maps may take
   */
  boolean fit(int classes, long pixels, long capacity) {
    long sum = 0;
    for (KeptPlanes sort : values()) {
      if (sort.compareTo(this) <= 0) {
        sum += sort.planes;
      }
    }
    return sum * classes * pixels * Double.BYTES <= capacity;
  }
}
