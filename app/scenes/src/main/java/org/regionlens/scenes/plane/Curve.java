package org.regionlens.scenes.plane;

import java.util.ArrayList;
import java.util.List;

/** A line of straight pieces. */
public final class Curve {
  private final List<double[]> points = new ArrayList<>();
  private final List<Double> lengths = new ArrayList<>();

  /** Goes on to a place; the first is where the curve starts. */
  public Curve to(double x, double y) {
    double length = 0;
    if (!points.isEmpty()) {
      double[] last = points.getLast();
      double dx = x - last[0];
      double dy = y - last[1];
      length = lengths.getLast() + Math.sqrt(dx * dx + dy * dy);
    }
    points.add(new double[] {x, y});
    lengths.add(length);
    return this;
  }

  public int size() {
    return points.size();
  }

  public double x(int point) {
    return points.get(point)[0];
  }

  public double y(int point) {
    return points.get(point)[1];
  }

  /** The way along the curve from its start to a point. */
  public double length(int point) {
    return lengths.get(point);
  }
}
