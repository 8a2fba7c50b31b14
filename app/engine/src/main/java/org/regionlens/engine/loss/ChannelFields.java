package org.regionlens.engine.loss;

import java.util.ArrayList;
import java.util.List;
import org.regionlens.engine.map.Field;
import org.regionlens.engine.map.Scratch;

/**
 * A field for each channel, computed together a run at a time, as softmax and its way back need all
 * channels of a pixel at once. Safe for many threads.
 */
@FunctionalInterface
public interface ChannelFields {

  /**
   * Writes the values at {@code [from, from + length)} to the fronts of the buffers.
   *
   * @param length at most {@link Field#RUN}
   * @param buffers one a channel
   * @param scratch more buffers
   */
  void read(int from, int length, double[][] buffers, Scratch scratch);

  /** Fields that have nothing in common. */
  static ChannelFields of(List<Field> fields) {
    List<Field> copy = List.copyOf(fields);
    return (from, length, buffers, scratch) -> {
      for (int channel = 0; channel < buffers.length; channel++) {
        copy.get(channel).read(from, length, buffers[channel], scratch);
      }
    };
  }

  /** Planes that are there already. */
  static ChannelFields of(double[][] planes) {
    List<Field> fields = new ArrayList<>();
    for (double[] plane : planes) {
      fields.add(Field.of(plane));
    }
    return of(fields);
  }

  /** One of them; reading it computes all. */
  default Field channel(int channel, int channels) {
    return (from, length, buffer, scratch) -> {
      double[][] buffers = take(channels, scratch);
      double[] spare = buffers[channel];
      buffers[channel] = buffer;
      read(from, length, buffers, scratch);
      buffers[channel] = spare;
      give(buffers, scratch);
    };
  }

  /** A buffer for each channel. */
  static double[][] take(int channels, Scratch scratch) {
    double[][] buffers = new double[channels][];
    for (int channel = 0; channel < channels; channel++) {
      buffers[channel] = scratch.take();
    }
    return buffers;
  }

  /** Takes them back. */
  static void give(double[][] buffers, Scratch scratch) {
    for (double[] buffer : buffers) {
      scratch.give(buffer);
    }
  }
}
