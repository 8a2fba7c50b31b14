package org.regionlens.benchmarks;

/** The exponent of a power law through points, by least squares on both logarithms. */
final class Slope {
  private int count;
  private double sumX;
  private double sumY;
  private double sumXx;
  private double sumXy;

  void add(double size, double cost) {
    double x = Math.log(size);
    double y = Math.log(cost);
    count++;
    sumX += x;
    sumY += y;
    sumXx += x * x;
    sumXy += x * y;
  }

  double fit() {
    return (count * sumXy - sumX * sumY) / (count * sumXx - sumX * sumX);
  }
}
