package org.regionlens.media.sample;

/** The names of the files in a sample folder. */
final class SampleFiles {
  static final String IMAGE = "image.png";
  static final String MASK = "mask.png";
  static final String MASK_NO_VOID = "mask-no-void.png";
  static final String PREDICTION = "prediction.npy";
  static final String CLASSES = "classes.json";
  static final String MANIFEST = "manifest.json";

  /** The folder of logits at moments of training. */
  static final String SERIES = "training";

  private SampleFiles() {}
}
