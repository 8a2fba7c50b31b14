package org.regionlens.media.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.regionlens.engine.MapRef;

/**
 * A map by signed distance over many images: the mean over all pixels of a band divided by the mean
 * magnitude over all pixels, with the percentile bootstrap over images (Efron and Tibshirani 1993):
 * as many images are drawn, with replacement, as there are, and the curve is computed anew. An
 * image is drawn with all its cases: two predictions of it are not independent.
 *
 * @param map which map
 * @param multiples by band; NaN where no image has a pixel
 * @param low 2.5 % of the drawn curves lie below
 * @param high 2.5 % of the drawn curves lie above
 * @param cells pixels by band
 */
public record PooledProfile(
    MapRef map, List<Double> multiples, List<Double> low, List<Double> high, List<Long> cells) {
  private static final double TAIL = 0.025;

  public PooledProfile {
    multiples = List.copyOf(multiples);
    low = List.copyOf(low);
    high = List.copyOf(high);
    cells = List.copyOf(cells);
  }

  /**
   * Pools the curves of all cases that have one.
   *
   * @param draws how often images are drawn
   * @param seed of the draws; the same seed gives the same bands
   */
  public static List<PooledProfile> of(List<CaseSummary> cases, int draws, long seed) {
    List<PooledProfile> profiles = new ArrayList<>();
    List<MapRef> maps =
        cases.stream()
            .flatMap(each -> each.curves().stream().map(CaseSummary.Curve::map))
            .distinct()
            .toList();
    for (MapRef map : maps) {
      List<CaseSummary.Curve> curves = new ArrayList<>();
      Map<String, List<Integer>> images = new LinkedHashMap<>();
      for (CaseSummary each : cases) {
        for (CaseSummary.Curve curve : each.curves()) {
          if (curve.map().equals(map) && curve.magnitudes() > 0) {
            images.computeIfAbsent(each.image(), _ -> new ArrayList<>()).add(curves.size());
            curves.add(curve);
          }
        }
      }
      if (!curves.isEmpty()) {
        profiles.add(of(map, curves, List.copyOf(images.values()), draws, seed));
      }
    }
    return profiles;
  }

  /**
   * The profile of a map.
   *
   * @param images of each image the places of its curves
   */
  private static PooledProfile of(
      MapRef map,
      List<CaseSummary.Curve> curves,
      List<List<Integer>> images,
      int draws,
      long seed) {
    int count = curves.size();
    int bands = curves.getFirst().cells().size();
    double[][] cells = new double[count][bands];
    double[][] sums = new double[count][bands];
    double[] magnitudes = new double[count];
    for (int i = 0; i < count; i++) {
      for (int band = 0; band < bands; band++) {
        cells[i][band] = (double) curves.get(i).cells().get(band);
        sums[i][band] = curves.get(i).sums().get(band);
      }
      magnitudes[i] = curves.get(i).magnitudes();
    }
    int[] everyone = new int[count];
    Arrays.setAll(everyone, i -> i);
    double[] whole = curve(everyone, cells, sums, magnitudes);
    double[][] drawn = new double[bands][draws];
    SplittableRandom random = new SplittableRandom(seed);
    for (int draw = 0; draw < draws; draw++) {
      int[] chosen =
          IntStream.range(0, images.size())
              .mapToObj(_ -> images.get(random.nextInt(images.size())))
              .flatMapToInt(places -> places.stream().mapToInt(Integer::intValue))
              .toArray();
      double[] curve = curve(chosen, cells, sums, magnitudes);
      for (int band = 0; band < bands; band++) {
        drawn[band][draw] = curve[band];
      }
    }
    List<Double> low = new ArrayList<>();
    List<Double> high = new ArrayList<>();
    List<Long> pooled = new ArrayList<>();
    for (int band = 0; band < bands; band++) {
      int place = band;
      double[] values =
          Arrays.stream(drawn[band]).filter(value -> !Double.isNaN(value)).sorted().toArray();
      low.add(quantile(values, TAIL));
      high.add(quantile(values, 1 - TAIL));
      pooled.add(curves.stream().mapToLong(curve -> curve.cells().get(place)).sum());
    }
    return new PooledProfile(map, Arrays.stream(whole).boxed().toList(), low, high, pooled);
  }

  private static double[] curve(
      int[] chosen, double[][] cells, double[][] sums, double[] magnitudes) {
    int bands = cells[0].length;
    double[] counted = new double[bands];
    double[] summed = new double[bands];
    double all = 0;
    double magnitude = 0;
    for (int i : chosen) {
      magnitude += magnitudes[i];
      for (int band = 0; band < bands; band++) {
        counted[band] += cells[i][band];
        summed[band] += sums[i][band];
        all += cells[i][band];
      }
    }
    double[] multiples = new double[bands];
    for (int band = 0; band < bands; band++) {
      multiples[band] =
          counted[band] == 0 ? Double.NaN : summed[band] / counted[band] / (magnitude / all);
    }
    return multiples;
  }

  /** Linear between ranks; NaN of nothing. */
  private static double quantile(double[] sorted, double q) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double rank = q * (sorted.length - 1);
    int below = (int) rank;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
  }
}
