package org.regionlens.scenes.street;

import java.util.ArrayList;
import java.util.List;
import org.regionlens.scenes.noise.RandomStream;
import org.regionlens.scenes.raster.Facet;
import org.regionlens.scenes.raster.Rgb;
import org.regionlens.scenes.raster.SampleBuffer;
import org.regionlens.scenes.raster.Vec3;

/** A street tree: trunk, branches and a crown of leafy heaps. */
final class Tree {
  private static final int[] GREENS = {0x5C7A2E, 0x4D6B2C, 0x6E8436, 0x7C8A3C, 0x48663A};

  private final SampleBuffer buffer;
  private final Daylight daylight;
  private final RandomStream random;

  /** A heap of leaves. */
  private record Heap(Vec3 centre, double radius) {}

  Tree(SampleBuffer buffer, Daylight daylight, RandomStream random) {
    this.buffer = buffer;
    this.daylight = daylight;
    this.random = random;
  }

  /**
   * @param foot where the trunk meets the ground, metres
   * @param size height of the tree, metres
   */
  void grow(Vec3 foot, double size) {
    double crownY = foot.y() + size * 0.66;
    Vec3 crown = new Vec3(foot.x() + random.between(-0.25, 0.25), crownY, foot.z());
    double across = size * random.between(0.24, 0.30);
    double up = size * random.between(0.30, 0.35);
    List<Heap> heaps = heaps(crown, across, up);
    trunk(foot, crown, size, heaps);
    Rgb green = Rgb.web(GREENS[random.below(GREENS.length)]).times(random.between(0.85, 1.15));
    for (Heap heap : heaps) {
      leaves(heap, crown, across, up, green);
    }
  }

  private List<Heap> heaps(Vec3 crown, double across, double up) {
    List<Heap> heaps = new ArrayList<>();
    int count = 20;
    for (int i = 0; i < count; i++) {
      // Heights evenly spread, bearings by the golden angle: no side of the crown stays bare.
      double level = (i + 0.5) / count * 2 - 1;
      double ring = Math.sqrt(1 - level * level);
      double bearing = 2.399963 * i + random.between(-0.4, 0.4);
      double out = random.between(0.45, 0.78);
      heaps.add(
          new Heap(
              crown.plus(
                  new Vec3(
                      across * ring * out * StrictMath.cos(bearing),
                      up * level * 0.8 + random.between(-0.15, 0.15),
                      across * ring * out * StrictMath.sin(bearing))),
              across * random.between(0.30, 0.46)));
    }
    return heaps;
  }

  private void trunk(Vec3 foot, Vec3 crown, double size, List<Heap> heaps) {
    double radius = size * 0.021;
    Rgb bark = Rgb.web(0x6A5A4A).times(random.between(0.8, 1.1));
    RoundSurface skin =
        new RoundSurface(
            StreetPart.TREE, daylight, bark, foot.x(), radius, 0.9, random.below(1 << 20));
    Vec3 fork = new Vec3(foot.x() + (crown.x() - foot.x()) * 0.6, size * 0.42, foot.z());
    limb(foot, fork, radius * 1.25, radius * 0.8, skin);
    limb(fork, crown, radius * 0.8, radius * 0.35, skin);
    for (int i = 0; i < heaps.size(); i += 2) {
      Vec3 tip = heaps.get(i).centre();
      double share = random.between(0.1, 0.7);
      Vec3 start = fork.plus(crown.minus(fork).times(share));
      limb(start, tip, radius * 0.4, radius * 0.14, skin);
    }
  }

  private void limb(Vec3 from, Vec3 to, double thick, double thin, RoundSurface skin) {
    buffer.draw(from, to, thick, thin, 0.7, skin);
    daylight.shadows().cast(from, to, (thick + thin) / 2);
  }

  private void leaves(Heap heap, Vec3 crown, double across, double up, Rgb green) {
    double depth = Math.max(4, heap.centre().z());
    double leaf = Math.max(0.06, 0.0040 * depth);
    int count = (int) Math.min(1100, 1.5 * 4 * heap.radius() * heap.radius() / (leaf * leaf));
    for (int i = 0; i < count; i++) {
      Vec3 way = direction();
      double out = heap.radius() * (0.35 + 0.72 * Math.sqrt(random.unit()));
      Vec3 place = heap.centre().plus(new Vec3(way.x() * out, way.y() * out * 0.85, way.z() * out));
      Vec3 fromCrown = place.minus(crown);
      double radial =
          Math.sqrt(
              (fromCrown.x() * fromCrown.x() + fromCrown.z() * fromCrown.z()) / (across * across)
                  + fromCrown.y() * fromCrown.y() / (up * up));
      double open = 0.18 + 0.55 * Math.min(1.1, radial) + 0.22 * fromCrown.y() / up;
      open *= 0.55 + 0.45 * out / heap.radius();
      Vec3 normal = way.plus(direction().times(0.7)).plus(new Vec3(0, 0.35, 0)).unit();
      Rgb tint =
          green.times(random.between(0.72, 1.3)).plus(new Rgb(random.between(0, 0.035), 0.01, 0));
      double size = leaf * random.between(0.7, 1.3);
      Vec3 halfU = normal.cross(direction()).unit().times(size);
      Vec3 halfV = normal.cross(halfU).unit().times(size * 0.7);
      buffer.draw(
          Facet.disc(place, halfU, halfV), new Leaf(daylight, tint, normal, Math.max(0.1, open)));
      daylight.shadows().cast(place, size * 0.5);
    }
  }

  /** Uniform on the sphere: a point of the ball, pushed to its surface (Marsaglia's rejection). */
  private Vec3 direction() {
    while (true) {
      Vec3 v = new Vec3(random.between(-1, 1), random.between(-1, 1), random.between(-1, 1));
      double square = v.dot(v);
      if (square <= 1 && square > 0.01) {
        return v.times(1 / Math.sqrt(square));
      }
    }
  }
}
