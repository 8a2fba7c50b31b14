package org.regionlens.engine;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What can be said of a map, whichever the case.
 *
 * @param key of its words, such as {@code MI_CONTRIBUTION}
 * @param name in files and on the command line, such as {@code mi-contribution}
 * @param kind what its numbers mean for colours
 * @param domain where its values lie
 * @param unit of its values
 * @param traits what sets it apart
 * @param twin the map without which it cannot be read
 */
public record MapSpec(
    String key,
    String name,
    Kind kind,
    Domain domain,
    Unit unit,
    Set<Trait> traits,
    Optional<MapRef> twin) {

  /** What the numbers of a map mean for its colours. */
  public enum Kind {
    /** From little to much: a sequential colour map. */
    SEQUENTIAL,
    /** Negative and positive: a diverging colour map, symmetric about 0. */
    SIGNED,
    /** Not a field of numbers. */
    PICTURE
  }

  /** Where the values of a map lie. */
  public enum Domain {
    /** [H,W], one value a pixel of the image. */
    PIXELS,
    /** [Gh,Gw], one value a cell of the pooled grid. */
    GRID,
    /** [Gh−R+1,Gw−R+1], one value a window, drawn at the window's centre cell. */
    POINTS
  }

  /** Units; their words stand in the text resources under {@code unit.NAME}. */
  public enum Unit {
    NONE,
    PROBABILITY,
    NATS,
    NATS_PER_REGION_PIXEL,
    NATS_PER_LOGIT,
    NATS_PER_PROBABILITY,
    PER_LOGIT,
    PIXELS,
    PIXELS_TO_ALPHA,
    MULTIPLES_OF_MEAN,
    RATIO
  }

  /** What sets a map apart from others. */
  public enum Trait {
    /** Profiles and shares take it as a magnitude, as it says how strongly something pushes. */
    MAGNITUDE,
    /** One map over all classes: there is none of each class. */
    OF_ALL_CLASSES,
    /** Pooling, neighbourhood or cascade change it. */
    OF_REGION,
    /** The prediction does not change it. */
    OF_LABELS,
    /** The same for every class: a loss of all classes of a pixel together. */
    SAME_FOR_ALL,
    /** The weights of the objective change it. */
    OF_OBJECTIVE,
    /** A quotient, without a value where next to nothing would be divided. */
    QUOTIENT
  }

  public MapSpec {
    traits = Set.copyOf(traits);
  }

  public boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /** A row whose words stand under its name in capitals, without a twin. */
  static MapSpec row(String name, Kind kind, Domain domain, Unit unit, Trait... traits) {
    String key = name.toUpperCase(Locale.ROOT).replace('-', '_');
    return new MapSpec(key, name, kind, domain, unit, Set.of(traits), Optional.empty());
  }

  MapSpec withTwin(MapRef other) {
    return new MapSpec(key, name, kind, domain, unit, traits, Optional.of(other));
  }
}
