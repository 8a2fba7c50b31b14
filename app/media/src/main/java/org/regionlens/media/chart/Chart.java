package org.regionlens.media.chart;

import java.util.List;

/**
 * What a chart shows; the renderer lays it out. Empty texts take no room.
 *
 * @param title first line
 * @param subtitle second line
 * @param panels in reading order
 * @param columns how many plots stand side by side
 * @param rowShares how the height is dealt out to the rows of plots; empty: evenly
 * @param table rows of equally many fields under the plots, the first being the heading; may be
 *     empty
 * @param footer lines of small print
 */
public record Chart(
    String title,
    String subtitle,
    List<Panel> panels,
    int columns,
    List<Double> rowShares,
    List<List<String>> table,
    List<String> footer) {
  public Chart {
    panels = List.copyOf(panels);
    rowShares = List.copyOf(rowShares);
    table = table.stream().map(List::copyOf).toList();
    footer = List.copyOf(footer);
    if (panels.isEmpty() || columns < 1) {
      throw new IllegalArgumentException("A chart needs at least one plot and one column.");
    }
    int rows = Math.ceilDiv(panels.size(), columns);
    if (!rowShares.isEmpty() && rowShares.size() != rows) {
      throw new IllegalArgumentException(
          "%d shares of the height are not one for each of %d rows."
              .formatted(rowShares.size(), rows));
    }
  }

  /** How many rows of plots there are. */
  public int rows() {
    return Math.ceilDiv(panels.size(), columns);
  }

  /** The same with texts for a file; within a window the plots are enough. */
  public Chart withTexts(String newTitle, String newSubtitle, List<String> newFooter) {
    return new Chart(newTitle, newSubtitle, panels, columns, rowShares, table, newFooter);
  }

  /** The same with or without a table. */
  public Chart withTable(List<List<String>> newTable) {
    return new Chart(title, subtitle, panels, columns, rowShares, newTable, footer);
  }

  /** The same with stretches of every horizontal axis marked. */
  public Chart withSpans(List<Panel.Span> spans) {
    List<Panel> marked =
        panels.stream()
            .map(
                panel ->
                    switch (panel) {
                      case Panel.Lines lines ->
                          (Panel)
                              new Panel.Lines(
                                  lines.title(), lines.x(), lines.y(), lines.series(), spans);
                      case Panel.Heat heat -> heat;
                    })
            .toList();
    return new Chart(title, subtitle, marked, columns, rowShares, table, footer);
  }
}
