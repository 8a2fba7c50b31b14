package org.regionlens.scenes.cells;

import org.regionlens.scenes.noise.RandomStream;
import org.regionlens.scenes.plane.Plane;

/** The skeleton of a cell: tubulin that radiates from the nucleus, actin in bundles along it. */
final class Fibres {
  private static final double STEP = 0.8;
  private static final int LONGEST = 500;

  private final Territory territory;
  private final Stains stains;
  private final double unit;

  /**
   * @param unit radius of a typical cell, cells of the fine grid
   */
  Fibres(Territory territory, Stains stains, double unit) {
    this.territory = territory;
    this.stains = stains;
    this.unit = unit;
  }

  void spin(Cell cell, int id, RandomStream random) {
    if (cell.dividing()) {
      spindle(cell, id, random);
      return;
    }
    int tubules = (int) (unit * random.between(1.9, 2.7));
    for (int i = 0; i < tubules; i++) {
      tubule(cell, id, random);
    }
    int bundles = (int) (unit * random.between(0.34, 0.62));
    double fan = random.between(0.06, 0.3);
    double lean = random.between(-0.3, 0.3);
    for (int i = 0; i < bundles; i++) {
      bundle(cell, id, lean + fan * random.bell(), random);
    }
  }

  private void tubule(Cell cell, int id, RandomStream random) {
    Outline nucleus = cell.nuclei().getFirst();
    double bearing = random.between(0, 2 * StrictMath.PI);
    double c = StrictMath.cos(bearing);
    double s = StrictMath.sin(bearing);
    double start = nucleus.radius() * random.between(0.7, 1.1);
    double bend = random.bell() * 0.010;
    double amount = 0.17 * cell.tubulin() * random.between(0.6, 1.4);
    double far = random.between(0.5, 1.7) * unit;
    run(
        stains.tubulin(),
        id,
        new double[] {nucleus.x() + c * start, nucleus.y() + s * start, c, s},
        bend,
        far,
        amount,
        random);
  }

  private void bundle(Cell cell, int id, double turn, RandomStream random) {
    Outline body = cell.body();
    double along = body.longRadius() * random.between(-0.85, 0.85);
    double aside = body.shortRadius() * random.between(-0.95, 0.95);
    double x = body.x() + body.axisX() * along - body.axisY() * aside;
    double y = body.y() + body.axisY() * along + body.axisX() * aside;
    double c = body.axisX() - turn * body.axisY();
    double s = body.axisY() + turn * body.axisX();
    double length = Math.sqrt(c * c + s * s);
    double bend = random.bell() * 0.0022;
    double amount = 0.62 * cell.actin() * random.between(0.25, 1.3);
    double far = random.between(0.25, 1.1) * unit;
    for (int way = -1; way <= 1; way += 2) {
      double[] pose = {x, y, way * c / length, way * s / length};
      run(stains.actin(), id, pose, way * bend, far, amount, random);
    }
  }

  /** The spindle of a dividing cell. */
  private void spindle(Cell cell, int id, RandomStream random) {
    Outline plate = cell.nuclei().getFirst();
    for (int i = 0; i < unit * 2; i++) {
      double way = random.chance(0.5) ? -1 : 1;
      double at = random.between(-0.9, 0.9) * plate.longRadius();
      double x = cell.body().x() + plate.axisX() * at;
      double y = cell.body().y() + plate.axisY() * at;
      double poleX = cell.body().x() - plate.axisY() * way * cell.body().radius() * 0.75 - x;
      double poleY = cell.body().y() + plate.axisX() * way * cell.body().radius() * 0.75 - y;
      double length = Math.sqrt(poleX * poleX + poleY * poleY);
      double[] pose = {x, y, poleX / length, poleY / length};
      run(stains.tubulin(), id, pose, 0, length, 0.07 * cell.tubulin(), random);
    }
  }

  /**
   * One fibre, until it is long enough or leaves its cell.
   *
   * @param pose place and direction, changed
   * @param bend turn a step, radians
   * @param far how long it grows
   */
  private void run(
      Plane dye,
      int id,
      double[] pose,
      double bend,
      double far,
      double amount,
      RandomStream random) {
    double wander = 0;
    for (int i = 0; i < LONGEST && i * STEP < far; i++) {
      if (territory.owner(pose[0], pose[1]) != id) {
        return;
      }
      double left = 1 - i * STEP / far;
      dye.drop(pose[0], pose[1], amount * STEP * (0.35 + 0.65 * left));
      wander = 0.93 * wander + 0.0055 * random.bell();
      double turn = bend + wander;
      double c = pose[2] - turn * pose[3];
      double s = pose[3] + turn * pose[2];
      double length = Math.sqrt(c * c + s * s);
      pose[2] = c / length;
      pose[3] = s / length;
      pose[0] += STEP * pose[2];
      pose[1] += STEP * pose[3];
    }
  }
}
