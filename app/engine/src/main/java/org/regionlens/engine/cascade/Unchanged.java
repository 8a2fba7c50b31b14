package org.regionlens.engine.cascade;

import org.regionlens.engine.work.Work;

/** The identity: the paper's loss. */
enum Unchanged implements MapCascade {
  INSTANCE;

  @Override
  public double[] apply(double[] map, Work work) {
    return map;
  }

  @Override
  public double[] adjoint(double[] gradient, Work work) {
    return gradient;
  }
}
