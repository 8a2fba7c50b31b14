package org.regionlens.engine.whatif;

import java.util.List;

/**
 * A stroke of the brush: the pixels whose centres lie within a radius of a line, each once. Places
 * are in pixels of the image, so that pixel (0, 0) covers [0, 1] × [0, 1] and has its centre at ½.
 *
 * @param classIndex whose logits are painted
 * @param mode whether the value replaces or is added
 * @param value logit
 * @param radius of the brush, pixels, above 0
 * @param points the line, at least one point
 */
public record Stroke(int classIndex, Mode mode, double value, double radius, List<Point> points) {

  /** What a stroke does to a logit. */
  public enum Mode {
    SET,
    ADD
  }

  /**
   * A place.
   *
   * @param y downwards
   * @param x to the right
   */
  public record Point(double y, double x) {}

  public Stroke {
    points = List.copyOf(points);
    boolean finite =
        points.stream().allMatch(point -> Double.isFinite(point.y()) && Double.isFinite(point.x()));
    if (points.isEmpty()
        || !finite
        || !(Math.abs(value) <= 1e6)
        || !(radius > 0 && radius <= 1e5)) {
      throw new IllegalArgumentException(
          "A stroke needs a point, a logit up to 1e6 and a radius up to 1e5 pixels.");
    }
  }

  /** Whether a pixel is painted. */
  boolean covers(int row, int column) {
    double y = row + 0.5;
    double x = column + 0.5;
    Point before = points.getFirst();
    for (Point point : points) {
      if (squaredDistance(y, x, before, point) <= radius * radius) {
        return true;
      }
      before = point;
    }
    return false;
  }

  private static double squaredDistance(double y, double x, Point from, Point to) {
    double dy = to.y() - from.y();
    double dx = to.x() - from.x();
    double length = dy * dy + dx * dx;
    double along =
        length == 0
            ? 0
            : Math.clamp(((y - from.y()) * dy + (x - from.x()) * dx) / length, 0.0, 1.0);
    double offY = y - from.y() - along * dy;
    double offX = x - from.x() - along * dx;
    return offY * offY + offX * offX;
  }

  /** The value of a painted pixel. */
  double paint(double logit) {
    return mode == Mode.SET ? value : logit + value;
  }
}
