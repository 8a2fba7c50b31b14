package org.regionlens.engine.analysis;

import java.util.Map;
import java.util.TreeMap;
import org.regionlens.engine.kernel.LabelScatter;
import org.regionlens.engine.kernel.Pulls;
import org.regionlens.engine.kernel.Residual;
import org.regionlens.engine.kernel.RmiKernel;
import org.regionlens.engine.kernel.ScalarKernel;
import org.regionlens.engine.kernel.Scatter;
import org.regionlens.engine.kernel.WindowGrid;
import org.regionlens.engine.work.Work;

/** The scalar kernel, and how often each of its methods was called. */
final class CountingKernel implements RmiKernel {
  private final RmiKernel kernel = new ScalarKernel();
  private final Map<String, Integer> calls = new TreeMap<>();

  private synchronized void count(String method) {
    calls.merge(method, 1, Integer::sum);
  }

  /** The calls since the last time this was asked. */
  synchronized Map<String, Integer> calls() {
    Map<String, Integer> result = new TreeMap<>(calls);
    calls.clear();
    return result;
  }

  @Override
  public String name() {
    return "counting";
  }

  @Override
  public LabelScatter labelScatter(WindowGrid grid, Work work) {
    count("labels");
    return kernel.labelScatter(grid, work);
  }

  @Override
  public Scatter scatter(WindowGrid grid, LabelScatter labels, Work work) {
    count("scatter");
    return kernel.scatter(grid, labels, work);
  }

  @Override
  public double[] residualScatter(WindowGrid grid, Residual residual, Work work) {
    count("residual");
    return kernel.residualScatter(grid, residual, work);
  }

  @Override
  public double[] quadraticForms(WindowGrid grid, Residual residual, double[] factor, Work work) {
    count(residual.regression() == null ? "u" : "q");
    return kernel.quadraticForms(grid, residual, factor, work);
  }

  @Override
  public double[] gradient(WindowGrid grid, Residual residual, double[] pull, Work work) {
    count("gradient");
    return kernel.gradient(grid, residual, pull, work);
  }

  @Override
  public Pulls pulls(WindowGrid grid, Residual residual, double[] pull, boolean[] side, Work work) {
    count("pulls");
    return kernel.pulls(grid, residual, pull, side, work);
  }
}
