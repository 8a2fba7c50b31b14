package org.regionlens.media.input;

import org.jspecify.annotations.Nullable;
import org.regionlens.media.image.DecodeJob;
import org.regionlens.media.rle.ImageHint;

/**
 * What a reader of a mask or prediction may ask about.
 *
 * @param image name and size of the image, as far as they are known
 * @param choices what the user chose
 * @param job how large pictures may be, and who waits for them
 */
record InputContext(ImageHint image, ReadingChoices choices, DecodeJob job) {

  static InputContext of(
      @Nullable String imageName, int height, int width, ReadingChoices choices, DecodeJob job) {
    return new InputContext(
        new ImageHint(imageName == null ? "" : imageName, height, width), choices, job);
  }
}
