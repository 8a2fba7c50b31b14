package org.regionlens.engine.analysis;

import java.util.concurrent.atomic.AtomicLong;
import org.regionlens.engine.bce.ClassPixels;
import org.regionlens.engine.bce.PixelKernel;
import org.regionlens.engine.bce.ScalarPixels;

/** The plain pixel loops, and how many pixels they were asked for. */
final class CountingPixels implements PixelKernel {
  private final PixelKernel kernel = new ScalarPixels();
  private final AtomicLong pixels = new AtomicLong();

  /** The pixels since the last time this was asked. */
  long pixels() {
    return pixels.getAndSet(0);
  }

  @Override
  public String name() {
    return "counting";
  }

  @Override
  public void targets(ClassPixels of, int from, int length, double[] buffer) {
    pixels.addAndGet(length);
    kernel.targets(of, from, length, buffer);
  }

  @Override
  public void probabilities(ClassPixels of, int from, int length, double[] buffer) {
    pixels.addAndGet(length);
    kernel.probabilities(of, from, length, buffer);
  }

  @Override
  public double predictions(ClassPixels of, int from, int length, double[] buffer) {
    pixels.addAndGet(length);
    return kernel.predictions(of, from, length, buffer);
  }

  @Override
  public void losses(ClassPixels of, int from, int length, double[] buffer) {
    pixels.addAndGet(length);
    kernel.losses(of, from, length, buffer);
  }

  @Override
  public void slopes(ClassPixels of, double divisor, int from, int length, double[] buffer) {
    pixels.addAndGet(length);
    kernel.slopes(of, divisor, from, length, buffer);
  }

  @Override
  public void bothSlopes(
      ClassPixels of,
      double divisor,
      double[] outer,
      int from,
      int length,
      double[] slopes,
      double[] products) {
    pixels.addAndGet(length);
    kernel.bothSlopes(of, divisor, outer, from, length, slopes, products);
  }

  @Override
  public void signs(ClassPixels of, int from, int length, double[] buffer) {
    pixels.addAndGet(length);
    kernel.signs(of, from, length, buffer);
  }

  @Override
  public void exponentials(double[] values, int length) {
    kernel.exponentials(values, length);
  }

  @Override
  public void logsOfOnePlus(double[] values, int length) {
    kernel.logsOfOnePlus(values, length);
  }

  @Override
  public void sigmoids(double[] values, int length) {
    kernel.sigmoids(values, length);
  }

  @Override
  public void sigmoidSlopes(double[] values, int length) {
    kernel.sigmoidSlopes(values, length);
  }
}
