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
    return new Separate(List.copyOf(fields));
  }

  /**
   * Fields that have nothing in common.
   *
   * @param fields one a channel
   */
  record Separate(List<Field> fields) implements ChannelFields {
    @Override
    public void read(int from, int length, double[][] buffers, Scratch scratch) {
      for (int channel = 0; channel < buffers.length; channel++) {
        fields.get(channel).read(from, length, buffers[channel], scratch);
      }
    }

    @Override
    public Field channel(int channel, int channels) {
      return fields.get(channel);
    }
  }

  /** What becomes of the values of a channel at {@code [from, from + length)}, in place. */
  @FunctionalInterface
  interface Change {
    void apply(int channel, int from, int length, double[] values, Scratch scratch);
  }

  /** The fields after a change, pixel by pixel and channel by channel. */
  default ChannelFields changed(Change change) {
    return new Changed(this, change);
  }

  /**
   * Fields after a change.
   *
   * @param before without it
   * @param change in place
   */
  record Changed(ChannelFields before, Change change) implements ChannelFields {
    @Override
    public void read(int from, int length, double[][] buffers, Scratch scratch) {
      before.read(from, length, buffers, scratch);
      for (int channel = 0; channel < buffers.length; channel++) {
        change.apply(channel, from, length, buffers[channel], scratch);
      }
    }

    @Override
    public Field channel(int channel, int channels) {
      Field own = before.channel(channel, channels);
      return (from, length, buffer, scratch) -> {
        own.read(from, length, buffer, scratch);
        change.apply(channel, from, length, buffer, scratch);
      };
    }
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
