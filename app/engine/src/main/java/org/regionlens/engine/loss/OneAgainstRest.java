package org.regionlens.engine.loss;

import java.util.Arrays;
import java.util.List;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Samples;
import org.regionlens.engine.bce.PixelKernel;
import org.regionlens.engine.map.RunSums;
import org.regionlens.engine.map.Scratch;
import org.regionlens.engine.work.Work;

/**
 * Each class of a softmax against the rest. With ℓ_c = z_c − log Σ_{k≠c} e^{z_k} the class's p is
 * σ(ℓ_c), exactly, and nothing is lost where p is near 1. Slopes h_c on ℓ_c become those on z by
 * {@code ∂L/∂z_k = h_k − Σ_{c≠k} h_c·s_ck}, s_ck being the softmax at k over the classes other than
 * c. Exponents are taken relative to the second largest logit, as one of the two largest is left
 * after any class is taken out: nothing overflows and no difference of near numbers is a
 * denominator.
 *
 * @param logits z, [C,H,W] with C ≥ 2
 * @param kernel exponentials
 * @param onMargins ∂L/∂ℓ
 */
public record OneAgainstRest(Logits logits, PixelKernel kernel, ChannelFields onMargins)
    implements ChannelFields {

  /** What the margins of a run are made of, by pixel. */
  private static final class Run {
    /** Largest logit M and second largest M₂ of a pixel. */
    final double[] first;

    final double[] second;

    /** The channel of the largest, the first of equal ones. */
    final int[] top;

    /** f_k = e^{z_k − M₂}, 0 at the largest itself. */
    final double[][] f;

    /** Σ f. */
    final double[] sum;

    /** t = e^{M₂ − M}, so that e^{z_k − M} = t·f_k. */
    final double[] t;

    Run(int channels, Scratch scratch) {
      first = scratch.take();
      second = scratch.take();
      sum = scratch.take();
      t = scratch.take();
      f = ChannelFields.take(channels, scratch);
      top = new int[first.length];
    }

    void give(Scratch scratch) {
      scratch.give(first);
      scratch.give(second);
      scratch.give(sum);
      scratch.give(t);
      ChannelFields.give(f, scratch);
    }

    void read(Logits logits, PixelKernel kernel, int from, int length) {
      Arrays.fill(first, 0, length, Double.NEGATIVE_INFINITY);
      Arrays.fill(second, 0, length, Double.NEGATIVE_INFINITY);
      for (int channel = 0; channel < f.length; channel++) {
        double[] z = f[channel];
        logits.plane(channel).copyTo(from, length, z);
        for (int i = 0; i < length; i++) {
          if (z[i] > first[i]) {
            second[i] = first[i];
            first[i] = z[i];
            top[i] = channel;
          } else {
            second[i] = Math.max(second[i], z[i]);
          }
        }
      }
      for (double[] z : f) {
        for (int i = 0; i < length; i++) {
          z[i] = Math.min(z[i] - second[i], 0);
        }
        kernel.exponentials(z, length);
      }
      for (int i = 0; i < length; i++) {
        f[top[i]][i] = 0;
        t[i] = second[i] - first[i];
      }
      kernel.exponentials(t, length);
      Arrays.fill(sum, 0, length, 0);
      for (double[] e : f) {
        for (int i = 0; i < length; i++) {
          sum[i] += e[i];
        }
      }
    }

    /** Σ_{k≠c} e^{z_k − M} of a class that is not the largest: 1 and more. */
    double rest(double own, int i) {
      return 1 + t[i] * (sum[i] - own);
    }
  }

  /** ℓ, by channel, [H,W] each. */
  static List<Samples> margins(Logits logits, PixelKernel kernel, Work work) {
    int channels = logits.channels();
    int size = logits.height() * logits.width();
    double[][] planes = new double[channels][size];
    RunSums.forEach(
        size,
        work,
        (from, length, scratch) -> {
          Run run = new Run(channels, scratch);
          run.read(logits, kernel, from, length);
          for (int channel = 0; channel < channels; channel++) {
            double[] plane = planes[channel];
            for (int i = 0; i < length; i++) {
              double z = logits.plane(channel).get(from + i);
              plane[from + i] =
                  run.top[i] == channel
                      ? z - run.second[i] - Math.log(run.sum[i])
                      : z - run.first[i] - Math.log(run.rest(run.f[channel][i], i));
            }
          }
          run.give(scratch);
        });
    return Arrays.stream(planes).map(Samples::of).toList();
  }

  @Override
  public void read(int from, int length, double[][] buffers, Scratch scratch) {
    Run run = new Run(buffers.length, scratch);
    double[] quotients = scratch.take();
    onMargins.read(from, length, buffers, scratch);
    run.read(logits, kernel, from, length);
    // Σ h_c / Σ_{k≠c} e^{z_k − M} over the classes but the largest.
    Arrays.fill(quotients, 0, length, 0);
    for (int channel = 0; channel < buffers.length; channel++) {
      double[] h = buffers[channel];
      double[] f = run.f[channel];
      for (int i = 0; i < length; i++) {
        quotients[i] += run.top[i] == channel ? 0 : h[i] / run.rest(f[i], i);
      }
    }
    double[] ofLargest = scratch.take();
    for (int i = 0; i < length; i++) {
      ofLargest[i] = buffers[run.top[i]][i] / run.sum[i];
    }
    for (int channel = 0; channel < buffers.length; channel++) {
      double[] h = buffers[channel];
      double[] f = run.f[channel];
      for (int i = 0; i < length; i++) {
        if (run.top[i] == channel) {
          h[i] -= quotients[i];
        } else {
          double others = quotients[i] - h[i] / run.rest(f[i], i);
          h[i] -= f[i] * (run.t[i] * others + ofLargest[i]);
        }
      }
    }
    scratch.give(ofLargest);
    scratch.give(quotients);
    run.give(scratch);
  }
}
