package org.regionlens.engine.bce;

/** Plain loops over the pixels, with the exponential of the platform. */
public final class ScalarPixels implements PixelKernel {

  @Override
  public String name() {
    return "scalar";
  }

  @Override
  public void targets(ClassPixels pixels, int from, int length, double[] map) {
    int[] labels = pixels.labels().values();
    int target = pixels.target();
    for (int i = from; i < from + length; i++) {
      map[i] = labels[i] == target ? 1 : 0;
    }
  }

  @Override
  public void signs(ClassPixels pixels, int from, int length, double[] buffer) {
    int[] labels = pixels.labels().values();
    int target = pixels.target();
    int ignored = pixels.ignored();
    for (int i = 0; i < length; i++) {
      int label = labels[from + i];
      buffer[i] = label == target ? 1 : label == ignored ? 0 : -1;
    }
  }

  @Override
  public void probabilities(ClassPixels pixels, int from, int length, double[] buffer) {
    pixels.logits().copyTo(from, length, buffer);
    for (int i = 0; i < length; i++) {
      buffer[i] = BinaryCrossEntropy.sigmoid(buffer[i]);
    }
  }

  @Override
  public double predictions(ClassPixels pixels, int from, int length, double[] map) {
    int[] labels = pixels.labels().values();
    int ignored = pixels.ignored();
    double[] buffer = new double[length];
    losses(pixels, from, length, buffer);
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += buffer[i];
    }
    probabilities(pixels, from, length, buffer);
    for (int i = 0; i < length; i++) {
      map[from + i] = (labels[from + i] == ignored ? 0 : buffer[i]) + PROBABILITY_FLOOR;
    }
    return sum;
  }

  @Override
  public void losses(ClassPixels pixels, int from, int length, double[] buffer) {
    int[] labels = pixels.labels().values();
    int ignored = pixels.ignored();
    int target = pixels.target();
    pixels.logits().copyTo(from, length, buffer);
    for (int i = 0; i < length; i++) {
      int label = labels[from + i];
      double y = label == target ? 1 : 0;
      buffer[i] = label == ignored ? 0 : BinaryCrossEntropy.loss(buffer[i], y);
    }
  }

  @Override
  public void slopes(ClassPixels pixels, double divisor, int from, int length, double[] buffer) {
    int[] labels = pixels.labels().values();
    int ignored = pixels.ignored();
    int target = pixels.target();
    pixels.logits().copyTo(from, length, buffer);
    for (int i = 0; i < length; i++) {
      int label = labels[from + i];
      double y = label == target ? 1 : 0;
      buffer[i] = label == ignored ? 0 : BinaryCrossEntropy.slope(buffer[i], y) / divisor;
    }
  }

  @Override
  public void bothSlopes(
      ClassPixels pixels,
      double divisor,
      double[] outer,
      int from,
      int length,
      double[] slopes,
      double[] products) {
    int[] labels = pixels.labels().values();
    int ignored = pixels.ignored();
    slopes(pixels, divisor, from, length, slopes);
    pixels.logits().copyTo(from, length, products);
    for (int i = 0; i < length; i++) {
      products[i] =
          labels[from + i] == ignored
              ? 0
              : BinaryCrossEntropy.sigmoidSlope(products[i]) * outer[from + i];
    }
  }

  @Override
  public void exponentials(double[] values, int length) {
    for (int i = 0; i < length; i++) {
      values[i] = Math.exp(values[i]);
    }
  }

  @Override
  public void logsOfOnePlus(double[] values, int length) {
    for (int i = 0; i < length; i++) {
      values[i] = Math.log1p(values[i]);
    }
  }

  @Override
  public void sigmoids(double[] values, int length) {
    for (int i = 0; i < length; i++) {
      values[i] = BinaryCrossEntropy.sigmoid(values[i]);
    }
  }

  @Override
  public void sigmoidSlopes(double[] values, int length) {
    for (int i = 0; i < length; i++) {
      values[i] = BinaryCrossEntropy.sigmoidSlope(values[i]);
    }
  }
}
