package org.regionlens.media.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.regionlens.engine.study.Quantity;

/**
 * How unlike the others a case is: the greatest distance of one of its numbers from the median over
 * all cases, in median absolute deviations. Of a handful of cases the median says nothing: they
 * keep their order, with a score of 0.
 *
 * @param summary of the case
 * @param score in median absolute deviations
 * @param quantity the number that is most unlike
 * @param above whether it lies above the median
 */
public record Striking(CaseSummary summary, double score, Quantity quantity, boolean above) {
  private static final List<Quantity> LOOKED_AT =
      List.of(
          Quantity.BCE,
          Quantity.RMI,
          Quantity.MI,
          Quantity.IOU,
          Quantity.BOUNDARY_IOU,
          Quantity.NEAR_GRADIENT_BCE,
          Quantity.NEAR_GRADIENT_RMI,
          Quantity.OPPOSED);

  /** The least number of cases of which one can be unlike the others. */
  private static final int FEWEST = 5;

  /** Whether the cases of a report are ranked. */
  static boolean canRank(List<CaseSummary> cases) {
    return cases.size() >= FEWEST;
  }

  /** The cases, the most striking first; of equals the one that comes first. */
  public static List<Striking> order(List<CaseSummary> cases) {
    List<Striking> order = new ArrayList<>();
    double[] medians = new double[LOOKED_AT.size()];
    double[] deviations = new double[medians.length];
    for (int i = 0; i < medians.length; i++) {
      Quantity quantity = LOOKED_AT.get(i);
      medians[i] = median(cases.stream().mapToDouble(each -> each.number(quantity)).toArray());
      double middle = medians[i];
      deviations[i] =
          median(
              cases.stream()
                  .mapToDouble(each -> Math.abs(each.number(quantity) - middle))
                  .toArray());
    }
    for (CaseSummary each : cases) {
      Striking most = new Striking(each, 0, Quantity.BCE, false);
      for (int i = 0; canRank(cases) && i < medians.length; i++) {
        double off = each.number(LOOKED_AT.get(i)) - medians[i];
        double score = Math.abs(off) / deviations[i];
        // NaN, and 0/0 where all cases agree, are no larger than anything.
        if (score > most.score && Double.isFinite(score)) {
          most = new Striking(each, score, LOOKED_AT.get(i), off > 0);
        }
      }
      order.add(most);
    }
    order.sort(Comparator.comparingDouble(Striking::score).reversed());
    return order;
  }

  private static double median(double[] values) {
    double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
