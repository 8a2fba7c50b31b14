package org.regionlens.engine;

import java.util.Comparator;
import java.util.List;

/**
 * Which map. What can be said of it (name, unit, domain …) stands in its row of the {@link
 * MapCatalogue}; a map of a loss is made by naming the loss. Ordered as menus and files list them.
 */
public sealed interface MapRef extends Comparable<MapRef> {
  /** Image, mask and prediction drawn over each other. */
  record Overlay() implements MapRef {}

  /** Predicted probability of the class; of all classes: the largest. */
  record Prediction() implements MapRef {}

  /** What every pixel, or window, adds to a loss. */
  record Value(Loss loss) implements MapRef {}

  /** ∂L/∂z of a loss. */
  record Slope(Loss loss) implements MapRef {}

  /** ∂/∂z of the objective. */
  record Total() implements MapRef {}

  /** Where a pushes and b does not, each in multiples of its image's mean. */
  record Versus(Loss a, Loss b) implements MapRef {}

  /** A map that one loss alone has. */
  record Extra(Loss loss, String id) implements MapRef {}

  /** The same map of another loss; itself if it is not of that one. */
  default MapRef replaced(Loss loss, Loss by) {
    return switch (this) {
      case Value(Loss of) when of.equals(loss) -> new Value(by);
      case Slope(Loss of) when of.equals(loss) -> new Slope(by);
      case Versus(Loss a, Loss b) -> new Versus(a.equals(loss) ? by : a, b.equals(loss) ? by : b);
      default -> this;
    };
  }

  /** The losses that it is of. */
  default List<Loss> losses() {
    return switch (this) {
      case Value(Loss of) -> List.of(of);
      case Slope(Loss of) -> List.of(of);
      case Extra(Loss of, String _) -> List.of(of);
      case Versus(Loss a, Loss b) -> List.of(a, b);
      case Overlay _, Prediction _, Total _ -> List.of();
    };
  }

  /** The map's row. */
  default MapSpec spec() {
    return MapCatalogue.of(this);
  }

  default MapSpec.Kind kind() {
    return spec().kind();
  }

  default MapSpec.Domain domain() {
    return spec().domain();
  }

  default MapSpec.Unit unit() {
    return spec().unit();
  }

  /** The name in files and on the command line, such as {@code mi-contribution}. */
  default String commandName() {
    return spec().name();
  }

  @Override
  default int compareTo(MapRef other) {
    return Comparator.comparingInt(MapCatalogue::place)
        .thenComparing(MapRef::commandName)
        .compare(this, other);
  }
}
