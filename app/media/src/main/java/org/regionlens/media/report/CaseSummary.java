package org.regionlens.media.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.edge.EdgeCurve;
import org.regionlens.engine.edge.EdgeReport;
import org.regionlens.engine.study.Quantity;
import org.regionlens.media.input.Case;

/**
 * What a report keeps of a case; immutable.
 *
 * @param name of the case
 * @param image that it is of; cases of one image have it in common
 * @param numbers of all classes together; NaN is "no value"
 * @param classes class by class
 * @param curves of all classes together
 * @param thumbnail the image with the mask's outline, a PNG file; null if there is none
 */
public record CaseSummary(
    String name,
    String image,
    Map<Quantity, Double> numbers,
    List<ClassNumbers> classes,
    List<Curve> curves,
    byte @Nullable [] thumbnail) {

  /**
   * The numbers of one class.
   *
   * @param index class index
   * @param name of the class
   * @param numbers NaN is "no value"
   */
  public record ClassNumbers(int index, String name, Map<Quantity, Double> numbers) {
    public ClassNumbers {
      numbers = Map.copyOf(numbers);
    }
  }

  /**
   * Sums of a map by band, from which curves of many images are pooled.
   *
   * @param map which map
   * @param magnitudes sum of its magnitudes over the image
   * @param cells pixels by band
   * @param sums of the map by band
   */
  public record Curve(MapRef map, double magnitudes, List<Long> cells, List<Double> sums) {
    public Curve {
      cells = List.copyOf(cells);
      sums = List.copyOf(sums);
    }
  }

  public CaseSummary {
    numbers = Map.copyOf(numbers);
    classes = List.copyOf(classes);
    curves = List.copyOf(curves);
  }

  static CaseSummary of(
      String name,
      String image,
      Case of,
      EdgeReport report,
      int near,
      byte @Nullable [] thumbnail) {
    List<ClassNumbers> classes = new ArrayList<>();
    report
        .classes()
        .forEach(
            each -> {
              OptionalInt index = OptionalInt.of(each.index());
              classes.add(
                  new ClassNumbers(
                      each.index(),
                      of.classes().name(each.index()),
                      numbers(report.of(each.index()), index, near)));
            });
    List<Curve> curves = new ArrayList<>();
    for (EdgeCurve curve : report.all().curves()) {
      curves.add(
          new Curve(
              curve.map(),
              curve.magnitudes(),
              curve.bands().stream().map(EdgeCurve.Band::cells).toList(),
              curve.bands().stream().map(EdgeCurve.Band::sum).toList()));
    }
    return new CaseSummary(
        name, image, numbers(report, OptionalInt.empty(), near), classes, curves, thumbnail);
  }

  private static Map<Quantity, Double> numbers(EdgeReport report, OptionalInt index, int near) {
    Map<Quantity, Double> numbers = new TreeMap<>();
    for (Quantity quantity : Quantity.of(report.analysis())) {
      numbers.put(quantity, quantity.of(report, index, near));
    }
    return numbers;
  }

  /** A number of all classes together; NaN if there is none. */
  public double number(Quantity quantity) {
    return numbers.getOrDefault(quantity, Double.NaN);
  }
}
