package org.regionlens.engine.difference;

import org.regionlens.engine.GridGeometry;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Samples;

/** B − A of a map; signed, whatever the map. */
public final class MapDifference {

  private MapDifference() {}

  /**
   * The difference, NaN where either has no value. Maps of one grid are subtracted cell by cell;
   * maps of different grids or neighbourhoods pixel by pixel, as they are drawn, on a grid that is
   * the image.
   *
   * @throws IllegalArgumentException if they are different maps, or of images of different sizes
   */
  public static MapValues of(MapValues a, MapValues b) {
    GridGeometry ours = a.geometry();
    GridGeometry theirs = b.geometry();
    if (!a.id().equals(b.id())
        || ours.imageHeight() != theirs.imageHeight()
        || ours.imageWidth() != theirs.imageWidth()) {
      throw new IllegalArgumentException("Only the same map of equally large images is compared.");
    }
    if (ours.equals(theirs)) {
      double[] difference = new double[a.samples().length()];
      for (int i = 0; i < difference.length; i++) {
        difference[i] = b.samples().get(i) - a.samples().get(i);
      }
      return new MapValues(a.id(), a.height(), a.width(), Samples.of(difference), ours);
    }
    int height = ours.imageHeight();
    int width = ours.imageWidth();
    double[] difference = new double[height * width];
    for (int i = 0; i < difference.length; i++) {
      difference[i] = b.atPixel(i / width, i % width) - a.atPixel(i / width, i % width);
    }
    GridGeometry image = new GridGeometry(height, width, PoolingMode.NONE, 1, 1);
    return new MapValues(a.id(), height, width, Samples.of(difference), image);
  }
}
