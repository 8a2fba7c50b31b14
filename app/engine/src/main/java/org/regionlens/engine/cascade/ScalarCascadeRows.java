package org.regionlens.engine.cascade;

/** Plain loops. */
public final class ScalarCascadeRows implements CascadeRows {

  @Override
  public void hop(Part s, Part x, double rate, Part target, int rows, int width) {
    for (int i = 0; i < rows; i++) {
      int own = s.at() + i * s.stride();
      int mixed = x.at() + i * x.stride();
      int to = target.at() + i * target.stride();
      for (int j = 0; j < width; j++) {
        double above = across(s.values(), own - s.stride() + j);
        double below = across(s.values(), own + s.stride() + j);
        double sum = above + across(s.values(), own + j) + below;
        double mean = (sum - s.values()[own + j]) * 0.125;
        double value = x.values()[mixed + j];
        target.values()[to + j] = value + rate * (mean - value);
      }
    }
  }

  private static double across(double[] s, int at) {
    return s[at - 1] + s[at] + s[at + 1];
  }

  @Override
  public void oneSide(
      double[] x, int at, int next, int row, double share, double[] target, int length) {
    for (int u = at; u < at + length; u++) {
      double others = x[u + next] + (x[u + row - 1] + x[u + row] + x[u + row + 1]);
      target[u] = x[u] + share * (others - 8 * x[u]);
    }
  }
}
