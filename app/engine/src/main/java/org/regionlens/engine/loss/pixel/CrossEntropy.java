package org.regionlens.engine.loss.pixel;

import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.bce.PixelKernel;
import org.regionlens.engine.loss.ChannelFields;
import org.regionlens.engine.loss.LossContext;
import org.regionlens.engine.loss.Softmax;
import org.regionlens.engine.map.Field;
import org.regionlens.engine.map.Scratch;

/**
 * ℓ = log Σ e^{z_k} − z_label of the valid pixels that have a class, 0 elsewhere; of one channel b.
 */
final class CrossEntropy {
  private final LossContext context;
  private final LabelMap labels;
  private final Logits logits;
  private final PixelKernel kernel;

  /** Whether a label is that of a class. */
  private final boolean[] classes;

  CrossEntropy(LossContext context) {
    this.context = context;
    this.labels = context.labels();
    this.logits = context.logits();
    this.kernel = context.kernel();
    this.classes = new boolean[context.channels()];
    for (int channel = 0; channel < classes.length; channel++) {
      classes[channel] = context.pixels(channel).target() == channel;
    }
  }

  /** The channel of a pixel's class; −1 if it has none. */
  private int own(int index) {
    int label = labels.at(index);
    return label >= 0 && label < classes.length && classes[label] ? label : -1;
  }

  /** Whether a pixel is valid and has a class; of one channel every valid pixel has. */
  boolean hasClass(int index) {
    return classes.length == 1 ? !labels.isIgnored(index) : own(index) >= 0;
  }

  /** ℓ, nats, [H,W]. */
  Field values() {
    return classes.length == 1
        ? (from, length, buffer, scratch) -> kernel.losses(context.pixels(0), from, length, buffer)
        : this::read;
  }

  private void read(int from, int length, double[] buffer, Scratch scratch) {
    double[][] z = ChannelFields.take(classes.length, scratch);
    double[] largest = scratch.take();
    double[] sum = scratch.take();
    Softmax.shifted(logits, from, length, z, largest);
    for (int i = 0; i < length; i++) {
      int own = own(from + i);
      buffer[i] = own < 0 ? Double.NaN : -z[own][i];
    }
    Softmax.exponentials(kernel, length, z, sum);
    Softmax.logs(kernel, length, sum, scratch);
    for (int i = 0; i < length; i++) {
      buffer[i] = Double.isNaN(buffer[i]) ? 0 : buffer[i] + sum[i];
    }
    scratch.give(sum);
    scratch.give(largest);
    ChannelFields.give(z, scratch);
  }

  /**
   * (softmax − y)/divisor of the pixels that have a class and count, 0 elsewhere.
   *
   * @param counts whether a pixel counts
   */
  ChannelFields slopes(double divisor, Chosen counts) {
    if (classes.length == 1) {
      return (from, length, buffers, scratch) -> {
        kernel.slopes(context.pixels(0), divisor, from, length, buffers[0]);
        for (int i = 0; i < length; i++) {
          buffers[0][i] = counts.holds(from + i) ? buffers[0][i] : 0;
        }
      };
    }
    Softmax softmax = new Softmax(logits, kernel);
    return (from, length, buffers, scratch) -> {
      softmax.read(from, length, buffers, scratch);
      double[] factor = scratch.take();
      for (int i = 0; i < length; i++) {
        int own = own(from + i);
        boolean part = own >= 0 && counts.holds(from + i);
        factor[i] = part ? 1 / divisor : 0;
        if (part) {
          buffers[own][i] -= 1;
        }
      }
      for (double[] p : buffers) {
        for (int i = 0; i < length; i++) {
          p[i] *= factor[i];
        }
      }
      scratch.give(factor);
    };
  }

  /** Whether a pixel is one of those that count. */
  @FunctionalInterface
  interface Chosen {
    boolean holds(int index);
  }
}
