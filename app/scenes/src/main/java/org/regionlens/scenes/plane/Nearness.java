package org.regionlens.scenes.plane;

/** For every cell within reach of some curves: how far the nearest is, and where along it. */
public final class Nearness {
  private final double reach;
  private final Plane distance;
  private final Plane side;
  private final Plane along;
  private final int[] curve;

  /**
   * @param reach cells farther from every curve than this are not looked at, cells
   */
  public Nearness(int width, int height, double reach) {
    this.reach = reach;
    this.distance = new Plane(width, height);
    this.side = new Plane(width, height);
    this.along = new Plane(width, height);
    this.curve = new int[width * height];
    distance.fill(reach);
  }

  /**
   * Looks at a curve, in cells.
   *
   * @param id what {@link #curve} tells where this one is the nearest; not 0
   */
  public void add(Curve added, int id) {
    for (int i = 1; i < added.size(); i++) {
      piece(added, i, id);
    }
  }

  private void piece(Curve added, int end, int id) {
    double x0 = added.x(end - 1);
    double y0 = added.y(end - 1);
    double dx = added.x(end) - x0;
    double dy = added.y(end) - y0;
    double square = dx * dx + dy * dy;
    if (square == 0) {
      return;
    }
    int width = distance.width();
    int left = Math.max(0, (int) Math.floor(Math.min(x0, x0 + dx) - reach));
    int right = Math.min(width - 1, (int) Math.ceil(Math.max(x0, x0 + dx) + reach));
    int top = Math.max(0, (int) Math.floor(Math.min(y0, y0 + dy) - reach));
    int bottom = Math.min(distance.height() - 1, (int) Math.ceil(Math.max(y0, y0 + dy) + reach));
    double length = Math.sqrt(square);
    for (int row = top; row <= bottom; row++) {
      for (int column = left; column <= right; column++) {
        double px = column + 0.5 - x0;
        double py = row + 0.5 - y0;
        double share = Math.min(1, Math.max(0, (px * dx + py * dy) / square));
        double ax = px - share * dx;
        double ay = py - share * dy;
        double away = Math.sqrt(ax * ax + ay * ay);
        int index = row * width + column;
        if (away < distance.at(index)) {
          distance.set(index, away);
          side.set(index, (px * dy - py * dx) / length);
          along.set(index, added.length(end - 1) + share * length);
          curve[index] = id;
        }
      }
    }
  }

  /** Cells to the nearest curve; the reach where none is near. */
  public double distance(int index) {
    return distance.at(index);
  }

  /** Cells to the left (+) or right (−) of the nearest piece, on a picture whose rows go down. */
  public double side(int index) {
    return side.at(index);
  }

  /** Cells from the start of the nearest curve. */
  public double along(int index) {
    return along.at(index);
  }

  /** The number of the nearest curve; 0 where none is near. */
  public int curve(int index) {
    return curve[index];
  }
}
