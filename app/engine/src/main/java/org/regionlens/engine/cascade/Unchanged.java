package org.regionlens.engine.cascade;

/** The identity: the paper's loss. */
enum Unchanged implements MapCascade {
  INSTANCE;

  @Override
  public double[] apply(double[] map) {
    return map;
  }

  @Override
  public double[] adjoint(double[] gradient) {
    return gradient;
  }
}
