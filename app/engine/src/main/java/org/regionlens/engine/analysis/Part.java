package org.regionlens.engine.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.BasicLosses;
import org.regionlens.engine.Loss;
import org.regionlens.engine.LossTraits;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.Objective;

/**
 * What is read of every class; a map is made of the sums of its parts over its classes.
 *
 * @param kind what it is
 * @param loss whose it is; null for the prediction
 */
record Part(Kind kind, @Nullable Loss loss) {
  static final Part PREDICTION = new Part(Kind.PREDICTION, null);

  /** What a part is. */
  enum Kind {
    PREDICTION,
    VALUE,
    SLOPE,
    /** |∂L/∂z|. */
    MAGNITUDE,
    MI_CONTRIBUTION,
    SENSITIVITY,
    SENSITIVITY_LABELS,
    AGREEING,
    STRENGTH,
    OPPOSING,
    BOTH_SIDES,
    SAME,
    OTHER
  }

  /** Parts that share what is expensive. One stage is finished before the next begins. */
  enum Stage {
    PIXELS,
    FORMS,
    PULLS,
    GRADIENTS
  }

  Stage stage() {
    return switch (kind) {
      case PREDICTION -> Stage.PIXELS;
      case VALUE -> loss instanceof Loss.Rmi ? Stage.FORMS : Stage.PIXELS;
      case MI_CONTRIBUTION, SENSITIVITY, SENSITIVITY_LABELS -> Stage.FORMS;
      case AGREEING, STRENGTH, OPPOSING, BOTH_SIDES, SAME, OTHER -> Stage.PULLS;
      case SLOPE, MAGNITUDE -> Stage.GRADIENTS;
    };
  }

  /** The part that comes from the same exponential, if there is one. */
  @Nullable Part readWith() {
    return switch (loss) {
      case Loss.Bce _ when stage() == Stage.GRADIENTS -> new Part(kind, BasicLosses.RMI);
      case Loss.Rmi _ when stage() == Stage.GRADIENTS -> new Part(kind, BasicLosses.BCE);
      case null, default -> null;
    };
  }

  static Part slope(Loss loss) {
    return new Part(Kind.SLOPE, loss);
  }

  /** Whether it is the same for every class, so that nothing is summed. */
  boolean isSameForAll() {
    return kind == Kind.VALUE && loss != null && loss.traits().map() == LossTraits.ValueMap.PIXELS;
  }

  /** Whether it is one of BCE or RMI, or of the prediction. */
  boolean isBasic() {
    return loss == null || loss.equals(BasicLosses.BCE) || loss.equals(BasicLosses.RMI);
  }

  /** The parts of a map, in the order in which they are combined; none of a picture. */
  static List<Part> of(MapRef map, Objective objective) {
    return switch (map) {
      case MapRef.Overlay _ -> List.of();
      case MapRef.Prediction _ -> List.of(PREDICTION);
      case MapRef.Value(Loss loss) -> List.of(new Part(Kind.VALUE, loss));
      case MapRef.Slope(Loss loss) -> List.of(slope(loss));
      case MapRef.Total _ -> objective.losses().stream().map(Part::slope).toList();
      case MapRef.Versus(Loss a, Loss b) ->
          List.of(new Part(Kind.MAGNITUDE, a), new Part(Kind.MAGNITUDE, b));
      case MapRef.Extra(Loss loss, String id) ->
          kindsOf(id).stream().map(kind -> new Part(kind, loss)).toList();
    };
  }

  private static List<Kind> kindsOf(String extra) {
    return switch (extra) {
      case "mi-contribution" -> List.of(Kind.MI_CONTRIBUTION);
      case "sensitivity" -> List.of(Kind.SENSITIVITY);
      case "sensitivity-labels" -> List.of(Kind.SENSITIVITY_LABELS);
      case "agreement" -> List.of(Kind.AGREEING, Kind.STRENGTH);
      case "opposition" -> List.of(Kind.OPPOSING, Kind.BOTH_SIDES);
      case "pull-strength" -> List.of(Kind.STRENGTH);
      case "pull-same" -> List.of(Kind.SAME);
      case "pull-other" -> List.of(Kind.OTHER);
      default -> throw new IllegalArgumentException("There is no map " + extra + ".");
    };
  }
}
