package org.regionlens.engine.kernel;

/** What a kernel must compute, one window after the other, straight from the definitions. */
final class NaiveWindows {
  private final WindowGrid grid;
  private final int size;

  NaiveWindows(WindowGrid grid) {
    this.grid = grid;
    this.size = grid.windowSize();
  }

  private int cell(int n, int k) {
    int row = n / grid.pointWidth() + k / grid.radius();
    return row * grid.width() + n % grid.pointWidth() + k % grid.radius();
  }

  private int points() {
    return grid.pointHeight() * grid.pointWidth();
  }

  Scatter scatter() {
    double[] yMean = mean(grid.labels());
    double[] pMean = mean(grid.prediction());
    return new Scatter(
        yMean,
        pMean,
        products(grid.labels(), yMean, grid.labels(), yMean),
        products(grid.prediction(), pMean, grid.prediction(), pMean),
        products(grid.labels(), yMean, grid.prediction(), pMean));
  }

  private double[] mean(double[] map) {
    double[] mean = new double[size];
    for (int n = 0; n < points(); n++) {
      for (int k = 0; k < size && grid.points().isKept(n); k++) {
        mean[k] += map[cell(n, k)] / grid.points().count();
      }
    }
    return mean;
  }

  private double[] products(double[] a, double[] aMean, double[] b, double[] bMean) {
    double[] sum = new double[size * size];
    for (int n = 0; n < points(); n++) {
      if (grid.points().isKept(n)) {
        for (int k = 0; k < size; k++) {
          for (int l = 0; l < size; l++) {
            sum[k * size + l] += (a[cell(n, k)] - aMean[k]) * (b[cell(n, l)] - bMean[l]);
          }
        }
      }
    }
    return sum;
  }

  private double[] residual(int n, Residual residual) {
    double[] e = new double[size];
    for (int k = 0; k < size; k++) {
      e[k] = grid.labels()[cell(n, k)] - residual.labelMean()[k];
      double[] regression = residual.regression();
      if (regression != null) {
        for (int l = 0; l < size; l++) {
          double p = grid.prediction()[cell(n, l)] - residual.predictionMean()[l];
          e[k] -= regression[k * size + l] * p;
        }
      }
    }
    return e;
  }

  double[] residualScatter(Residual residual) {
    double[] sum = new double[size * size];
    for (int n = 0; n < points(); n++) {
      if (grid.points().isKept(n)) {
        double[] e = residual(n, residual);
        for (int k = 0; k < size; k++) {
          for (int l = 0; l < size; l++) {
            sum[k * size + l] += e[k] * e[l];
          }
        }
      }
    }
    return sum;
  }

  private double[] times(double[] matrix, double[] v) {
    double[] result = new double[size];
    for (int k = 0; k < size; k++) {
      for (int l = 0; l < size; l++) {
        result[k] += matrix[k * size + l] * v[l];
      }
    }
    return result;
  }

  double[] quadraticForms(Residual residual, double[] factor) {
    double[] forms = new double[points()];
    for (int n = 0; n < forms.length; n++) {
      forms[n] = grid.points().isKept(n) ? 0 : Double.NaN;
      for (double z : times(factor, residual(n, residual))) {
        forms[n] += z * z;
      }
    }
    return forms;
  }

  Pulls pulls(Residual residual, double[] pull, boolean[] side) {
    Pulls pulls = Pulls.none(grid.height() * grid.width());
    int centre = (grid.radius() - 1) / 2;
    for (int n = 0; n < points(); n++) {
      if (grid.points().isKept(n)) {
        double[] g = times(pull, residual(n, residual));
        boolean own = side[cell(n, centre * grid.radius() + centre)];
        for (int k = 0; k < size; k++) {
          int cell = cell(n, k);
          pulls.total()[cell] += g[k];
          pulls.strength()[cell] += Math.abs(g[k]);
          (own == side[cell] ? pulls.same() : pulls.other())[cell] += g[k];
        }
      }
    }
    return pulls;
  }
}
