package org.regionlens.engine;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.regionlens.engine.MapSpec.Domain;
import org.regionlens.engine.MapSpec.Kind;
import org.regionlens.engine.MapSpec.Trait;
import org.regionlens.engine.MapSpec.Unit;

/**
 * The one table of maps, a row each. Menu, command line, colour bar, studies and export read what
 * they need here; the words shown to people stand in the text resources under {@code map.KEY}.
 */
public final class MapCatalogue {
  private static final String VALUE = "value-";
  private static final String GRADIENT = "gradient-";
  private static final String VERSUS = "versus:";

  private static final List<Map.Entry<MapRef, MapSpec>> ROWS =
      List.of(
          entry(
              StandardMaps.OVERLAY,
              MapSpec.row("overlay", Kind.PICTURE, Domain.PIXELS, Unit.NONE, Trait.OF_ALL_CLASSES)),
          entry(
              StandardMaps.PREDICTION,
              MapSpec.row("prediction", Kind.SEQUENTIAL, Domain.PIXELS, Unit.PROBABILITY)),
          entry(StandardMaps.BCE, MapSpec.row("bce", Kind.SEQUENTIAL, Domain.PIXELS, Unit.NATS)),
          entry(
              StandardMaps.MI_CONTRIBUTION,
              MapSpec.row(
                  "mi-contribution", Kind.SIGNED, Domain.POINTS, Unit.NATS, Trait.OF_REGION)),
          entry(
              StandardMaps.RMI_CONTRIBUTION,
              MapSpec.row(
                  "rmi-contribution",
                  Kind.SEQUENTIAL,
                  Domain.POINTS,
                  Unit.NATS_PER_REGION_PIXEL,
                  Trait.OF_REGION)),
          entry(
              StandardMaps.SENSITIVITY,
              MapSpec.row("sensitivity", Kind.SEQUENTIAL, Domain.POINTS, Unit.NONE, Trait.OF_REGION)
                  .withTwin(StandardMaps.SENSITIVITY_LABELS)),
          entry(
              StandardMaps.SENSITIVITY_LABELS,
              MapSpec.row(
                  "sensitivity-labels",
                  Kind.SEQUENTIAL,
                  Domain.POINTS,
                  Unit.NONE,
                  Trait.OF_REGION,
                  Trait.OF_LABELS)),
          entry(
              StandardMaps.GRADIENT_BCE,
              MapSpec.row(
                  "gradient-bce",
                  Kind.SIGNED,
                  Domain.PIXELS,
                  Unit.NATS_PER_LOGIT,
                  Trait.MAGNITUDE)),
          entry(
              StandardMaps.GRADIENT_RMI,
              MapSpec.row(
                  "gradient-rmi",
                  Kind.SIGNED,
                  Domain.PIXELS,
                  Unit.NATS_PER_LOGIT,
                  Trait.MAGNITUDE,
                  Trait.OF_REGION)),
          entry(
              StandardMaps.GRADIENT_TOTAL,
              MapSpec.row(
                  "gradient-total",
                  Kind.SIGNED,
                  Domain.PIXELS,
                  Unit.NATS_PER_LOGIT,
                  Trait.MAGNITUDE,
                  Trait.OF_OBJECTIVE,
                  Trait.OF_REGION)),
          entry(
              StandardMaps.VERSUS,
              MapSpec.row(
                  "versus",
                  Kind.SIGNED,
                  Domain.PIXELS,
                  Unit.MULTIPLES_OF_MEAN,
                  Trait.OF_ALL_CLASSES,
                  Trait.OF_REGION)),
          entry(
              StandardMaps.AGREEMENT,
              MapSpec.row(
                  "agreement",
                  Kind.SEQUENTIAL,
                  Domain.GRID,
                  Unit.RATIO,
                  Trait.QUOTIENT,
                  Trait.OF_REGION)),
          entry(
              StandardMaps.OPPOSITION,
              MapSpec.row(
                  "opposition",
                  Kind.SEQUENTIAL,
                  Domain.GRID,
                  Unit.RATIO,
                  Trait.QUOTIENT,
                  Trait.OF_REGION)),
          entry(
              StandardMaps.PULL_STRENGTH,
              MapSpec.row(
                  "pull-strength",
                  Kind.SEQUENTIAL,
                  Domain.GRID,
                  Unit.NATS_PER_PROBABILITY,
                  Trait.OF_REGION)),
          entry(StandardMaps.PULL_SAME, pullOfSide("pull-same")),
          entry(StandardMaps.PULL_OTHER, pullOfSide("pull-other")));

  private static final Map<MapRef, MapSpec> SPECS =
      ROWS.stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  private static final List<MapRef> STANDARD = ROWS.stream().map(Map.Entry::getKey).toList();

  private MapCatalogue() {}

  private static MapSpec pullOfSide(String name) {
    return MapSpec.row(
        name,
        Kind.SIGNED,
        Domain.GRID,
        Unit.NATS_PER_PROBABILITY,
        Trait.MAGNITUDE,
        Trait.OF_REGION);
  }

  /** The maps that every case has, in the order of menus and files. */
  public static List<MapRef> standard() {
    return STANDARD;
  }

  /** Those of them that are fields of numbers. */
  public static Set<MapRef> numeric() {
    return STANDARD.stream()
        .filter(map -> map.kind() != Kind.PICTURE)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The row of a map. */
  public static MapSpec of(MapRef map) {
    MapSpec spec = SPECS.get(map);
    if (spec != null) {
      return spec;
    }
    return switch (map) {
      case MapRef.Value(Loss loss) when loss.traits().hasMap() -> value(loss);
      case MapRef.Slope(Loss loss) -> slope(loss);
      case MapRef.Versus(Loss a, Loss b) -> versus(a, b);
      default -> throw new IllegalArgumentException("There is no map " + map + ".");
    };
  }

  private static MapSpec value(Loss loss) {
    LossTraits traits = loss.traits();
    Set<Trait> own =
        traits.map() == LossTraits.ValueMap.PIXELS ? Set.of(Trait.SAME_FOR_ALL) : Set.of();
    return new MapSpec(
        "VALUE",
        VALUE + loss.spec(),
        traits.signed() ? Kind.SIGNED : Kind.SEQUENTIAL,
        Domain.PIXELS,
        switch (traits.unit()) {
          case NATS -> Unit.NATS;
          case PIXELS -> Unit.PIXELS;
          case PIXELS_TO_ALPHA -> Unit.PIXELS_TO_ALPHA;
          case NUMBER, UNKNOWN -> Unit.NONE;
        },
        own,
        Optional.empty());
  }

  private static MapSpec slope(Loss loss) {
    return new MapSpec(
        "GRADIENT",
        GRADIENT + loss.spec(),
        Kind.SIGNED,
        Domain.PIXELS,
        loss.traits().unit() == LossTraits.Unit.NATS ? Unit.NATS_PER_LOGIT : Unit.PER_LOGIT,
        Set.of(Trait.MAGNITUDE),
        Optional.empty());
  }

  private static MapSpec versus(Loss a, Loss b) {
    boolean region = a.equals(BasicLosses.RMI) || b.equals(BasicLosses.RMI);
    return new MapSpec(
        "VERSUS_OF",
        VERSUS + a.spec() + ":" + b.spec(),
        Kind.SIGNED,
        Domain.PIXELS,
        Unit.MULTIPLES_OF_MEAN,
        region ? Set.of(Trait.OF_ALL_CLASSES, Trait.OF_REGION) : Set.of(Trait.OF_ALL_CLASSES),
        Optional.empty());
  }

  /** The maps that a loss has: its value map, if there is one, and its gradient. */
  public static List<MapRef> of(Loss loss) {
    MapRef slope = new MapRef.Slope(loss);
    return loss.traits().hasMap() ? List.of(new MapRef.Value(loss), slope) : List.of(slope);
  }

  /** The maps that every case has, and those of some losses, each once. */
  public static List<MapRef> with(Collection<Loss> losses) {
    Set<MapRef> maps = new LinkedHashSet<>(STANDARD);
    losses.forEach(loss -> maps.addAll(of(loss)));
    return List.copyOf(maps);
  }

  /** The map of a name; empty if there is none. */
  public static Optional<MapRef> named(String name) {
    return named(name, List.of());
  }

  /** The same; losses of the user's own are known by their names. */
  public static Optional<MapRef> named(String name, Collection<Loss.Given> own) {
    try {
      return Optional.of(parse(name, own));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * The map of a name: one of those that every case has, or {@code value-SPEC}, {@code
   * gradient-SPEC} or {@code versus:SPEC:SPEC} with specifications of losses.
   *
   * @throws IllegalArgumentException if there is none; the message is one sentence for the reader
   */
  public static MapRef parse(String name, Collection<Loss.Given> own) {
    Optional<MapRef> standard =
        STANDARD.stream().filter(map -> map.commandName().equals(name)).findFirst();
    if (standard.isPresent()) {
      return standard.get();
    }
    if (name.startsWith(VALUE)) {
      Loss loss = loss(name.substring(VALUE.length()), own);
      if (!loss.traits().hasMap()) {
        throw new IllegalArgumentException(
            "%s has no value map, only a gradient: gradient-%s."
                .formatted(loss.name(), loss.spec()));
      }
      return new MapRef.Value(loss);
    }
    if (name.startsWith(GRADIENT)) {
      return new MapRef.Slope(loss(name.substring(GRADIENT.length()), own));
    }
    if (name.startsWith(VERSUS)) {
      return versus(name.substring(VERSUS.length()), own);
    }
    throw new IllegalArgumentException(
        "There is no map '%s': choose one of %s, or value-LOSS, gradient-LOSS, versus:LOSS:LOSS."
            .formatted(
                name, String.join(", ", STANDARD.stream().map(MapRef::commandName).toList())));
  }

  /** A colon stands between the losses, and within one before its parameters. */
  private static MapRef versus(String losses, Collection<Loss.Given> own) {
    List<String> specs = new ArrayList<>();
    for (String part : losses.split(":", -1)) {
      if (part.contains("=") && !specs.isEmpty()) {
        specs.add(specs.removeLast() + ":" + part);
      } else {
        specs.add(part);
      }
    }
    if (specs.size() != 2) {
      throw new IllegalArgumentException(
          "Versus is between two losses: write versus:dice:bce, not 'versus:" + losses + "'.");
    }
    Loss a = loss(specs.getFirst(), own);
    Loss b = loss(specs.getLast(), own);
    if (a.equals(b)) {
      throw new IllegalArgumentException("Versus is between two different losses.");
    }
    return new MapRef.Versus(a, b);
  }

  private static Loss loss(String spec, Collection<Loss.Given> own) {
    return BasicLosses.requireSet(Loss.parse(spec, own));
  }

  /**
   * Names with commas between; a comma within a loss's parameters ends no name.
   *
   * @return the names, at least one
   */
  public static List<String> split(String names) {
    List<String> split = new ArrayList<>();
    for (String part : names.split(",", -1)) {
      boolean parameter = part.matches("[a-z0-9-]+=.*") && !split.isEmpty();
      split.add(parameter ? split.removeLast() + "," + part : part);
    }
    return split;
  }

  /** Where a map stands in lists. */
  static int place(MapRef map) {
    int place = STANDARD.indexOf(map);
    return place < 0 ? STANDARD.size() : place;
  }
}
