package org.regionlens.engine.grid;

/** The grid is the image. */
final class NoPooling implements Pooling {

  @Override
  public double[] poolLabels(double[] labels) {
    return labels;
  }

  @Override
  public double[] poolPrediction(double[] prediction) {
    return prediction;
  }

  @Override
  public double[] adjoint(double[] prediction, double[] gradient) {
    return gradient;
  }

  @Override
  public boolean[] holes(boolean[] ignored) {
    return ignored;
  }
}
