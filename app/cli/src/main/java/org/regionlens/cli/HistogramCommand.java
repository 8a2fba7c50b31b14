package org.regionlens.cli;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapSpec;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.work.Work;
import org.regionlens.media.chart.Histogram;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.export.HistogramCsv;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code region-lens histogram}: how many cells of a map have which value. */
@Command(name = "histogram")
final class HistogramCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--map",
      required = true,
      paramLabel = "NAME",
      completionCandidates = MapNames.class,
      descriptionKey = "cli.histogram.map")
  private MapRef map = StandardMaps.BCE;

  @Option(
      names = "--class",
      paramLabel = "N|all",
      defaultValue = "all",
      descriptionKey = "cli.histogram.class")
  private ChosenClass chosenClass = ChosenClass.ALL;

  @Option(names = "--csv", paramLabel = "FILE|-", descriptionKey = "cli.histogram.csv")
  private @Nullable String csv;

  @Mixin private ChartOptions chart = new ChartOptions();
  @Mixin private ColourOptions colours = new ColourOptions();
  @Mixin private CaseOptions options = new CaseOptions();

  HistogramCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws UsageException, InputException, OutputException {
    chart.check(console);
    if (map.kind() == MapSpec.Kind.PICTURE) {
      throw new UsageException(console.words().get("cli.wrong.no-histogram", map.commandName()));
    }
    ColourOptions.Colours as =
        Objects.requireNonNull(colours.of(Map.of(map, map.kind()), console).get(map));
    OpenedCase opened = options.open(console, chosenClass);
    Case loaded = opened.loaded();
    Analysis analysis = opened.analyse(loaded, opened.settings(), chosenClass.selection(), map);
    MapValues values = Objects.requireNonNull(analysis.map(map));
    ColourScale scale =
        new ColourScale(
            as.map() == null ? ColourScale.defaultMap(map) : as.map(),
            as.range().of(values),
            as.scaling());
    Histogram histogram =
        Histogram.of(values, scale, Histogram.BINS, Work.on(opened.threads(), Cancellation.NEVER));
    boolean drawn =
        chart.write(
            console,
            (charts, style) ->
                charts.histogram(loaded, opened.settings(), chosenClass.index(), histogram, style));
    if (csv != null || !drawn) {
      console.write(csv == null ? "-" : csv, HistogramCsv.of(histogram));
    }
    return ExitCode.DONE;
  }
}
