package org.regionlens.engine.cascade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.GridGeometry;
import org.regionlens.engine.Samples;
import org.regionlens.engine.Settings;
import org.regionlens.engine.work.Work;

/**
 * How far the outermost frame of the grid creeps inwards: the weight that the cells of the frame
 * together have in every cell of the cascaded map (docs/method, "At one pixel"). Without a cascade,
 * and with the chain, it is 1 on the frame and 0 within.
 *
 * @param height Gh
 * @param width Gw
 * @param weights Gh·Gw weights, each in [0, 1]
 * @param byDistance the mean weight of the cells at each distance from the frame, in cells; the
 *     frame itself first
 */
public record BorderInfluence(int height, int width, Samples weights, List<Double> byDistance) {
  public BorderInfluence {
    byDistance = List.copyOf(byDistance);
  }

  /** The influence of the frame of a grid. */
  public static BorderInfluence of(Settings settings, GridGeometry geometry) {
    int height = geometry.gridHeight();
    int width = geometry.gridWidth();
    double[] frame = new double[height * width];
    for (int i = 0; i < frame.length; i++) {
      frame[i] = distance(i, height, width) == 0 ? 1 : 0;
    }
    double[] weights =
        MapCascade.of(settings.cascade(), height, width)
            .apply(frame, Work.alone(Cancellation.NEVER));
    int rings = (Math.min(height, width) + 1) / 2;
    double[] sums = new double[rings];
    int[] counts = new int[rings];
    for (int i = 0; i < weights.length; i++) {
      int ring = distance(i, height, width);
      sums[ring] += weights[i];
      counts[ring]++;
    }
    List<Double> means = new ArrayList<>();
    for (int ring = 0; ring < rings; ring++) {
      means.add(sums[ring] / counts[ring]);
    }
    return new BorderInfluence(
        height, width, Samples.of(Arrays.copyOf(weights, weights.length)), means);
  }

  /**
   * The greatest distance from the frame, in cells, at which its mean weight is at least so much;
   * −1 if it is nowhere.
   */
  public int depth(double weight) {
    int depth = -1;
    for (int ring = 0; ring < byDistance.size(); ring++) {
      if (byDistance.get(ring) >= weight) {
        depth = ring;
      }
    }
    return depth;
  }

  private static int distance(int cell, int height, int width) {
    int row = cell / width;
    int column = cell % width;
    return Math.min(Math.min(row, height - 1 - row), Math.min(column, width - 1 - column));
  }
}
