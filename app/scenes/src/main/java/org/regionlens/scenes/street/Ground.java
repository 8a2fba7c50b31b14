package org.regionlens.scenes.street;

import java.util.List;
import org.regionlens.scenes.noise.LatticeNoise;
import org.regionlens.scenes.raster.Fragment;
import org.regionlens.scenes.raster.Rgb;
import org.regionlens.scenes.raster.Vec3;

/** Road, kerb and pavement: asphalt with lane marks, kerb stones, slabs. */
final class Ground extends StreetSurface {
  /** Half the width of the road, metres. */
  static final double ROAD = 3.7;

  /** Height of the kerb, metres. */
  static final double KERB = 0.12;

  private static final double KERB_STONE = 0.16;
  private static final double SLAB = 0.6;
  private static final Vec3 UP = new Vec3(0, 1, 0);
  private static final Rgb ASPHALT = new Rgb(0.112, 0.110, 0.108);
  private static final Rgb STONE = new Rgb(0.30, 0.29, 0.275);
  private static final Rgb SLABS = new Rgb(0.265, 0.252, 0.232);
  private static final Rgb PAINT = new Rgb(0.62, 0.61, 0.58);

  private final LatticeNoise noise;
  private final double crossing;
  private final List<Standing> standing;

  /**
   * @param part road or pavement
   * @param standing what stands on it
   * @param crossing where a zebra crossing begins, metres ahead; infinite for none
   */
  Ground(StreetPart part, Daylight daylight, List<Standing> standing, int salt, double crossing) {
    super(part, daylight);
    this.noise = new LatticeNoise(salt);
    this.crossing = crossing;
    this.standing = List.copyOf(standing);
  }

  @Override
  Rgb light(Fragment f) {
    double side = Math.abs(f.x());
    double under = 1;
    for (Standing each : standing) {
      under = Math.min(under, each.openness(f.x(), f.z()));
    }
    if (side > ROAD - 1e-6 && f.y() < KERB - 1e-3) {
      Vec3 normal = new Vec3(f.x() > 0 ? -1 : 1, 0, 0);
      return daylight().matt(kerbStone(f).times(0.8), normal, f, 0.7 * under);
    }
    if (side <= ROAD) {
      double openness = 0.82 + 0.18 * step(0, 0.35, ROAD - side);
      return daylight().matt(road(f), UP, f, openness * under);
    }
    double openness = 0.62 + 0.38 * step(0, 1.2, Terrace.FRONT - side);
    return daylight()
        .matt(side < ROAD + KERB_STONE ? kerbStone(f) : slabs(f), UP, f, openness * under);
  }

  private Rgb road(Fragment f) {
    double x = f.x();
    double z = f.z();
    double patch = noise.fractal(x * 0.35 + 40, z * 0.16, 3);
    double tone = 0.82 + 0.36 * patch;
    // Wheels polish two tracks in each lane; oil darkens the middle between them.
    double lane = Math.abs(Math.abs(x) - ROAD / 2);
    tone *= 1 + 0.10 * step(0.35, 0.1, Math.abs(lane - 0.75)) - 0.08 * step(0.4, 0, lane);
    tone *= repaired(x, z);
    tone *= 1 + grain(f, 2.2, 90) + grain(f, 1.1, 23);
    tone *= 1 - 0.45 * gutter(x) - crack(f);
    tone *= manhole(x, z);
    Rgb asphalt = ASPHALT.times(Math.max(0.2, tone));
    double paint = paint(f);
    if (paint > 0) {
      double worn =
          step(0.25, 0.6, noise.fractal(x * 5, z * 5, 4) + 0.22 * noise.at(x * 40, z * 9));
      asphalt = asphalt.mix(PAINT.times(0.9 + 0.2 * patch), paint * (0.45 + 0.5 * worn));
    }
    return asphalt;
  }

  private static double gutter(double x) {
    return step(ROAD - 0.3, ROAD - 0.05, Math.abs(x));
  }

  /** Rectangles where the road was opened and closed again. */
  private double repaired(double x, double z) {
    int cellX = (int) Math.floor((x + 8) / 2.3);
    int cellZ = (int) Math.floor((z + 40) / 7.0);
    if (noise.cell(cellX + 100, cellZ) > 0.24) {
      return 1;
    }
    double inX = (x + 8) / 2.3 - cellX;
    double inZ = (z + 40) / 7.0 - cellZ;
    double edge = Math.min(Math.min(inX - 0.12, 0.88 - inX) * 2.3, Math.min(inZ, 0.8 - inZ) * 7);
    double seam = edge > 0 && edge < 0.05 ? 0.75 : 1;
    return edge > 0 ? 0.80 * seam : 1;
  }

  /** Iron covers: a dark rim, a studded plate. */
  private double manhole(double x, double z) {
    int cell = (int) Math.floor(z / 9);
    double inX = x - 3.4 * (noise.cell(cell, 501) - 0.5);
    double inZ = z - 9 * (cell + 0.15 + 0.7 * noise.cell(cell, 502));
    double away = Math.sqrt(inX * inX + inZ * inZ);
    if (away > 0.36) {
      return 1;
    }
    boolean studs = (int) Math.floor(inX * 16) % 2 == 0 ^ (int) Math.floor(inZ * 16) % 2 == 0;
    return away > 0.31 ? 0.5 : studs ? 0.95 : 0.68;
  }

  /** Noise that fades out where it is finer than a pixel. */
  private double grain(Fragment f, double strength, double frequency) {
    double across = f.size() * frequency;
    double along = across * f.depth() / 1.5;
    double fade = 1 / (1 + across * across * 3) / (1 + along * along * 0.15);
    if (fade < 0.02) {
      return 0;
    }
    return strength * 0.24 * fade * (noise.at(f.x() * frequency, f.z() * frequency) - 0.5);
  }

  private double crack(Fragment f) {
    if (f.depth() > 30) {
      return 0;
    }
    double bend = noise.fractal(f.x() * 0.8 + 9, f.z() * 0.8, 4);
    double line = Math.abs(bend - 0.5);
    double where = step(0.6, 0.75, noise.at(f.x() * 0.3, f.z() * 0.12 + 55));
    return 0.30 * where * step(0.010, 0.002, line);
  }

  private double paint(Fragment f) {
    double x = Math.abs(f.x());
    double soft = Math.max(0.004, f.size() * 0.25);
    double dash = f.z() - 6 * Math.floor(f.z() / 6);
    if (f.z() > crossing - 1.2 && f.z() < crossing + 3.2) {
      double bar = f.x() + 40 - Math.floor(f.x() + 40);
      boolean inside = f.z() > crossing && f.z() < crossing + 2.6 && x < ROAD - 0.25;
      return inside ? step(0.25 + soft, 0.25 - soft, Math.abs(bar - 0.5)) : 0;
    }
    double centre = dash < 2.8 ? step(0.06 + soft, 0.06 - soft, x) : 0;
    double edge = step(0.05 + soft, 0.05 - soft, Math.abs(x - (ROAD - 0.42)));
    return Math.max(centre, f.x() > 0 ? edge : 0);
  }

  private Rgb kerbStone(Fragment f) {
    double joint = f.z() - Math.floor(f.z());
    double line = f.size() < 0.05 ? step(0.02, 0.0, Math.min(joint, 1 - joint)) : 0;
    double tone = 0.85 + 0.3 * noise.cell((int) Math.floor(f.z()), 7) + grain(f, 1.2, 40);
    return STONE.times(tone * (1 - 0.5 * line));
  }

  private Rgb slabs(Fragment f) {
    double row = Math.floor(f.z() / SLAB);
    double offset = SLAB / 2 * (row - 2 * Math.floor(row / 2));
    double column = Math.floor((f.x() + offset) / SLAB);
    double inZ = f.z() - row * SLAB;
    double inX = f.x() + offset - column * SLAB;
    double joint = Math.min(Math.min(inZ, SLAB - inZ), Math.min(inX, SLAB - inX));
    double width = 0.012 + f.size() * 0.3;
    double line = 0.6 * step(width, 0, joint) * step(0.09, 0.02, f.size());
    double tone = 0.80 + 0.34 * noise.cell((int) column, (int) row);
    tone *= 0.85 + 0.3 * noise.fractal(f.x() * 0.9, f.z() * 0.5, 4) + grain(f, 1.0, 60);
    return SLABS.times(tone * (1 - line));
  }
}
