package org.regionlens.media.sample;

/** The predictions that may come with a scene. */
public enum SamplePrediction {
  /** Of an imagined network, made from the truth by {@code org.regionlens.scenes}. */
  IMAGINED("prediction.npy"),
  /** Of a small network finished with BCE (docs/samples). */
  BCE("prediction-bce.npy"),
  /** Of the same network finished with BCE and RMI (docs/samples). */
  RMI("prediction-rmi.npy");

  private final String file;

  SamplePrediction(String file) {
    this.file = file;
  }

  /** Its name in the folder of a scene. */
  public String file() {
    return file;
  }
}
