package org.regionlens.engine.rmi;

import java.math.BigDecimal;
import java.math.MathContext;
import org.regionlens.engine.kernel.WindowGrid;

/** L_c of the paper in 40 decimal digits, from grid maps taken as exact; every window counts. */
final class ExactLoss {
  private static final MathContext DIGITS = new MathContext(40);

  private ExactLoss() {}

  static double of(WindowGrid grid, double ridge) {
    int d = grid.windowSize();
    BigDecimal[][] yy = scatter(grid, grid.labels(), grid.labels());
    BigDecimal[][] pp = scatter(grid, grid.prediction(), grid.prediction());
    BigDecimal[][] yp = scatter(grid, grid.labels(), grid.prediction());
    BigDecimal alpha = new BigDecimal(ridge);
    // The Schur complement of S_pp + αI in the joint matrix, by elimination.
    BigDecimal[][] joint = new BigDecimal[2 * d][2 * d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        joint[i][j] = i == j ? pp[i][j].add(alpha) : pp[i][j];
        joint[i][d + j] = yp[j][i];
        joint[d + i][j] = yp[i][j];
        joint[d + i][d + j] = i == j ? yy[i][j].add(alpha) : yy[i][j];
      }
    }
    double logDeterminant = 0;
    for (int k = 0; k < 2 * d; k++) {
      if (k >= d) {
        logDeterminant += Math.log(joint[k][k].doubleValue());
      }
      for (int i = k + 1; i < 2 * d; i++) {
        BigDecimal factor = joint[i][k].divide(joint[k][k], DIGITS);
        for (int j = k; j < 2 * d; j++) {
          joint[i][j] = joint[i][j].subtract(factor.multiply(joint[k][j], DIGITS), DIGITS);
        }
      }
    }
    return 0.5 * logDeterminant / d;
  }

  private static BigDecimal[][] scatter(WindowGrid grid, double[] a, double[] b) {
    int d = grid.windowSize();
    BigDecimal count = new BigDecimal(grid.points().count());
    BigDecimal[] aSum = sums(grid, a);
    BigDecimal[] bSum = sums(grid, b);
    BigDecimal[][] result = new BigDecimal[d][d];
    for (int k = 0; k < d; k++) {
      for (int l = 0; l < d; l++) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int n = 0; n < grid.points().count(); n++) {
          sum =
              sum.add(
                  new BigDecimal(a[cell(grid, n, k)])
                      .multiply(new BigDecimal(b[cell(grid, n, l)]), DIGITS),
                  DIGITS);
        }
        result[k][l] =
            sum.subtract(aSum[k].multiply(bSum[l], DIGITS).divide(count, DIGITS), DIGITS);
      }
    }
    return result;
  }

  private static BigDecimal[] sums(WindowGrid grid, double[] a) {
    BigDecimal[] sums = new BigDecimal[grid.windowSize()];
    for (int k = 0; k < sums.length; k++) {
      sums[k] = BigDecimal.ZERO;
      for (int n = 0; n < grid.points().count(); n++) {
        sums[k] = sums[k].add(new BigDecimal(a[cell(grid, n, k)]), DIGITS);
      }
    }
    return sums;
  }

  private static int cell(WindowGrid grid, int n, int k) {
    int row = n / grid.pointWidth() + k / grid.radius();
    return row * grid.width() + n % grid.pointWidth() + k % grid.radius();
  }
}
