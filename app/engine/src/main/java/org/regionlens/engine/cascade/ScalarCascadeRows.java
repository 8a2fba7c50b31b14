package org.regionlens.engine.cascade;

/** Plain loops. */
public final class ScalarCascadeRows implements CascadeRows {

  @Override
  public void across(double[] x, int at, double[] sums) {
    int last = sums.length - 1;
    if (last == 0) {
      sums[0] = x[at];
      return;
    }
    sums[0] = x[at] + x[at + 1];
    for (int j = 1; j < last; j++) {
      sums[j] = x[at + j - 1] + x[at + j] + x[at + j + 1];
    }
    sums[last] = x[at + last - 1] + x[at + last];
  }

  @Override
  public void hop(
      double[] above,
      double[] own,
      double[] below,
      double[] s,
      int sAt,
      double[] x,
      int xAt,
      double rate,
      double[] target,
      int to) {
    for (int j = 0; j < own.length; j++) {
      double mean = (above[j] + own[j] + below[j] - s[sAt + j]) * 0.125;
      target[to + j] = x[xAt + j] + rate * (mean - x[xAt + j]);
    }
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
