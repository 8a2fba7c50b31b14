package org.regionlens.engine.loss;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.regionlens.engine.Activation;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Loss;
import org.regionlens.engine.Samples;
import org.regionlens.engine.bce.ClassPixels;
import org.regionlens.engine.bce.LabelFacts;
import org.regionlens.engine.bce.PixelKernel;
import org.regionlens.engine.distance.FilledLabels;
import org.regionlens.engine.distance.SignedDistance;
import org.regionlens.engine.map.Field;
import org.regionlens.engine.map.RunSums;
import org.regionlens.engine.memo.Key;
import org.regionlens.engine.memo.Memo;
import org.regionlens.engine.memo.Owner;
import org.regionlens.engine.work.Work;

/**
 * One case as losses see it, and what is derived from it; values that other requests can use are
 * kept in the memory of results. Immutable but for that; to be used within one request of the
 * memory. The labels are known to fit the prediction.
 */
public final class LossContext {
  private final LabelMap labels;
  private final Logits logits;
  private final PixelKernel kernel;
  private final Memo memo;
  private final Work work;
  private final Owner labelOwner;
  private final Owner logitOwner;
  private final LabelFacts facts;

  /**
   * @param labels [H,W]
   * @param logits [C,H,W]; their activation is the case's
   * @param kernel exponentials and sigmoids
   * @param memo where values are kept, within a request of it
   * @param work threads and cancellation
   */
  public LossContext(LabelMap labels, Logits logits, PixelKernel kernel, Memo memo, Work work) {
    if (labels.height() != logits.height() || labels.width() != logits.width()) {
      throw new IllegalArgumentException("Labels and prediction are not of the same size.");
    }
    this.labels = labels;
    this.logits = logits;
    this.kernel = kernel;
    this.memo = memo;
    this.work = work;
    this.labelOwner = memo.ownerOf(labels);
    this.logitOwner = memo.ownerOf(logits);
    this.facts = kept(new LabelFacts.Name(labelOwner), () -> LabelFacts.of(labels, work));
  }

  public LabelMap labels() {
    return labels;
  }

  public Logits logits() {
    return logits;
  }

  public PixelKernel kernel() {
    return kernel;
  }

  public Work work() {
    return work;
  }

  /** What one look at every label told. */
  public LabelFacts facts() {
    return facts;
  }

  /** Whether p is a softmax of several logits, so that every class moves the others. */
  public boolean isOfSoftmax() {
    return activation(Optional.empty()) == Activation.SOFTMAX;
  }

  /** H, pixels. */
  public int height() {
    return labels.height();
  }

  /** W, pixels. */
  public int width() {
    return labels.width();
  }

  /** H·W. */
  public int size() {
    return labels.height() * labels.width();
  }

  /** C. */
  public int channels() {
    return logits.channels();
  }

  /** n = Σm, pixels that are not ignored. */
  public int valid() {
    return facts.valid();
  }

  /** The pixels of a channel's class: which labels are y = 1 and m = 0, and z beside them. */
  public ClassPixels pixels(int channel) {
    return facts.pixels(logits, channel);
  }

  /** The pixels of every channel's class, by channel. */
  public List<ClassPixels> pixels() {
    return IntStream.range(0, channels()).mapToObj(this::pixels).toList();
  }

  /** Valid pixels of the channel's class, Σy. */
  public int count(int channel) {
    return facts.counts().getOrDefault(pixels(channel).target(), 0);
  }

  /** n_h: valid pixels that have a class; of one channel all valid ones. */
  public int classed() {
    if (channels() == 1) {
      return valid();
    }
    int sum = 0;
    for (int channel = 0; channel < channels(); channel++) {
      sum += count(channel);
    }
    return sum;
  }

  /** The labels with the nearest valid pixel's label on ignored ones. */
  public FilledLabels filled() {
    return kept(new LossKeys.Filled(labelOwner), () -> FilledLabels.of(labels, work));
  }

  /** Distances to the boundary of the channel's class, void filled; kept between requests. */
  public SignedDistance distance(int channel) {
    int index = logits.classIndex(channel);
    return kept(
        new LossKeys.Distance(labelOwner, index),
        () -> SignedDistance.of(filled().inside(index), height(), width(), work));
  }

  /** The activation named, or else the case's; of one channel both are the sigmoid. */
  public Activation activation(Optional<Activation> named) {
    return channels() == 1 ? Activation.SIGMOID : named.orElse(logits.activation());
  }

  /** p of every channel, also where ignored. */
  public ChannelFields probabilities(Activation activation) {
    return activation(Optional.of(activation)) == Activation.SOFTMAX
        ? new Softmax(logits, kernel)
        : new Sigmoid(logits, kernel);
  }

  /**
   * ℓ, the logit whose sigmoid is the case's p: z in a sigmoid's case; of a softmax z_c − log Σ
   * e^{z_k} over the others.
   */
  public Samples margin(int channel) {
    return isOfSoftmax() ? margins().get(channel) : logits.plane(channel);
  }

  /** The pixels of a channel's class with the margin beside them. */
  public ClassPixels marginPixels(int channel) {
    ClassPixels pixels = pixels(channel);
    return new ClassPixels(labels, pixels.target(), pixels.ignored(), margin(channel));
  }

  private List<Samples> margins() {
    return kept(
        new LossKeys.Margins(logitOwner), () -> OneAgainstRest.margins(logits, kernel, work));
  }

  /**
   * ∂L/∂z of a channel from the slopes on the margins of all: those of the channel itself in a
   * sigmoid's case.
   *
   * @param loss names what is kept
   * @param onMargins ∂L/∂ℓ of every channel
   */
  public Field onLogits(Loss loss, ChannelFields onMargins, int channel) {
    return isOfSoftmax()
        ? together(loss, "slope", new OneAgainstRest(logits, kernel, onMargins), channel)
        : onMargins.channel(channel, channels());
  }

  /**
   * ∂L/∂z of a channel from the gradients on the probabilities of all.
   *
   * @param loss names what is kept
   * @param activation of the loss
   * @param onProbabilities ∂L/∂p of every channel
   */
  public Field throughActivation(
      Loss loss, Activation activation, ChannelFields onProbabilities, int channel) {
    return activation(Optional.of(activation)) == Activation.SOFTMAX
        ? together(loss, "slope", new Softmax(logits, kernel).back(onProbabilities), channel)
        : new Sigmoid(logits, kernel).back(onProbabilities.channel(channel, channels()), channel);
  }

  /**
   * One of several fields that are computed together: all are written once and kept where they fit,
   * else computed for each.
   */
  public Field together(Loss loss, String part, ChannelFields fields, int channel) {
    long bytes = (long) Double.BYTES * size() * channels();
    return bytes > memo.capacityForMaps()
        ? fields.channel(channel, channels())
        : Field.of(kept(loss, part, () -> written(fields))[channel]);
  }

  /** Planes of a loss that are made once and kept. */
  public double[][] kept(Loss loss, String part, Supplier<double[][]> make) {
    return kept(new LossKeys.Planes(labelOwner, logitOwner, loss, part), make);
  }

  /** Every channel's field, written. */
  public double[][] written(ChannelFields fields) {
    double[][] planes = new double[channels()][];
    for (int channel = 0; channel < planes.length; channel++) {
      planes[channel] = work.plane(size());
    }
    RunSums.forEach(
        size(),
        work,
        (from, length, scratch) -> {
          double[][] buffers = ChannelFields.take(planes.length, scratch);
          fields.read(from, length, buffers, scratch);
          for (int channel = 0; channel < planes.length; channel++) {
            System.arraycopy(buffers[channel], 0, planes[channel], from, length);
          }
          ChannelFields.give(buffers, scratch);
        });
    return planes;
  }

  /** Σ of each channel's field, what is no number left out. */
  public double[] sums(ChannelFields fields) {
    return RunSums.of(
        size(),
        channels(),
        work,
        (from, length, into, scratch) -> {
          double[][] buffers = ChannelFields.take(into.length, scratch);
          fields.read(from, length, buffers, scratch);
          for (int channel = 0; channel < into.length; channel++) {
            into[channel] += Field.sumOfNumbers(buffers[channel], length);
          }
          ChannelFields.give(buffers, scratch);
        });
  }

  /** What two threads ask for is made once, so nothing is asked for from within its making. */
  private synchronized <V> V kept(Key<V> key, Supplier<V> make) {
    V value = memo.find(key);
    if (value == null) {
      work.check();
      value = make.get();
      memo.keep(key, value);
    }
    return value;
  }
}
