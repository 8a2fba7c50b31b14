package org.regionlens.media.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.regionlens.engine.Loss;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.study.Quantity;
import org.regionlens.engine.study.SweepAxis;
import org.regionlens.engine.study.SweepPlan;
import org.regionlens.engine.study.SweepPoint;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.text.MapWords;
import org.regionlens.media.text.Words;

/**
 * A sweep: a small plot for each quantity against one parameter, each with an axis of its own, or a
 * field of colours for each over two parameters. A sweep that is not done yet shows what is there.
 */
public final class SweepChart {
  /** A parameter whose values are spread further than this stands on a logarithmic axis. */
  private static final double WIDE = 100;

  private final Words words;

  public SweepChart(Words words) {
    this.words = words;
  }

  /**
   * The chart, without texts around it; a plot for each quantity of the plan, in its order.
   *
   * @param points the first of the plan, as many as there are
   */
  public Chart of(SweepPlan plan, List<SweepPoint> points) {
    List<Panel> panels = new ArrayList<>();
    for (int i = 0; i < plan.quantities().size(); i++) {
      panels.add(plan.axes().size() == 1 ? lines(plan, points, i) : field(plan, points, i));
    }
    int count = panels.size();
    int columns = count <= 1 ? 1 : count <= 4 ? 2 : count <= 9 ? 3 : 4;
    return new Chart("", "", panels, columns, List.of(), List.of(), List.of());
  }

  /** The name of a quantity. */
  public String name(Quantity quantity) {
    return quantity
        .key()
        .map(key -> words.get("sweep.quantity." + key))
        .orElseGet(() -> ofLoss(quantity));
  }

  private String ofLoss(Quantity quantity) {
    MapWords names = new MapWords(words);
    MapRef shared = quantity.shared();
    if (shared != null) {
      return words.get("sweep.quantity.near", names.title(shared));
    }
    Loss loss = quantity.loss();
    return loss == null ? quantity.commandName() : names.title(loss);
  }

  /** The name of a parameter of a sweep. */
  public String name(SweepAxis axis) {
    String key = "sweep.parameter." + axis.parameter().commandName();
    return words.has(key) ? words.get(key) : axis.parameter().commandName();
  }

  private Panel lines(SweepPlan plan, List<SweepPoint> points, int quantity) {
    SweepAxis axis = plan.axes().getFirst();
    List<Series.Point> line = new ArrayList<>();
    for (SweepPoint point : points) {
      line.add(Series.Point.at(point.at().getFirst(), point.values().get(quantity)));
    }
    // From left to right, in whatever order the values were asked for.
    line.sort((a, b) -> Double.compare(a.x(), b.x()));
    Quantity what = plan.quantities().get(quantity);
    double[] values = line.stream().mapToDouble(Series.Point::y).filter(Double::isFinite).toArray();
    return new Panel.Lines(
        name(what),
        parameter(axis),
        new ChartAxis(unit(what), padded(values, what.isRatio()), Scaling.LINEAR, List.of()),
        List.of(new Series("", style(what), Series.Kind.LINE, line)),
        List.of());
  }

  private Panel field(SweepPlan plan, List<SweepPoint> points, int quantity) {
    SweepAxis rows = plan.axes().get(0);
    SweepAxis columns = plan.axes().get(1);
    int width = columns.values().size();
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < plan.size(); i++) {
      values.add(i < points.size() ? points.get(i).values().get(quantity) : Double.NaN);
    }
    double[] finite =
        values.stream().mapToDouble(Double::doubleValue).filter(Double::isFinite).toArray();
    double low = min(finite);
    double high = Math.max(max(finite), low + 1e-9 * Math.max(1, Math.abs(low)));
    Quantity what = plan.quantities().get(quantity);
    return new Panel.Heat(
        name(what),
        categories(columns),
        categories(rows),
        width,
        values,
        new ColourScale(ColourMap.VIRIDIS, new ValueRange(low, high)),
        unit(what));
  }

  private ChartAxis parameter(SweepAxis axis) {
    double[] values = axis.values().stream().mapToDouble(Double::doubleValue).toArray();
    double low = min(values);
    double high = max(values);
    if (low == high) {
      return ChartAxis.linear(name(axis), low - 1, high + 1);
    }
    if (low > 0 && high / low >= WIDE) {
      return new ChartAxis(name(axis), new ValueRange(low, high), Scaling.LOG, List.of());
    }
    double pad = (high - low) * 0.03;
    boolean few = values.length <= 12;
    List<ChartAxis.Mark> marks =
        few
            ? axis.values().stream()
                .sorted()
                .distinct()
                .map(value -> new ChartAxis.Mark(value, label(value)))
                .toList()
            : List.of();
    return new ChartAxis(name(axis), new ValueRange(low - pad, high + pad), Scaling.LINEAR, marks);
  }

  private ChartAxis categories(SweepAxis axis) {
    List<ChartAxis.Mark> marks = new ArrayList<>();
    for (int i = 0; i < axis.values().size(); i++) {
      marks.add(new ChartAxis.Mark(i + 0.5, label(axis.values().get(i))));
    }
    return new ChartAxis(
        name(axis), new ValueRange(0, axis.values().size()), Scaling.LINEAR, marks);
  }

  /** A little room above and below; a ratio's axis does not leave 0 … 1 for it. */
  private static ValueRange padded(double[] values, boolean ratio) {
    double low = values.length == 0 ? 0 : min(values);
    double high = values.length == 0 ? 1 : max(values);
    double pad = high > low ? 0.08 * (high - low) : Math.max(0.05, 0.05 * Math.abs(high));
    double bottom = ratio && low >= 0 ? Math.max(0, low - pad) : low - pad;
    double top = ratio && high <= 1 ? Math.min(1, high + pad) : high + pad;
    return new ValueRange(bottom, Math.max(top, bottom + 1e-12));
  }

  private String unit(Quantity quantity) {
    return words.get("unit." + quantity.unit());
  }

  private static SeriesStyle style(Quantity quantity) {
    MapRef shared = quantity.shared();
    if (shared != null && !shared.equals(StandardMaps.SENSITIVITY)) {
      return ProfileCurves.style(shared);
    }
    return switch (quantity.kind()) {
      case VALUE -> ProfileCurves.style(Objects.requireNonNull(quantity.loss()));
      case MI, IOU, BOUNDARY_IOU, TRIMAP_IOU -> SeriesStyle.GREEN;
      case NEAR -> SeriesStyle.PURPLE;
      case TOTAL -> SeriesStyle.INK;
      case OPPOSITION -> SeriesStyle.SKY;
      case OPPOSED -> SeriesStyle.YELLOW;
    };
  }

  private static double min(double[] values) {
    double least = Double.POSITIVE_INFINITY;
    for (double value : values) {
      least = Math.min(least, value);
    }
    return Double.isFinite(least) ? least : 0;
  }

  private static double max(double[] values) {
    double most = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      most = Math.max(most, value);
    }
    return Double.isFinite(most) ? most : 0;
  }

  private String label(double value) {
    String text =
        value == Math.rint(value) && Math.abs(value) < 1e6
            ? String.format(words.locale(), "%.0f", value)
            : String.format(words.locale(), "%.3g", value);
    String digits = text.contains("e") ? text : stripped(text);
    return digits.replace('-', '−');
  }

  /** Without zeros at its end. */
  private static String stripped(String text) {
    int end = text.length();
    if (text.indexOf('.') < 0 && text.indexOf(',') < 0) {
      return text;
    }
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    char last = text.charAt(end - 1);
    return text.substring(0, last == '.' || last == ',' ? end - 1 : end);
  }
}
