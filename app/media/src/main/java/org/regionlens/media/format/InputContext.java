package org.regionlens.media.format;

import org.jspecify.annotations.Nullable;
import org.regionlens.media.image.DecodeJob;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.rle.ImageHint;

/**
 * What whoever reads a mask or a prediction may ask about.
 *
 * @param image name and size of the image, as far as they are known
 * @param choices what the user chose
 * @param job how large pictures may be, and who waits for them
 */
public record InputContext(ImageHint image, ReadingChoices choices, DecodeJob job) {

  public static InputContext of(
      @Nullable String imageName, int height, int width, ReadingChoices choices, DecodeJob job) {
    return new InputContext(
        new ImageHint(imageName == null ? "" : imageName, height, width), choices, job);
  }

  /** The job with the slice that was chosen. */
  public DecodeJob sliceJob() {
    return job.at(choices.slice());
  }
}
