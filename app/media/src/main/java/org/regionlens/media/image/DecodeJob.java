package org.regionlens.media.image;

import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Progress;

/**
 * Under what terms something is decoded.
 *
 * @param limit how large a picture may be
 * @param cancellation asked while rows are decoded
 * @param progress hears of the rows
 */
public record DecodeJob(PixelLimit limit, Cancellation cancellation, Progress progress) {
  /** With the usual limit, to its end, unheard. */
  public static final DecodeJob PLAIN =
      new DecodeJob(PixelLimit.DEFAULT, Cancellation.NEVER, Progress.NONE);

  /** The same job as a part of a larger one. */
  public DecodeJob part(double from, double to) {
    Progress whole = progress;
    return new DecodeJob(
        limit, cancellation, fraction -> whole.done(from + (to - from) * fraction));
  }
}
