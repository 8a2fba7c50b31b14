package org.regionlens.media.image;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/** Passes on how far a reader has come, and stops it if nobody waits for it any longer. */
final class RowWatch implements IIOReadProgressListener {
  private static final double PERCENT = 0.01;

  private final DecodeJob job;

  RowWatch(DecodeJob job) {
    this.job = job;
  }

  @Override
  public void imageProgress(ImageReader source, float percentageDone) {
    if (job.cancellation().isCancelled()) {
      source.abort();
    } else {
      job.progress().done(PERCENT * percentageDone);
    }
  }

  @Override
  public void sequenceStarted(ImageReader source, int minIndex) {}

  @Override
  public void sequenceComplete(ImageReader source) {}

  @Override
  public void imageStarted(ImageReader source, int imageIndex) {}

  @Override
  public void imageComplete(ImageReader source) {}

  @Override
  public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

  @Override
  public void thumbnailProgress(ImageReader source, float percentageDone) {}

  @Override
  public void thumbnailComplete(ImageReader source) {}

  @Override
  public void readAborted(ImageReader source) {}
}
