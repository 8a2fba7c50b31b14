package org.regionlens.engine.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.MapId;

/** What is read of every class; a map is made of the sums of one or two parts over its classes. */
enum Part {
  PREDICTION(Stage.PIXELS),
  BCE(Stage.PIXELS),
  MI_CONTRIBUTION(Stage.FORMS),
  RMI_CONTRIBUTION(Stage.FORMS),
  SENSITIVITY(Stage.FORMS),
  SENSITIVITY_LABELS(Stage.FORMS),
  AGREEING(Stage.PULLS),
  STRENGTH(Stage.PULLS),
  OPPOSING(Stage.PULLS),
  BOTH_SIDES(Stage.PULLS),
  SAME(Stage.PULLS),
  OTHER(Stage.PULLS),
  GRADIENT_BCE(Stage.GRADIENTS),
  GRADIENT_RMI(Stage.GRADIENTS),
  MAGNITUDE_BCE(Stage.GRADIENTS),
  MAGNITUDE_RMI(Stage.GRADIENTS);

  /** Parts that share what is expensive. One stage is finished before the next begins. */
  enum Stage {
    PIXELS,
    FORMS,
    PULLS,
    GRADIENTS
  }

  private final Stage stage;

  Part(Stage stage) {
    this.stage = stage;
  }

  Stage stage() {
    return stage;
  }

  /** The part that comes from the same exponential, if there is one. */
  @Nullable Part readWith() {
    return switch (this) {
      case GRADIENT_BCE -> GRADIENT_RMI;
      case GRADIENT_RMI -> GRADIENT_BCE;
      case MAGNITUDE_BCE -> MAGNITUDE_RMI;
      case MAGNITUDE_RMI -> MAGNITUDE_BCE;
      default -> null;
    };
  }

  /** The parts of a map, in the order in which they are combined; none of a picture. */
  static List<Part> of(MapId id) {
    return switch (id) {
      case OVERLAY -> List.of();
      case PREDICTION -> List.of(PREDICTION);
      case BCE -> List.of(BCE);
      case MI_CONTRIBUTION -> List.of(MI_CONTRIBUTION);
      case RMI_CONTRIBUTION -> List.of(RMI_CONTRIBUTION);
      case SENSITIVITY -> List.of(SENSITIVITY);
      case SENSITIVITY_LABELS -> List.of(SENSITIVITY_LABELS);
      case GRADIENT_BCE -> List.of(GRADIENT_BCE);
      case GRADIENT_RMI -> List.of(GRADIENT_RMI);
      case GRADIENT_TOTAL -> List.of(GRADIENT_BCE, GRADIENT_RMI);
      case VERSUS -> List.of(MAGNITUDE_RMI, MAGNITUDE_BCE);
      case AGREEMENT -> List.of(AGREEING, STRENGTH);
      case OPPOSITION -> List.of(OPPOSING, BOTH_SIDES);
      case PULL_STRENGTH -> List.of(STRENGTH);
      case PULL_SAME -> List.of(SAME);
      case PULL_OTHER -> List.of(OTHER);
    };
  }

  /** Whether a map asks for the region loss at all. */
  static boolean needsRegion(MapId id) {
    return switch (id) {
      case OVERLAY, PREDICTION, BCE, GRADIENT_BCE -> false;
      default -> true;
    };
  }
}
