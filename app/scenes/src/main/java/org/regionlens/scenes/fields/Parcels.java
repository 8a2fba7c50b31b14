package org.regionlens.scenes.fields;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionlens.scenes.noise.LatticeNoise;
import org.regionlens.scenes.noise.RandomStream;

/**
 * Land divided again and again, as heirs do it: each cut goes across the longer side. The frame of
 * the cuts is turned, and bent a little.
 */
final class Parcels {
  private static final double BENT = 14;
  private static final double SMALLEST = 60;

  private final double cos;
  private final double sin;
  private final double middleX;
  private final double middleY;
  private final LatticeNoise bend;
  private final List<Parcel> leaves = new ArrayList<>();
  private final List<Cut> cuts = new ArrayList<>();
  private final Node root;

  /** What grows along a cut. */
  enum Seam {
    MARGIN,
    HEDGE,
    TRACK
  }

  /**
   * A cut between two parcels, in the frame.
   *
   * @param alongU the cut runs along u, at a fixed v; else along v
   * @param place the fixed coordinate, metres
   * @param from where it starts, metres
   * @param to where it ends, metres
   */
  record Cut(boolean alongU, double place, double from, double to, Seam seam) {}

  private record Node(
      @Nullable Cut cut, @Nullable Node low, @Nullable Node high, @Nullable Parcel leaf) {}

  /**
   * What is known of a place.
   *
   * @param cut the nearest cut of its parcel
   * @param away metres to it
   * @param u along the frame, metres
   * @param v across the frame, metres
   */
  record Spot(Parcel parcel, @Nullable Cut cut, double away, double u, double v) {}

  /**
   * @param turn direction of the frame, radians
   */
  Parcels(double width, double depth, double turn, RandomStream random) {
    this.cos = StrictMath.cos(turn);
    this.sin = StrictMath.sin(turn);
    this.middleX = width / 2;
    this.middleY = depth / 2;
    this.bend = new LatticeNoise(random.below(1 << 30));
    double reach = Math.sqrt(width * width + depth * depth) / 2 + BENT;
    this.root = divide(-reach, reach, -reach, reach, random);
  }

  private Node divide(double u0, double u1, double v0, double v1, RandomStream random) {
    double across = u1 - u0;
    double down = v1 - v0;
    double longer = Math.max(across, down);
    double shorter = Math.min(across, down);
    boolean small = shorter < SMALLEST || (longer < 150 && random.chance(0.45));
    if ((small && longer < 2.4 * SMALLEST) || longer < 1.5 * SMALLEST) {
      Parcel leaf = Parcel.draw(leaves.size(), across >= down, random);
      leaves.add(leaf);
      return new Node(null, null, null, leaf);
    }
    boolean alongU = down > across;
    double share = random.between(0.36, 0.64);
    double place = alongU ? v0 + share * down : u0 + share * across;
    double kind = random.unit();
    Seam seam = kind < 0.45 ? Seam.HEDGE : kind < 0.64 ? Seam.TRACK : Seam.MARGIN;
    Cut cut = new Cut(alongU, place, alongU ? u0 : v0, alongU ? u1 : v1, seam);
    cuts.add(cut);
    return alongU
        ? new Node(cut, divide(u0, u1, v0, place, random), divide(u0, u1, place, v1, random), null)
        : new Node(cut, divide(u0, place, v0, v1, random), divide(place, u1, v0, v1, random), null);
  }

  List<Cut> cuts() {
    return List.copyOf(cuts);
  }

  /** What lies at a place, metres. */
  Spot at(double x, double y) {
    double u = u(x, y);
    double v = v(x, y);
    Node node = root;
    Cut nearest = null;
    double away = Double.POSITIVE_INFINITY;
    while (true) {
      Cut cut = node.cut();
      Node low = node.low();
      Node high = node.high();
      Parcel leaf = node.leaf();
      if (cut == null || low == null || high == null) {
        if (leaf == null) {
          throw new IllegalStateException("A node without a cut is a parcel.");
        }
        return new Spot(leaf, nearest, away, u, v);
      }
      double side = (cut.alongU() ? v : u) - cut.place();
      if (Math.abs(side) < away) {
        away = Math.abs(side);
        nearest = cut;
      }
      node = side < 0 ? low : high;
    }
  }

  private double u(double x, double y) {
    double dx = x - middleX;
    double dy = y - middleY;
    return dx * cos + dy * sin + BENT * (bend.fractal(x / 130, y / 130, 2) - 0.5);
  }

  private double v(double x, double y) {
    double dx = x - middleX;
    double dy = y - middleY;
    return dy * cos - dx * sin + BENT * (bend.fractal(x / 130 + 40, y / 130, 2) - 0.5);
  }

  /** The place of a point of the frame: x and y, metres. */
  double[] place(double u, double v) {
    double x = middleX + u * cos - v * sin;
    double y = middleY + u * sin + v * cos;
    for (int i = 0; i < 4; i++) {
      double missU = u - u(x, y);
      double missV = v - v(x, y);
      x += missU * cos - missV * sin;
      y += missU * sin + missV * cos;
    }
    return new double[] {x, y};
  }
}
