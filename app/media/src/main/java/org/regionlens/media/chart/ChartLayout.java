package org.regionlens.media.chart;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.regionlens.media.render.FigureFonts;

/** Where the parts of a chart lie, in units of the chart. */
final class ChartLayout {
  static final double MARGIN = 12;
  static final double TEXT = 11;
  static final double LINE = 16;

  /** Between a plot and the labels of its axis. */
  static final double GAP = 6;

  /** Between labels of the horizontal axis. */
  private static final double BETWEEN_MARKS_X = 16;

  /** Room of a label of the vertical axis. */
  private static final double ROOM_PER_MARK_Y = 26;

  /** Room of a colour bar with its labels, to the right of a plot. */
  static final double BAR = 58;

  private static final double LEAST_PLOT = 20;

  final double width;
  final double height;
  final double titleBaseline;
  final double subtitleBaseline;
  final double legendTop;
  final ChartLegend legend;
  final List<PlotArea> plots;

  /** Where the names of vertical axes stand, by plot. */
  final List<Double> nameLefts = new ArrayList<>();

  private final int columns;
  final double tableTop;
  final List<String> footer;
  final double footerTop;
  private final Locale locale;

  /**
   * @param locale of the numbers on axes
   */
  ChartLayout(Chart chart, FigureFonts fonts, double width, double height, Locale locale) {
    this.width = width;
    this.height = height;
    this.locale = locale;
    this.columns = chart.columns();
    double room = width - 2 * MARGIN;
    double y = MARGIN;
    titleBaseline = y + 14;
    y += chart.title().isEmpty() ? 0 : 22;
    subtitleBaseline = y + 11;
    y += chart.subtitle().isEmpty() ? 0 : 18;
    legendTop = y;
    legend = new ChartLegend(chart, fonts, room);
    y += legend.height();
    Font small = fonts.regular(TEXT - 1);
    footer =
        chart.footer().stream()
            .flatMap(line -> FigureFonts.wrap(small, line, room).stream())
            .toList();
    footerTop = height - MARGIN - footer.size() * (LINE - 1);
    // Its heading may take two lines.
    double table = chart.table().isEmpty() ? 0 : (chart.table().size() + 1) * LINE + 10;
    tableTop = footerTop - (footer.isEmpty() ? 0 : 6) - table;
    plots = plots(chart, fonts, y, tableTop);
  }

  /** Where the room of a plot ends, with all that belongs to it. */
  double right(int plot) {
    return nameLefts.get(plot) + (width - 2 * MARGIN + GAP) / columns - GAP;
  }

  private List<PlotArea> plots(Chart chart, FigureFonts fonts, double top, double bottom) {
    Font font = fonts.regular(TEXT);
    int columns = chart.columns();
    double[] starts = rowStarts(chart, top, bottom);
    double cell = (width - 2 * MARGIN + GAP) / columns;
    // Plots of a column share their left edge, so that their horizontal axes can be compared.
    double[] labels = new double[columns];
    for (int i = 0; i < chart.panels().size(); i++) {
      Panel panel = chart.panels().get(i);
      int row = i / columns;
      double tall = starts[row + 1] - starts[row];
      double widest = 0;
      for (ChartAxis.Mark mark : panel.y().shown(marksY(tall), locale)) {
        widest = Math.max(widest, FigureFonts.width(font, mark.label()));
      }
      double name = panel.y().label().isEmpty() ? 0 : LINE + 2;
      labels[i % columns] = Math.max(labels[i % columns], widest + GAP + name);
    }
    List<PlotArea> areas = new ArrayList<>();
    for (int i = 0; i < chart.panels().size(); i++) {
      Panel panel = chart.panels().get(i);
      int row = i / columns;
      double left = MARGIN + (i % columns) * cell + labels[i % columns];
      double above = starts[row] + (panel.title().isEmpty() ? GAP : LINE + 4);
      double below = starts[row + 1] - belowPlot(panel);
      double beside = panel instanceof Panel.Heat ? BAR : GAP;
      nameLefts.add(MARGIN + (i % columns) * cell);
      areas.add(
          new PlotArea(
              left,
              above,
              Math.max(
                  LEAST_PLOT, cell - labels[i % columns] - beside - (columns > 1 ? 2 * GAP : GAP)),
              Math.max(LEAST_PLOT, below - above),
              panel.x(),
              panel.y()));
    }
    return areas;
  }

  /** Room for the labels of the horizontal axis and its name. */
  private static double belowPlot(Panel panel) {
    boolean named = !panel.x().label().isEmpty();
    return named ? 2 * LINE + GAP : GAP;
  }

  private static double[] rowStarts(Chart chart, double top, double bottom) {
    int rows = chart.rows();
    double[] starts = new double[rows + 1];
    double sum = chart.rowShares().stream().mapToDouble(Double::doubleValue).sum();
    starts[0] = top;
    for (int row = 0; row < rows; row++) {
      double share = chart.rowShares().isEmpty() ? 1.0 / rows : chart.rowShares().get(row) / sum;
      starts[row + 1] = starts[row] + share * Math.max(bottom - top, rows * 3 * LEAST_PLOT);
    }
    return starts;
  }

  /** How many marks an axis of some length takes whose widest label has some width. */
  static int marksX(double length, double label) {
    return Math.clamp((long) (length / (label + BETWEEN_MARKS_X)), 2, 14);
  }

  static int marksY(double length) {
    return Math.clamp((long) (length / ROOM_PER_MARK_Y), 2, 9);
  }

  Locale locale() {
    return locale;
  }
}
