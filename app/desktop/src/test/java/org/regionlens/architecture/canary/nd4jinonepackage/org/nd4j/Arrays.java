package org.regionlens.architecture.canary.nd4jinonepackage.org.nd4j;

/** Stands for the library, which is not on this class path. */
public final class Arrays {
  private Arrays() {}

  public static double[] zeros(int length) {
    return new double[length];
  }
}
