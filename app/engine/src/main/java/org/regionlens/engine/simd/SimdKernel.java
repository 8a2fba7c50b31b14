package org.regionlens.engine.simd;

import org.regionlens.engine.kernel.LabelScatter;
import org.regionlens.engine.kernel.Pulls;
import org.regionlens.engine.kernel.Residual;
import org.regionlens.engine.kernel.RmiKernel;
import org.regionlens.engine.kernel.Scatter;
import org.regionlens.engine.kernel.WindowGrid;
import org.regionlens.engine.work.Work;

/**
 * The sums in double vectors, as wide as the machine has them. To be loaded only where the module
 * {@code jdk.incubator.vector} is present.
 */
public final class SimdKernel implements RmiKernel {

  @Override
  public String name() {
    return "simd";
  }

  @Override
  public LabelScatter labelScatter(WindowGrid grid, Work work) {
    return new SimdScatter(grid).labels(work);
  }

  @Override
  public Scatter scatter(WindowGrid grid, LabelScatter labels, Work work) {
    return new SimdScatter(grid).all(labels, work);
  }

  @Override
  public double[] residualScatter(WindowGrid grid, Residual residual, Work work) {
    return ResidualProducts.compute(grid, residual, work);
  }

  @Override
  public double[] quadraticForms(WindowGrid grid, Residual residual, double[] factor, Work work) {
    return new SimdForms(grid, residual, factor).compute(work);
  }

  @Override
  public double[] gradient(WindowGrid grid, Residual residual, double[] pull, Work work) {
    return new SimdGradient(grid, residual, pull).compute(work);
  }

  @Override
  public Pulls pulls(WindowGrid grid, Residual residual, double[] pull, boolean[] side, Work work) {
    return new SimdPulls(grid, residual, pull, side).compute(work);
  }
}
