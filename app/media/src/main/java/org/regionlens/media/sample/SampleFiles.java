package org.regionlens.media.sample;

/** The names of the files in a sample folder. */
public final class SampleFiles {
  public static final String IMAGE = "image.png";
  public static final String MASK = "mask.png";
  public static final String MASK_NO_VOID = "mask-no-void.png";
  public static final String PREDICTION = "prediction.npy";
  public static final String CLASSES = "classes.json";
  public static final String MANIFEST = "manifest.json";

  /** The folder of logits at moments of training. */
  public static final String SERIES = "training";

  private SampleFiles() {}
}
