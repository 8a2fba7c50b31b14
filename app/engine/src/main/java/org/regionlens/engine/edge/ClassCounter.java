package org.regionlens.engine.edge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.distance.FilledLabels;
import org.regionlens.engine.distance.SignedDistance;
import org.regionlens.engine.work.Work;

/** Counts the maps of one class after the other at its edges. Not shared between threads. */
final class ClassCounter {
  /**
   * Where sensitivities sum up to this share of those of the labels or less, the prediction is
   * nearly perfect, and how the loss deals out what is left says nothing. Other predictions come
   * near 1.
   */
  private static final double NEARLY_PERFECT = 0.02;

  /** Sensitivities that sum up to no more are rounding: no kept window has a varied label. */
  private static final double NO_SENSITIVITY = 1e-9;

  private final FilledLabels filled;
  private final PredictedLabels predicted;
  private final EdgeSettings settings;
  private final int overlapDistance;
  private final Work work;

  ClassCounter(LabelMap labels, Logits logits, EdgeSettings settings, Work work) {
    this.filled = FilledLabels.of(labels, work);
    this.predicted = PredictedLabels.of(logits);
    this.settings = settings;
    this.overlapDistance =
        OverlapScores.distance(labels.height(), labels.width(), settings.dilation());
    this.work = work;
  }

  /**
   * Counts a class.
   *
   * @param maps of the class: those of the shares, opposition and pulls by side, and the curves
   */
  ClassEdges count(int index, Map<MapRef, MapValues> maps) {
    boolean[] inside = filled.inside(index);
    OverlapScores overlap =
        OverlapScores.of(filled, inside, predicted.inside(index), overlapDistance);
    VoidBand voidBand = VoidBand.of(filled, inside);
    SignedDistance distance = SignedDistance.of(inside, filled.height(), filled.width(), work);
    EdgeSums sums = distance.hasBoundary() ? sums(distance, maps) : EdgeSums.NONE;
    return new ClassEdges(index, overlap, voidBand, sums);
  }

  private EdgeSums sums(SignedDistance distance, Map<MapRef, MapValues> maps) {
    DistanceBands bands = settings.bands();
    int[] bandOf = new int[filled.height() * filled.width()];
    long[] voidByBand = new long[bands.count()];
    for (int i = 0; i < bandOf.length; i++) {
      bandOf[i] = bands.indexOf(distance.at(i));
      if (filled.isVoid(i)) {
        voidByBand[bandOf[i]]++;
      }
    }
    work.check();
    NearPixels near = NearPixels.of(filled, distance);
    Map<MapRef, PixelField> fields = fields(maps);
    List<EdgeShare> shares = new ArrayList<>();
    for (List<MapRef> group :
        List.of(EdgeStudy.pixelShares(settings.losses()), EdgeStudy.pointShares())) {
      List<PixelField> compared = group.stream().map(id -> field(fields, id)).toList();
      boolean[] cells = BandedCells.withValues(filled, compared);
      EdgeShare[] counted = new EdgeShare[compared.size()];
      boolean[] none = new boolean[cells.length];
      work.forEach(
          counted.length,
          i -> {
            PixelField field = compared.get(i);
            counted[i] = EdgeShare.of(field, field.valued() ? cells : none, near);
          });
      shares.addAll(List.of(counted));
    }
    Opposition.Sides sides =
        new Opposition.Sides(
            filled,
            map(maps, StandardMaps.OPPOSITION),
            map(maps, StandardMaps.PULL_SAME),
            map(maps, StandardMaps.PULL_OTHER));
    return new EdgeSums(
        shares,
        oppositionWithin(sides, near),
        sides.byPlace(i -> bandOf[i], bands.count()),
        Arrays.stream(voidByBand).boxed().toList(),
        curves(fields, bandOf));
  }

  private Map<MapRef, PixelField> fields(Map<MapRef, MapValues> maps) {
    List<MapRef> ids = new ArrayList<>(EdgeStudy.sharedMaps(settings.losses()));
    settings.curves().stream().filter(id -> !ids.contains(id)).forEach(ids::add);
    PixelField[] made = new PixelField[ids.size()];
    Set<MapRef> silent = silentSensitivities(maps);
    work.forEach(
        made.length,
        i -> {
          MapValues map = map(maps, ids.get(i));
          made[i] = silent.contains(map.id()) ? PixelField.without(map) : PixelField.of(map);
        });
    Map<MapRef, PixelField> fields = new TreeMap<>();
    for (PixelField field : made) {
      fields.put(field.id(), field);
    }
    return fields;
  }

  /** Sensitivities that say nothing: see the constants. */
  private static Set<MapRef> silentSensitivities(Map<MapRef, MapValues> maps) {
    double fromLabels = sum(map(maps, StandardMaps.SENSITIVITY_LABELS));
    Set<MapRef> silent = new TreeSet<>();
    if (!(fromLabels > NO_SENSITIVITY)) {
      silent.add(StandardMaps.SENSITIVITY_LABELS);
    }
    if (!(sum(map(maps, StandardMaps.SENSITIVITY))
        > Math.max(NO_SENSITIVITY, NEARLY_PERFECT * fromLabels))) {
      silent.add(StandardMaps.SENSITIVITY);
    }
    return silent;
  }

  private static double sum(MapValues map) {
    double sum = 0;
    for (int i = 0; i < map.samples().length(); i++) {
      double value = map.samples().get(i);
      sum += Double.isNaN(value) ? 0 : value;
    }
    return sum;
  }

  private static List<Opposition> oppositionWithin(Opposition.Sides sides, NearPixels near) {
    int widths = Nearness.STANDARD.size();
    List<Opposition> rings = sides.byPlace(near::rank, widths + 1);
    Opposition[] upTo = new Opposition[widths];
    Opposition sum = Opposition.NONE;
    for (int rank = 0; rank < widths; rank++) {
      sum = sum.plus(rings.get(rank));
      upTo[rank] = sum;
    }
    List<Opposition> within = new ArrayList<>();
    for (int width = 0; width < widths; width++) {
      within.add(upTo[near.rankOfWidth(width)]);
    }
    return within;
  }

  private List<EdgeCurve> curves(Map<MapRef, PixelField> fields, int[] bandOf) {
    List<MapRef> ids = settings.curves();
    int bands = settings.bands().count();
    List<PixelField> compared = ids.stream().map(id -> field(fields, id)).toList();
    BandedCells cells = BandedCells.of(bandOf, bands, BandedCells.withValues(filled, compared));
    EdgeCurve[] curves = new EdgeCurve[ids.size()];
    work.forEach(
        curves.length,
        i -> {
          PixelField field = compared.get(i);
          curves[i] =
              field.valued()
                  ? EdgeCurve.of(field, cells, bands, settings.quartiles())
                  : EdgeCurve.without(field.id(), bands);
        });
    return List.of(curves);
  }

  private static PixelField field(Map<MapRef, PixelField> fields, MapRef id) {
    PixelField field = fields.get(id);
    if (field == null) {
      throw new IllegalStateException("There is no field of " + id + ".");
    }
    return field;
  }

  private static MapValues map(Map<MapRef, MapValues> maps, MapRef id) {
    MapValues map = maps.get(id);
    if (map == null) {
      throw new IllegalStateException("There is no map of " + id + ".");
    }
    return map;
  }
}
