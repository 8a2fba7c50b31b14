package org.regionlens.engine.map;

import org.regionlens.engine.kernel.Pulls;

/** The two parts of the quotients that are made of pulls (docs/method, "Per-pixel maps"). */
public final class PullMaps {

  private PullMaps() {}

  /** |Σ pulls| of each cell: agreement times pull strength. */
  public static Field agreeing(Pulls pulls) {
    return (from, length, buffer, scratch) -> {
      for (int i = 0; i < length; i++) {
        buffer[i] = Math.abs(pulls.total()[from + i]);
      }
    };
  }

  /** |same| + |other| of each cell. */
  public static Field bothSides(Pulls pulls) {
    return (from, length, buffer, scratch) -> {
      for (int i = 0; i < length; i++) {
        buffer[i] = Math.abs(pulls.same()[from + i]) + Math.abs(pulls.other()[from + i]);
      }
    };
  }

  /** |same| + |other| − |same + other| of each cell: opposition times the sum of both sides. */
  public static Field opposing(Pulls pulls) {
    return (from, length, buffer, scratch) -> {
      for (int i = 0; i < length; i++) {
        double same = pulls.same()[from + i];
        double other = pulls.other()[from + i];
        buffer[i] = Math.abs(same) + Math.abs(other) - Math.abs(same + other);
      }
    };
  }
}
