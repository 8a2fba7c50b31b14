package org.regionlens.nd4j;

import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.regionlens.engine.kernel.LabelScatter;
import org.regionlens.engine.kernel.Pulls;
import org.regionlens.engine.kernel.Residual;
import org.regionlens.engine.kernel.RmiKernel;
import org.regionlens.engine.kernel.Scatter;
import org.regionlens.engine.kernel.WindowGrid;
import org.regionlens.engine.work.Work;

/**
 * The sums of the published code, in its own terms: all windows as the columns of a matrix [d,N], a
 * tile of point rows at a time. ND4J is loaded when the first array is made.
 */
public final class Nd4jKernel implements RmiKernel {
  /** Windows a tile: bounds the memory of one matrix to d × this many doubles. */
  private static final int TILE = 1 << 15;

  @Override
  public String name() {
    return "nd4j";
  }

  @Override
  public LabelScatter labelScatter(WindowGrid grid, Work work) {
    int d = grid.windowSize();
    double[] mean = mean(grid, grid.labels(), work);
    INDArray yBar = column(mean);
    INDArray yy = Nd4j.zeros(DataType.DOUBLE, d, d);
    for (Tile tile : Tile.of(grid, TILE)) {
      work.check();
      if (tile.count() > 0) {
        INDArray y = tile.windows(grid.labels()).subColumnVector(yBar);
        yy.addi(y.mmul(y.transpose()));
      }
    }
    return new LabelScatter(mean, rowMajor(yy));
  }

  @Override
  public Scatter scatter(WindowGrid grid, LabelScatter labels, Work work) {
    int d = grid.windowSize();
    double[] predictionMean = mean(grid, grid.prediction(), work);
    INDArray yBar = column(labels.mean());
    INDArray pBar = column(predictionMean);
    INDArray pp = Nd4j.zeros(DataType.DOUBLE, d, d);
    INDArray yp = Nd4j.zeros(DataType.DOUBLE, d, d);
    for (Tile tile : Tile.of(grid, TILE)) {
      work.check();
      if (tile.count() > 0) {
        INDArray y = tile.windows(grid.labels()).subColumnVector(yBar);
        INDArray p = tile.windows(grid.prediction()).subColumnVector(pBar);
        pp.addi(p.mmul(p.transpose()));
        yp.addi(y.mmul(p.transpose()));
      }
    }
    return new Scatter(labels.mean(), predictionMean, labels.scatter(), rowMajor(pp), rowMajor(yp));
  }

  @Override
  public double[] residualScatter(WindowGrid grid, Residual residual, Work work) {
    int d = grid.windowSize();
    INDArray sum = Nd4j.zeros(DataType.DOUBLE, d, d);
    for (Tile tile : Tile.of(grid, TILE)) {
      work.check();
      if (tile.count() > 0) {
        INDArray e = residuals(tile, grid, residual);
        sum.addi(e.mmul(e.transpose()));
      }
    }
    return rowMajor(sum);
  }

  @Override
  public double[] quadraticForms(WindowGrid grid, Residual residual, double[] factor, Work work) {
    INDArray f = matrix(factor, grid.windowSize());
    double[] forms = new double[grid.pointHeight() * grid.pointWidth()];
    Arrays.fill(forms, Double.NaN);
    for (Tile tile : Tile.of(grid, TILE)) {
      work.check();
      if (tile.count() > 0) {
        INDArray z = f.mmul(residuals(tile, grid, residual));
        tile.scatter(z.muli(z).sum(0).toDoubleVector(), forms);
      }
    }
    return forms;
  }

  @Override
  public double[] gradient(WindowGrid grid, Residual residual, double[] pull, Work work) {
    double[] total = new double[grid.height() * grid.width()];
    INDArray a = matrix(pull, grid.windowSize());
    for (Tile tile : Tile.of(grid, TILE)) {
      work.check();
      if (tile.count() > 0) {
        tile.addToCells(a.mmul(residuals(tile, grid, residual)), total);
      }
    }
    return total;
  }

  @Override
  public Pulls pulls(WindowGrid grid, Residual residual, double[] pull, boolean[] side, Work work) {
    Pulls pulls = Pulls.none(grid.height() * grid.width());
    INDArray a = matrix(pull, grid.windowSize());
    for (Tile tile : Tile.of(grid, TILE)) {
      work.check();
      if (tile.count() > 0) {
        INDArray g = a.mmul(residuals(tile, grid, residual));
        INDArray own = tile.ownSide(side);
        INDArray same = g.mul(own);
        tile.addToCells(g, pulls.total());
        tile.addToCells(Transforms.abs(g, true), pulls.strength());
        tile.addToCells(same, pulls.same());
        tile.addToCells(g.sub(same), pulls.other());
      }
    }
    return pulls;
  }

  /** e = (y − ȳ) − K (p − p̄), [d,N]. */
  private static INDArray residuals(Tile tile, WindowGrid grid, Residual residual) {
    INDArray y = tile.windows(grid.labels()).subiColumnVector(column(residual.labelMean()));
    double[] regression = residual.regression();
    if (regression == null) {
      return y;
    }
    INDArray p =
        tile.windows(grid.prediction()).subiColumnVector(column(residual.predictionMean()));
    return y.subi(matrix(regression, residual.size()).mmul(p));
  }

  private static double[] mean(WindowGrid grid, double[] map, Work work) {
    INDArray sum = Nd4j.zeros(DataType.DOUBLE, grid.windowSize());
    for (Tile tile : Tile.of(grid, TILE)) {
      work.check();
      if (tile.count() > 0) {
        sum.addi(tile.windows(map).sum(1));
      }
    }
    return sum.divi(grid.points().count()).toDoubleVector();
  }

  private static INDArray column(double[] values) {
    return Nd4j.createFromArray(values).reshape(values.length, 1);
  }

  private static INDArray matrix(double[] values, int size) {
    return Nd4j.createFromArray(values).reshape(size, size);
  }

  private static double[] rowMajor(INDArray matrix) {
    return matrix.dup('c').data().asDouble();
  }
}
