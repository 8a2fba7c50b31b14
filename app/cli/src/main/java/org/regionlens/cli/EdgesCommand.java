package org.regionlens.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.MapId;
import org.regionlens.engine.Settings;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.edge.DistanceBands;
import org.regionlens.engine.edge.EdgeReport;
import org.regionlens.engine.edge.EdgeSettings;
import org.regionlens.engine.edge.EdgeStudy;
import org.regionlens.engine.work.Threads;
import org.regionlens.media.chart.ProfileChart;
import org.regionlens.media.export.ChartExport;
import org.regionlens.media.export.ChartStyle;
import org.regionlens.media.export.EdgeCsv;
import org.regionlens.media.export.EdgeJson;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code region-lens edges}: overlap scores, and how maps behave by distance to a boundary. */
@Command(name = "edges")
final class EdgesCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private InputOptions input = new InputOptions();
  @Mixin private SettingsOptions settings = new SettingsOptions();

  @Option(
      names = "--class",
      paramLabel = "N|all",
      defaultValue = "all",
      descriptionKey = "cli.edges.class")
  private ChosenClass chosenClass = ChosenClass.ALL;

  @Option(names = "--profile", descriptionKey = "cli.edges.profile")
  private boolean profile;

  @Option(
      names = "--curves",
      paramLabel = "MAP",
      split = ",",
      defaultValue = "gradient-bce,gradient-rmi,bce,mi-contribution,sensitivity,sensitivity-labels",
      descriptionKey = "cli.edges.curves")
  private List<MapId> curves = List.of();

  @Option(names = "--bands", paramLabel = "N", defaultValue = "20", descriptionKey = "cli.bands")
  private int bands;

  @Option(
      names = "--band-width",
      paramLabel = "PX",
      defaultValue = "1",
      descriptionKey = "cli.band-width")
  private double bandWidth;

  @Option(
      names = "--dilation",
      paramLabel = "X",
      defaultValue = "0.02",
      descriptionKey = "cli.dilation")
  private double dilation;

  @Option(names = "--json", paramLabel = "FILE|-", descriptionKey = "cli.edges.json")
  private @Nullable String json;

  @Option(names = "--csv", paramLabel = "FILE|-", descriptionKey = "cli.edges.csv")
  private @Nullable String csv;

  @Mixin private ChartOptions chart = new ChartOptions();

  EdgesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws UsageException, InputException, OutputException {
    Settings chosen = settings.settings(console);
    EdgeSettings wanted = edgeSettings();
    ChartStyle style = chart.style(console);
    Threads threads = settings.threads(console);
    RegionEngine engine = settings.engine(threads);
    Case loaded = input.load(console, threads);
    chosenClass.requireIn(loaded, console.words());
    long start = System.nanoTime();
    EdgeReport report =
        new EdgeStudy(engine, threads)
            .study(
                loaded.labels(),
                loaded.logits(),
                chosen,
                chosenClass.index(),
                wanted,
                Cancellation.NEVER,
                new Percentages(console));
    double milliseconds = (System.nanoTime() - start) / 1e6;
    if (json != null) {
      console.write(json, EdgeJson.of(loaded, report, engine.kernelName(), milliseconds));
    }
    if (csv != null) {
      console.write(csv, EdgeCsv.of(report, loaded.classes()));
    }
    Path picture = chart.file();
    if (picture != null) {
      draw(picture, loaded, report, style);
    }
    if (json == null && csv == null && picture == null) {
      console.print(new EdgeTable(console.words()).format(loaded, report));
    }
    return ExitCode.DONE;
  }

  private void draw(Path picture, Case loaded, EdgeReport report, ChartStyle style)
      throws UsageException, OutputException {
    ChartExport charts = new ChartExport(console.words(), console.words());
    byte[] png;
    try {
      png = charts.profile(loaded, report, ProfileChart.Choice.ALL, style);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    charts.write(picture, png);
    console.say(console.words().get("cli.written", picture));
  }

  private EdgeSettings edgeSettings() throws UsageException {
    if (chart.file() != null && !profile) {
      throw new UsageException(console.words().get("cli.edges.needs-profile"));
    }
    try {
      return new EdgeSettings(
          new DistanceBands(bands, bandWidth), profile ? curves : List.of(), dilation);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}
