package org.regionlens.engine.grid;

import org.regionlens.engine.work.Work;

/** The grid is the image. */
final class NoPooling implements Pooling {

  @Override
  public double[] poolLabels(double[] labels, Work work) {
    return labels;
  }

  @Override
  public double[] poolPrediction(double[] prediction, Work work) {
    return prediction;
  }

  @Override
  public double[] adjoint(double[] prediction, double[] gradient, Work work) {
    return gradient;
  }

  @Override
  public boolean[] holes(boolean[] ignored, Work work) {
    return ignored;
  }
}
