package org.regionlens.engine;

/** The losses that every answer holds. */
public final class BasicLosses {
  /** Binary cross-entropy. */
  public static final Loss BCE = new Loss.Bce();

  /** Region mutual information; stands for the one of the request's settings. */
  public static final Loss RMI = LossId.RMI.standard();

  private BasicLosses() {}
}
