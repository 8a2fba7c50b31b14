package org.regionlens.media.labels;

/** How the ids of Cityscapes hang together (Cordts et al., CVPR 2016, and its scripts). */
public final class Cityscapes {
  /** The train id of everything that is not evaluated. */
  public static final int VOID = 255;

  /** Greatest id of a class; what is greater is the id of an instance, or none of Cityscapes. */
  public static final int GREATEST_ID = 33;

  public static final int TRAIN_CLASSES = 19;

  /** An instance id is the class id times this, plus the number of the instance. */
  private static final int INSTANCES = 1000;

  /** The least id of a class whose instances are counted: person. */
  private static final int LEAST_COUNTED = 24;

  private static final int[] WITH_TRAIN_ID = {
    7, 8, 11, 12, 13, 17, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 31, 32, 33
  };

  private Cityscapes() {}

  /** The class id of an instance id: {@code v ≥ 1000 ? ⌊v/1000⌋ : v}. */
  public static int classOfInstance(int value) {
    return value >= INSTANCES ? value / INSTANCES : value;
  }

  /** The train id, 0 to 18, of a class id; {@link #VOID} for ids that are not evaluated. */
  public static int trainId(int id) {
    for (int train = 0; train < WITH_TRAIN_ID.length; train++) {
      if (WITH_TRAIN_ID[train] == id) {
        return train;
      }
    }
    return VOID;
  }

  /** Whether a value can be an instance id: of a person or a vehicle, ids 24 to 33. */
  public static boolean isInstance(int value) {
    return value >= LEAST_COUNTED * INSTANCES && value < (GREATEST_ID + 1) * INSTANCES;
  }
}
