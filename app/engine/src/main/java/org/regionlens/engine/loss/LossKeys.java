package org.regionlens.engine.loss;

import java.util.List;
import java.util.stream.Stream;
import org.regionlens.engine.Loss;
import org.regionlens.engine.Samples;
import org.regionlens.engine.distance.FilledLabels;
import org.regionlens.engine.distance.SignedDistance;
import org.regionlens.engine.memo.Key;
import org.regionlens.engine.memo.Owner;

/** Names of what is kept of labels and predictions for the losses. */
final class LossKeys {
  private static final int ENTRY = 200;

  private LossKeys() {}

  /** Labels with their void filled. */
  record Filled(Owner labels) implements Key<FilledLabels> {
    @Override
    public long bytes(FilledLabels value) {
      return ENTRY
          + (value.voidPixels() == 0 ? 0 : (long) Integer.BYTES * value.height() * value.width());
    }

    @Override
    public Stream<Owner> owners() {
      return Stream.of(labels);
    }
  }

  /** Distances to the boundary of a class of the filled labels. */
  record Distance(Owner labels, int classIndex) implements Key<SignedDistance> {
    @Override
    public long bytes(SignedDistance value) {
      return ENTRY + (long) Double.BYTES * value.height() * value.width();
    }

    @Override
    public Stream<Owner> owners() {
      return Stream.of(labels);
    }
  }

  /** Margins of a softmax's logits, by channel. */
  record Margins(Owner logits) implements Key<List<Samples>> {
    @Override
    public long bytes(List<Samples> value) {
      return ENTRY + value.stream().mapToLong(plane -> (long) Double.BYTES * plane.length()).sum();
    }

    @Override
    public Stream<Owner> owners() {
      return Stream.of(logits);
    }
  }

  /**
   * Planes of a loss, such as its gradient.
   *
   * @param part which planes
   * @param loss whose
   */
  record Planes(Owner labels, Owner logits, Loss loss, String part) implements Key<double[][]> {
    @Override
    public long bytes(double[][] value) {
      long bytes = ENTRY;
      for (double[] plane : value) {
        bytes += (long) Double.BYTES * plane.length;
      }
      return bytes;
    }

    @Override
    public Stream<double[]> planes(double[][] value) {
      return Stream.of(value);
    }

    @Override
    public Stream<Owner> owners() {
      return Stream.of(labels, logits);
    }
  }
}
