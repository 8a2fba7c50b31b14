package org.regionlens.engine;

/**
 * What is known of a loss before it is computed: menus, legends and lists of maps are made from it.
 *
 * @param activation of which probabilities it is a function
 * @param map what its value map is a map of
 * @param unit of the value map
 * @param signed whether the value map has values below 0
 * @param classes how its value is made of what the classes add
 * @param distances whether it measures distances from the labels' boundaries
 */
public record LossTraits(
    Probabilities activation,
    ValueMap map,
    Unit unit,
    boolean signed,
    Classes classes,
    boolean distances) {

  /** Of which probabilities a loss is a function. */
  public enum Probabilities {
    /** One class against the rest, by definition; of a softmax's logits p is softmax(z). */
    SIGMOID,
    /** Softmax over the channels by definition, whatever the case. */
    SOFTMAX,
    /** Those of the case, unless the loss names an activation. */
    CASE,
    /** None: the gradient is given. */
    GIVEN
  }

  /** What a value map is a map of. */
  public enum ValueMap {
    NONE,
    /** Pixels, one map for all classes together, [H,W]. */
    PIXELS,
    /** Pixels, a map for each class, [C,H,W]. */
    PIXELS_OF_CLASSES,
    /** Windows, a map for each class. */
    WINDOWS_OF_CLASSES
  }

  /** The unit of a value map. */
  public enum Unit {
    /** Natural units of information. */
    NATS,
    /** A pure number. */
    NUMBER,
    /** Pixels, a distance. */
    PIXELS,
    /** A distance to the power of the loss's α. */
    PIXELS_TO_ALPHA,
    /** Whatever the giver measured. */
    UNKNOWN
  }

  /** How the value is made of the classes'. */
  public enum Classes {
    /** Their sum. */
    SUM,
    /** The mean of those that are present. */
    MEAN_OF_PRESENT,
    /** It has none: all classes of a pixel together. */
    NONE
  }

  /** Whether there is a value map. */
  public boolean hasMap() {
    return map != ValueMap.NONE;
  }

  LossTraits withMap(ValueMap other) {
    return new LossTraits(activation, other, unit, signed, classes, distances);
  }
}
