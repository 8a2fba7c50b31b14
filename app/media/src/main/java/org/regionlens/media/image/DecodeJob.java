package org.regionlens.media.image;

import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Progress;
import org.regionlens.media.array.Slice;

/**
 * Under what terms something is decoded.
 *
 * @param limit how large a picture may be
 * @param cancellation asked while rows are decoded
 * @param progress hears of the rows
 * @param slice which one of a volume
 */
public record DecodeJob(
    PixelLimit limit, Cancellation cancellation, Progress progress, Slice slice) {
  /** With the usual limit, to its end, unheard. */
  public static final DecodeJob PLAIN =
      new DecodeJob(PixelLimit.DEFAULT, Cancellation.NEVER, Progress.NONE);

  /** Of a volume the slice in the middle. */
  public DecodeJob(PixelLimit limit, Cancellation cancellation, Progress progress) {
    this(limit, cancellation, progress, Slice.DEFAULT);
  }

  /** The same job with another slice of volumes. */
  public DecodeJob at(Slice other) {
    return new DecodeJob(limit, cancellation, progress, other);
  }

  /** The same job as a part of a larger one. */
  public DecodeJob part(double from, double to) {
    Progress whole = progress;
    return new DecodeJob(
        limit, cancellation, fraction -> whole.done(from + (to - from) * fraction), slice);
  }
}
