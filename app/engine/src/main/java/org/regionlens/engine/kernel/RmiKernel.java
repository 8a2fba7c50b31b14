package org.regionlens.engine.kernel;

import org.regionlens.engine.work.Work;

/**
 * The sums over all windows: all that costs more than the maps themselves. Implementations agree
 * with each other to rounding, hold no state, modify no argument, return new arrays, give the same
 * bits each time, and are safe for many threads. Every method ends with a {@link
 * java.util.concurrent.CancellationException} soon after it is cancelled.
 */
public interface RmiKernel {

  /** The kernel's name on the command line. */
  String name();

  /**
   * ȳ and S_yy over the kept windows. Depends on the grid's labels and points alone; its prediction
   * is not read.
   */
  LabelScatter labelScatter(WindowGrid grid, Work work);

  /**
   * p̄, S_pp and S_yp over the kept windows, beside ȳ and S_yy as handed in.
   *
   * @param labels what {@link #labelScatter} says of the same labels and points; its arrays are
   *     part of the result
   */
  Scatter scatter(WindowGrid grid, LabelScatter labels, Work work);

  /**
   * Σ e_n e_nᵀ over the kept windows, [d,d]: positive semidefinite where S_yy − K S_ypᵀ has lost
   * its digits.
   */
  double[] residualScatter(WindowGrid grid, Residual residual, Work work);

  /**
   * q_n = |F e_n|² for every window, [Ph,Pw]; NaN where the window is dropped.
   *
   * @param factor F, [d,d] row-major, with FᵀF = Γ
   */
  double[] quadraticForms(WindowGrid grid, Residual residual, double[] factor, Work work);

  /**
   * The sum over the kept windows of the pulls g_n = A e_n on each of their cells, [Gh,Gw].
   *
   * @param pull A = −(1/Σw) KᵀΓ, [d,d] row-major
   */
  double[] gradient(WindowGrid grid, Residual residual, double[] pull, Work work);

  /**
   * The pulls on each cell, told apart by the side on which their window is centred.
   *
   * @param pull A = −(1/Σw) KᵀΓ, [d,d] row-major
   * @param side per cell, whether its pooled label is above ½, [Gh,Gw]
   */
  Pulls pulls(WindowGrid grid, Residual residual, double[] pull, boolean[] side, Work work);
}
