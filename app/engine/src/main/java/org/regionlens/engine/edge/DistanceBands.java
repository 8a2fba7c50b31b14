package org.regionlens.engine.edge;

/**
 * Bands of signed distance, equally wide, on both sides of a boundary, with one open band beyond
 * them on either side. Numbered from far outside (0) to far inside ({@link #count()} − 1). A band
 * holds its far edge and not its near one: the band next to the boundary, inside, is (0, width].
 *
 * @param perSide how many bands on each side, 1 … 1000, without the open one
 * @param width of a band, pixels, above 0
 */
public record DistanceBands(int perSide, double width) {
  /** Greatest number of bands on a side. */
  public static final int MOST = 1000;

  public DistanceBands {
    if (perSide < 1 || perSide > MOST) {
      throw new IllegalArgumentException(
          "The number of bands on each side must lie between 1 and %d, not %d."
              .formatted(MOST, perSide));
    }
    if (!(width > 0 && width <= 1e6)) {
      throw new IllegalArgumentException(
          "The width of a band must lie above 0 and up to 1e6 pixels, not " + width + ".");
    }
  }

  /** One pixel wide, from −20 to 20. */
  public static DistanceBands defaults() {
    return new DistanceBands(20, 1);
  }

  /** All bands, the two open ones included. */
  public int count() {
    return 2 * perSide + 2;
  }

  /** The band that holds a signed distance; the distance is not 0. */
  public int indexOf(double distance) {
    double steps = Math.ceil(Math.abs(distance) / width);
    int step = (int) Math.min(steps, perSide + 1.0);
    return distance > 0 ? perSide + step : perSide + 1 - step;
  }

  /** The smallest signed distance of a band, pixels; −∞ for the first. */
  public double lower(int index) {
    return index == 0 ? Double.NEGATIVE_INFINITY : (index - 1 - perSide) * width;
  }

  /** The largest signed distance of a band, pixels; ∞ for the last. */
  public double upper(int index) {
    return index == count() - 1 ? Double.POSITIVE_INFINITY : (index - perSide) * width;
  }
}
