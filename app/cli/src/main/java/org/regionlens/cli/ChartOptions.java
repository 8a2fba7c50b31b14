package org.regionlens.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.chart.ChartRenderer;
import org.regionlens.media.chart.ChartTheme;
import org.regionlens.media.export.ChartExport;
import org.regionlens.media.export.ChartStyle;
import org.regionlens.media.export.OutputException;
import picocli.CommandLine.Option;

/** A study as a PNG chart. */
final class ChartOptions {
  @Option(names = "--chart", paramLabel = "FILE.png", descriptionKey = "cli.chart")
  private @Nullable Path file;

  @Option(
      names = "--chart-theme",
      paramLabel = "light|dark",
      defaultValue = "light",
      descriptionKey = "cli.chart-theme")
  private ChartTheme theme = ChartTheme.LIGHT;

  @Option(
      names = "--chart-scale",
      paramLabel = "N",
      defaultValue = "2",
      descriptionKey = "cli.chart-scale")
  private double scale;

  /** Makes the bytes of a chart; an IllegalArgumentException says that there is nothing to draw. */
  @FunctionalInterface
  interface Picture {
    byte[] of(ChartExport charts, ChartStyle style);
  }

  /** Whether a chart is asked for. */
  boolean isAsked() {
    return file != null;
  }

  /**
   * Passes if the chart can be drawn so large.
   *
   * @throws UsageException if the scale lies out of range
   */
  void check(Console console) throws UsageException {
    if (!(scale >= 1 && scale <= ChartRenderer.MAX_SCALE)) {
      throw new UsageException(
          console.words().get("cli.wrong.chart-scale", Double.toString(scale)));
    }
  }

  /**
   * Writes the chart if one is asked for, and says so.
   *
   * @return whether one was asked for
   * @throws UsageException if there is nothing to draw
   */
  boolean write(Console console, Picture picture) throws UsageException, OutputException {
    Path to = file;
    if (to == null) {
      return false;
    }
    ChartExport charts = new ChartExport(console.files(), console.words());
    byte[] png;
    try {
      png = picture.of(charts, new ChartStyle(theme, scale));
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    charts.write(to, png);
    console.say(console.words().get("cli.written", to));
    return true;
  }
}
