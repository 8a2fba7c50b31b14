package org.regionlens.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.edge.DistanceBands;
import org.regionlens.engine.edge.EdgeReport;
import org.regionlens.engine.edge.EdgeSettings;
import org.regionlens.engine.edge.EdgeStudy;
import org.regionlens.media.chart.ProfileChart;
import org.regionlens.media.export.EdgeCsv;
import org.regionlens.media.export.EdgeJson;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code region-lens edges}: overlap scores, and how maps behave by distance to a boundary. */
@Command(name = "edges")
final class EdgesCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CaseOptions options = new CaseOptions();

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
  private List<MapRef> curves = List.of();

  @Mixin private LossOptions losses = new LossOptions();

  @Option(names = "--no-quartiles", descriptionKey = "cli.edges.no-quartiles")
  private boolean withoutQuartiles;

  @Option(names = "--linear", descriptionKey = "cli.edges.linear")
  private boolean linear;

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
    EdgeSettings wanted = edgeSettings();
    chart.check(console);
    OpenedCase opened = options.open(console, chosenClass);
    Case loaded = opened.loaded();
    long start = System.nanoTime();
    EdgeReport report =
        new EdgeStudy(opened.engine(), opened.threads())
            .study(
                loaded.labels(),
                loaded.logits(),
                opened.settings(),
                chosenClass.index(),
                wanted,
                Cancellation.NEVER,
                new Percentages(console));
    double milliseconds = (System.nanoTime() - start) / 1e6;
    if (json != null) {
      console.write(json, EdgeJson.of(loaded, report, opened.engine().kernelName(), milliseconds));
    }
    if (csv != null) {
      console.write(csv, EdgeCsv.of(report, loaded.classes()));
    }
    ProfileChart.Choice look = new ProfileChart.Choice(!withoutQuartiles, true, !linear);
    boolean drawn =
        chart.write(console, (charts, style) -> charts.profile(loaded, report, look, style));
    if (json == null && csv == null && !drawn) {
      console.print(new EdgeTable(console.words()).format(loaded, report));
    }
    return ExitCode.DONE;
  }

  /** Those named, and the gradients of the losses. */
  private List<MapRef> curves() {
    List<MapRef> all = new ArrayList<>(curves);
    losses.losses().forEach(loss -> all.add(new MapRef.Slope(loss)));
    return all;
  }

  private EdgeSettings edgeSettings() throws UsageException {
    if (chart.isAsked() && !profile) {
      throw new UsageException(console.words().get("cli.edges.needs-profile"));
    }
    try {
      return new EdgeSettings(
              new DistanceBands(bands, bandWidth), profile ? curves() : List.of(), dilation)
          .withLosses(losses.losses());
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}
