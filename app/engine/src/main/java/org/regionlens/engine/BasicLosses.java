package org.regionlens.engine;

/** The losses that every answer holds. */
public final class BasicLosses {
  /** Binary cross-entropy. */
  public static final Loss BCE = new Loss.Bce();

  /** Region mutual information; in maps, terms and lists it stands for that of the settings. */
  public static final Loss RMI = LossId.RMI.standard();

  private BasicLosses() {}

  /**
   * The loss itself, if it can be named beside settings.
   *
   * @throws IllegalArgumentException if it is an RMI with parameters of its own, which are settings
   */
  public static Loss requireSet(Loss loss) {
    if (loss instanceof Loss.Rmi && !loss.equals(RMI)) {
      throw new IllegalArgumentException(
          "RMI is the one that is set: leave out the parameters of '%s' and set them as radius, pooling, stride, ridge and cascade."
              .formatted(loss.spec()));
    }
    return loss;
  }
}
