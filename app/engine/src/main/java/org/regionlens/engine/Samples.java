package org.regionlens.engine;

import java.util.Arrays;

/**
 * A row of numbers kept as float or as double. The array handed in is not copied and must not be
 * changed afterwards.
 */
public sealed interface Samples {

  int length();

  /** The value at an index, widened to double. */
  double get(int index);

  /** Copies {@code length} values, from {@code from} on, to the front of {@code target}. */
  void copyTo(int from, int length, double[] target);

  static Samples of(float[] values) {
    return new FloatSamples(values);
  }

  static Samples of(double[] values) {
    return new DoubleSamples(values);
  }

  /** Every value as double, in an array of its own. */
  default double[] toDoubles() {
    double[] copy = new double[length()];
    copyTo(0, copy.length, copy);
    return copy;
  }

  /** Values kept as float. */
  final class FloatSamples implements Samples {
    private final float[] values;

    private FloatSamples(float[] values) {
      this.values = values;
    }

    /** The array itself; must not be changed. */
    public float[] values() {
      return values;
    }

    @Override
    public int length() {
      return values.length;
    }

    @Override
    public double get(int index) {
      return values[index];
    }

    @Override
    public void copyTo(int from, int length, double[] target) {
      for (int i = 0; i < length; i++) {
        target[i] = values[from + i];
      }
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof FloatSamples that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }
  }

  /** Values kept as double. */
  final class DoubleSamples implements Samples {
    private final double[] values;

    private DoubleSamples(double[] values) {
      this.values = values;
    }

    @Override
    public int length() {
      return values.length;
    }

    @Override
    public double get(int index) {
      return values[index];
    }

    @Override
    public void copyTo(int from, int length, double[] target) {
      System.arraycopy(values, from, target, 0, length);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof DoubleSamples that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }
  }
}
