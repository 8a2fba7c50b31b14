package org.regionlens.media.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.regionlens.engine.neighbourhood.Neighbourhood;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.text.Words;

/** The tables of a neighbourhood as fields of colours: rows from top to bottom as in the image. */
public final class NeighbourhoodChart {
  private final Words words;

  public NeighbourhoodChart(Words words) {
    this.words = words;
  }

  /** The chart, without texts around it: labels, predictions, residuals and pulls. */
  public Chart of(Neighbourhood shown) {
    int centre = shown.centre();
    int pulled = Neighbourhood.Pulls.place(shown.radius());
    List<Panel> panels =
        List.of(
            field("labels", shown.labels(), shown.radius(), centre, false),
            field("predictions", shown.predictions(), shown.radius(), centre, false),
            field("residuals", shown.residuals(), shown.radius(), centre, true),
            field("pulls", shown.pulls().values(), shown.radius(), pulled, true));
    return new Chart("", "", panels, 2, List.of(), List.of(), List.of());
  }

  private Panel field(String name, List<Double> values, int radius, int centre, boolean signed) {
    List<Double> upwards = new ArrayList<>();
    for (int row = radius - 1; row >= 0; row--) {
      upwards.addAll(values.subList(row * radius, (row + 1) * radius));
    }
    double most =
        values.stream()
            .filter(v -> !v.isNaN())
            .mapToDouble(Math::abs)
            .filter(v -> v > 0)
            .max()
            .orElse(1);
    ColourScale scale =
        signed
            ? new ColourScale(ColourMap.RDBU, new ValueRange(-most, most))
            : new ColourScale(ColourMap.GREY, new ValueRange(0, 1));
    return new Panel.Heat(
        words.get("neighbourhood." + name),
        offsets(words.get("chart.neighbourhood.right"), radius, centre, false),
        offsets(words.get("chart.neighbourhood.down"), radius, centre, true),
        radius,
        upwards,
        scale,
        name.equals("pulls") ? words.get("chart.neighbourhood.unit") : "");
  }

  /** Cells counted from the pixel's own, which is 0. */
  private static ChartAxis offsets(String label, int radius, int centre, boolean downwards) {
    List<ChartAxis.Mark> marks = new ArrayList<>();
    for (int i = 0; i < radius; i++) {
      int offset = (downwards ? radius - 1 - i : i) - centre;
      String text = String.format(Locale.ROOT, "%+d", offset).replace('-', '−');
      marks.add(new ChartAxis.Mark(i + 0.5, offset == 0 ? "0" : text));
    }
    return new ChartAxis(label, new ValueRange(0, radius), Scaling.LINEAR, marks);
  }
}
