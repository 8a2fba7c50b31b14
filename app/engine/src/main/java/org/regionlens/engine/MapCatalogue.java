package org.regionlens.engine;

import static java.util.Map.entry;

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
    if (spec == null) {
      throw new IllegalArgumentException("There is no map " + map + ".");
    }
    return spec;
  }

  /** The map of a name; empty if there is none. */
  public static Optional<MapRef> named(String name) {
    return STANDARD.stream().filter(map -> map.commandName().equals(name)).findFirst();
  }

  /** Where a map stands in lists. */
  static int place(MapRef map) {
    int place = STANDARD.indexOf(map);
    return place < 0 ? STANDARD.size() : place;
  }
}
