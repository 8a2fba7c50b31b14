package org.regionlens.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.chart.ChartRenderer;
import org.regionlens.media.chart.ChartTheme;
import org.regionlens.media.export.ChartStyle;
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

  /** Where to, if anywhere. */
  @Nullable Path file() {
    return file;
  }

  /**
   * Light or dark, and how large.
   *
   * @throws UsageException if the scale lies out of range
   */
  ChartStyle style(Console console) throws UsageException {
    if (!(scale >= 1 && scale <= ChartRenderer.MAX_SCALE)) {
      throw new UsageException(
          console.words().get("cli.wrong.chart-scale", Double.toString(scale)));
    }
    return new ChartStyle(theme, scale);
  }
}
