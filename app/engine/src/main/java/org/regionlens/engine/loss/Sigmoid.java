package org.regionlens.engine.loss;

import org.regionlens.engine.Logits;
import org.regionlens.engine.bce.PixelKernel;
import org.regionlens.engine.map.Field;
import org.regionlens.engine.map.Scratch;

/**
 * p = σ(z), every channel for itself.
 *
 * @param logits z
 * @param kernel exponentials
 */
record Sigmoid(Logits logits, PixelKernel kernel) implements ChannelFields {
  @Override
  public void read(int from, int length, double[][] buffers, Scratch scratch) {
    for (int channel = 0; channel < buffers.length; channel++) {
      read(channel, from, length, buffers[channel]);
    }
  }

  @Override
  public Field channel(int channel, int channels) {
    return (from, length, buffer, scratch) -> read(channel, from, length, buffer);
  }

  private void read(int channel, int from, int length, double[] buffer) {
    logits.plane(channel).copyTo(from, length, buffer);
    kernel.sigmoids(buffer, length);
  }

  /** ∂L/∂z = σ′(z)·∂L/∂p of a channel. */
  Field back(Field onProbability, int channel) {
    return (from, length, buffer, scratch) -> {
      onProbability.read(from, length, buffer, scratch);
      double[] slope = scratch.take();
      logits.plane(channel).copyTo(from, length, slope);
      kernel.sigmoidSlopes(slope, length);
      for (int i = 0; i < length; i++) {
        buffer[i] *= slope[i];
      }
      scratch.give(slope);
    };
  }
}
