package org.regionlens.engine.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.MapRef;

/**
 * What was counted near the boundary of a class, or of several classes, each by its own boundary
 * and a pixel once a class. Empty lists of a class without a boundary.
 *
 * @param shares near the boundary, by map
 * @param oppositionWithin by {@link Nearness#STANDARD}
 * @param oppositionByBand by band
 * @param voidByBand ignored pixels by band, which count in nothing else here
 * @param curves the maps asked for, by band
 */
public record EdgeSums(
    List<EdgeShare> shares,
    List<Opposition> oppositionWithin,
    List<Opposition> oppositionByBand,
    List<Long> voidByBand,
    List<EdgeCurve> curves) {
  static final EdgeSums NONE = new EdgeSums(List.of(), List.of(), List.of(), List.of(), List.of());

  public EdgeSums {
    shares = List.copyOf(shares);
    oppositionWithin = List.copyOf(oppositionWithin);
    oppositionByBand = List.copyOf(oppositionByBand);
    voidByBand = List.copyOf(voidByBand);
    curves = List.copyOf(curves);
  }

  /** Whether there was a boundary to count at. */
  public boolean counted() {
    return !voidByBand.isEmpty();
  }

  /** Adds up classes, leaving out those without a boundary. */
  static EdgeSums pool(List<EdgeSums> classes) {
    List<EdgeSums> counted = classes.stream().filter(EdgeSums::counted).toList();
    if (counted.isEmpty()) {
      return NONE;
    }
    return new EdgeSums(
        perMap(counted, EdgeSums::shares, EdgeShare::pool),
        perPlace(counted, EdgeSums::oppositionWithin, Opposition::plus),
        perPlace(counted, EdgeSums::oppositionByBand, Opposition::plus),
        perPlace(counted, EdgeSums::voidByBand, Long::sum),
        perMap(counted, EdgeSums::curves, EdgeCurve::pool));
  }

  private static <T> List<T> perMap(
      List<EdgeSums> classes, Function<EdgeSums, List<T>> part, Function<List<T>, T> pool) {
    List<T> result = new ArrayList<>();
    for (int i = 0; i < part.apply(classes.getFirst()).size(); i++) {
      int place = i;
      result.add(pool.apply(classes.stream().map(each -> part.apply(each).get(place)).toList()));
    }
    return result;
  }

  private static <T> List<T> perPlace(
      List<EdgeSums> classes, Function<EdgeSums, List<T>> part, BinaryOperator<T> plus) {
    return perMap(classes, part, list -> list.stream().reduce(plus).orElseThrow());
  }

  /** The share of a map that was counted; null without a boundary. */
  public @Nullable EdgeShare share(MapRef map) {
    Stream<EdgeShare> found = shares.stream().filter(share -> share.map().equals(map));
    return found.findFirst().orElse(null);
  }
}
