package org.regionlens.engine;

/**
 * The values of one map, row-major; NaN is "no value".
 *
 * @param id which map
 * @param height rows: H, Gh or Ph, by the map's domain
 * @param width columns: W, Gw or Pw
 * @param samples height·width values in the map's unit
 * @param geometry how cells lie over the image's pixels
 */
public record MapValues(MapRef id, int height, int width, Samples samples, GridGeometry geometry) {

  /**
   * Whether another map is drawn the same: it has this one's samples themselves, not their like, on
   * the same pixels. Maps that a request did not have to make anew are.
   */
  // Megapixels are not worth comparing.
  @SuppressWarnings("ReferenceEquality")
  public boolean isDrawnLike(MapValues other) {
    return samples == other.samples
        && id.equals(other.id)
        && (id.domain() == MapSpec.Domain.PIXELS || geometry.equals(other.geometry));
  }

  /** The value of a cell of the map's own array. */
  public double at(int row, int column) {
    return samples.get(row * width + column);
  }

  /**
   * The value drawn on a pixel of the image: that of the pixel's cell, or of the window centred on
   * it; NaN where there is none.
   */
  public double atPixel(int y, int x) {
    int row = rowOfPixel(y);
    int column = columnOfPixel(x);
    return row < 0 || column < 0 ? Double.NaN : at(row, column);
  }

  /** The row of the map's own array that is drawn on pixel row y, or −1. */
  public int rowOfPixel(int y) {
    return index(y, geometry.imageHeight(), height);
  }

  /** The column of the map's own array that is drawn on pixel column x, or −1. */
  public int columnOfPixel(int x) {
    return index(x, geometry.imageWidth(), width);
  }

  private int index(int pixel, int size, int count) {
    int index =
        switch (id.domain()) {
          case PIXELS -> pixel;
          case GRID -> geometry.cellOf(pixel, size);
          case POINTS -> {
            int cell = geometry.cellOf(pixel, size);
            yield cell < 0 ? -1 : cell - geometry.centreOffset();
          }
        };
    return index >= 0 && index < count ? index : -1;
  }
}
