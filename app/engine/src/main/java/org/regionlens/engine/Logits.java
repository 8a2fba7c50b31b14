package org.regionlens.engine;

import java.util.List;

/**
 * A prediction: one plane of logits per channel, [C,H,W], row-major; immutable.
 *
 * <p>With one channel the channel is the foreground and its class index is 1; with more, channel c
 * is class c.
 */
public final class Logits {
  private final int height;
  private final int width;
  private final List<Samples> planes;
  private final Activation activation;

  /** Logits of a sigmoid; otherwise as the constructor that names the activation. */
  public Logits(int height, int width, List<Samples> planes) {
    this(height, width, planes, Activation.SIGMOID);
  }

  /**
   * @param height H ≥ 1, pixels
   * @param width W ≥ 1, pixels
   * @param planes C ≥ 1 planes of H·W finite logits
   * @param activation what makes probabilities of them
   * @throws IllegalArgumentException if sizes differ or a logit is not finite
   */
  public Logits(int height, int width, List<Samples> planes, Activation activation) {
    if (height < 1 || width < 1 || planes.isEmpty()) {
      throw new IllegalArgumentException("A prediction needs at least one channel and one pixel.");
    }
    for (int c = 0; c < planes.size(); c++) {
      Samples plane = planes.get(c);
      if (plane.length() != (long) height * width) {
        throw new IllegalArgumentException(
            "A plane of " + plane.length() + " logits is not " + height + " × " + width + ".");
      }
      requireFinite(plane, c, width);
    }
    this.height = height;
    this.width = width;
    this.planes = List.copyOf(planes);
    this.activation = activation;
  }

  private static void requireFinite(Samples plane, int channel, int width) {
    for (int i = 0; i < plane.length(); i++) {
      if (!Double.isFinite(plane.get(i))) {
        throw new IllegalArgumentException(
            "The logit of channel %d, row %d, column %d is %s: every logit must be a finite number."
                .formatted(channel, i / width, i % width, plane.get(i)));
      }
    }
  }

  public int height() {
    return height;
  }

  public int width() {
    return width;
  }

  /** What makes probabilities of the logits. */
  public Activation activation() {
    return activation;
  }

  /** The same logits under another activation; the planes are shared. */
  public Logits withActivation(Activation other) {
    return other == activation ? this : new Logits(height, width, planes, other);
  }

  /** Other planes of the same size and activation. */
  public Logits with(List<Samples> others) {
    return new Logits(height, width, others, activation);
  }

  /**
   * The number whose sigmoid is a channel's p at a pixel: its logit, or of a softmax over several
   * channels z_c − log Σ e^{z_k} over the others.
   */
  public double margin(int channel, int index) {
    double own = planes.get(channel).get(index);
    if (activation == Activation.SIGMOID || planes.size() == 1) {
      return own;
    }
    double largest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < planes.size(); k++) {
      largest = k == channel ? largest : Math.max(largest, planes.get(k).get(index));
    }
    double sum = 0;
    for (int k = 0; k < planes.size(); k++) {
      sum += k == channel ? 0 : Math.exp(planes.get(k).get(index) - largest);
    }
    return own - largest - Math.log(sum);
  }

  /** C, the number of channels. */
  public int channels() {
    return planes.size();
  }

  /** The H·W logits of a channel. */
  public Samples plane(int channel) {
    return planes.get(channel);
  }

  /** The class index that a channel stands for. */
  public int classIndex(int channel) {
    return channels() == 1 ? 1 : channel;
  }

  /** The channel of a class, or −1 if the prediction has none. */
  public int channelOf(int classIndex) {
    int channel = channels() == 1 ? classIndex - 1 : classIndex;
    return channel >= 0 && channel < channels() ? channel : -1;
  }
}
