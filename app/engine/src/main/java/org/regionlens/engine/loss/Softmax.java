package org.regionlens.engine.loss;

import org.regionlens.engine.Logits;
import org.regionlens.engine.bce.PixelKernel;
import org.regionlens.engine.map.Scratch;

/**
 * p_c = e^{z_c} / Σ e^{z_k} over the channels of a pixel. The largest logit is taken off first, so
 * that nothing overflows.
 *
 * @param logits z, [C,H,W] with C ≥ 2
 * @param kernel exponentials
 */
public record Softmax(Logits logits, PixelKernel kernel) implements ChannelFields {
  private static final double LN2 = Math.log(2);
  private static final int EXPONENT_BIAS = 1023;

  @Override
  public void read(int from, int length, double[][] buffers, Scratch scratch) {
    double[] largest = scratch.take();
    double[] sum = scratch.take();
    shifted(logits, from, length, buffers, largest);
    exponentials(kernel, length, buffers, sum);
    for (int i = 0; i < length; i++) {
      sum[i] = 1 / sum[i];
    }
    for (double[] p : buffers) {
      for (int i = 0; i < length; i++) {
        p[i] *= sum[i];
      }
    }
    scratch.give(sum);
    scratch.give(largest);
  }

  /** z_c − max z, and max z beside it. */
  public static void shifted(
      Logits logits, int from, int length, double[][] buffers, double[] largest) {
    for (int channel = 0; channel < buffers.length; channel++) {
      logits.plane(channel).copyTo(from, length, buffers[channel]);
    }
    System.arraycopy(buffers[0], 0, largest, 0, length);
    for (int channel = 1; channel < buffers.length; channel++) {
      double[] z = buffers[channel];
      for (int i = 0; i < length; i++) {
        largest[i] = Math.max(largest[i], z[i]);
      }
    }
    for (double[] z : buffers) {
      for (int i = 0; i < length; i++) {
        z[i] -= largest[i];
      }
    }
  }

  /** e^x in place of x ≤ 0, and their sum over the channels. */
  public static void exponentials(
      PixelKernel kernel, int length, double[][] buffers, double[] sum) {
    for (int channel = 0; channel < buffers.length; channel++) {
      double[] e = buffers[channel];
      kernel.exponentials(e, length);
      if (channel == 0) {
        System.arraycopy(e, 0, sum, 0, length);
      } else {
        for (int i = 0; i < length; i++) {
          sum[i] += e[i];
        }
      }
    }
  }

  /** log x in place of x ≥ 1: what is left of x by powers of 2 lies below 2. */
  public static void logs(PixelKernel kernel, int length, double[] values, Scratch scratch) {
    double[] powers = scratch.take();
    for (int i = 0; i < length; i++) {
      int exponent = Math.getExponent(values[i]);
      powers[i] = exponent * LN2;
      values[i] = values[i] * Double.longBitsToDouble((long) (EXPONENT_BIAS - exponent) << 52) - 1;
    }
    kernel.logsOfOnePlus(values, length);
    for (int i = 0; i < length; i++) {
      values[i] += powers[i];
    }
    scratch.give(powers);
  }

  /** ∂L/∂z_c = p_c·(g_c − Σ g_k·p_k) with g = ∂L/∂p; the sum over c is 0 in every pixel. */
  ChannelFields back(ChannelFields onProbabilities) {
    return (from, length, buffers, scratch) -> {
      double[][] p = ChannelFields.take(buffers.length, scratch);
      double[] mean = scratch.take();
      read(from, length, p, scratch);
      onProbabilities.read(from, length, buffers, scratch);
      for (int channel = 0; channel < buffers.length; channel++) {
        double[] g = buffers[channel];
        double[] weight = p[channel];
        for (int i = 0; i < length; i++) {
          mean[i] = (channel == 0 ? 0 : mean[i]) + g[i] * weight[i];
        }
      }
      for (int channel = 0; channel < buffers.length; channel++) {
        double[] g = buffers[channel];
        double[] weight = p[channel];
        for (int i = 0; i < length; i++) {
          g[i] = weight[i] * (g[i] - mean[i]);
        }
      }
      scratch.give(mean);
      ChannelFields.give(p, scratch);
    };
  }
}
