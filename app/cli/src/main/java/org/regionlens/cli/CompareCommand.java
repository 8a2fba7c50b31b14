package org.regionlens.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.MapId;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Settings;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.difference.EdgeDifference;
import org.regionlens.engine.difference.MapDifference;
import org.regionlens.engine.difference.NumberChange;
import org.regionlens.engine.edge.EdgeReport;
import org.regionlens.engine.edge.EdgeSettings;
import org.regionlens.engine.edge.EdgeStudy;
import org.regionlens.engine.study.SweepCase;
import org.regionlens.engine.work.Work;
import org.regionlens.media.export.DifferenceExport;
import org.regionlens.media.export.FileOutput;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code region-lens compare}: B − A of two settings, or of two predictions. */
@Command(name = "compare")
final class CompareCommand implements Callable<Integer> {
  /** Of a number in the table that is printed. */
  private static final int DECIMALS = 6;

  private final Console console;

  @Mixin private CaseOptions options = new CaseOptions();
  @Mixin private OtherOptions other = new OtherOptions();

  @Option(
      names = "--class",
      paramLabel = "N|all",
      defaultValue = "all",
      descriptionKey = "cli.edges.class")
  private ChosenClass chosenClass = ChosenClass.ALL;

  @Mixin private NearOption near = new NearOption();

  @Option(
      names = "--maps",
      paramLabel = "MAP",
      split = ",",
      defaultValue = "gradient-rmi,mi-contribution,versus",
      descriptionKey = "cli.compare.maps")
  private List<MapId> maps = List.of();

  @Option(
      names = "--curves",
      paramLabel = "MAP",
      split = ",",
      defaultValue = "gradient-bce,gradient-rmi,bce",
      descriptionKey = "cli.compare.curves")
  private List<MapId> curves = List.of();

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "cli.compare.out")
  private @Nullable Path out;

  @Option(names = "--json", paramLabel = "FILE|-", descriptionKey = "cli.compare.json")
  private @Nullable String json;

  @Option(names = "--csv", paramLabel = "FILE|-", descriptionKey = "cli.compare.csv")
  private @Nullable String csv;

  @Mixin private ChartOptions chart = new ChartOptions();

  CompareCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws UsageException, InputException, OutputException {
    chart.check(console);
    OpenedCase opened = options.open(console, chosenClass);
    Case a = opened.loaded();
    Path second = other.prediction();
    Case given = second == null ? a : options.with(second, opened, console, chosenClass);
    SweepCase changed =
        other.of(
            new SweepCase(given.labels(), given.givenLogits(), opened.settings(), a.whatIf()),
            console);
    Work work = Work.on(opened.threads(), Cancellation.NEVER);
    Case b = given.changed(changed.whatIf(), work);
    EdgeDifference difference;
    try {
      difference =
          EdgeDifference.of(
              study(opened, a, opened.settings()),
              study(opened, b, changed.settings()),
              near.index());
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    DifferenceExport export = new DifferenceExport(console.words());
    if (json != null) {
      console.write(json, export.json(a, b, difference));
    }
    if (csv != null) {
      console.write(csv, DifferenceExport.csv(difference));
    }
    Path folder = out;
    if (folder != null) {
      write(folder, opened.engine(), export, a, b, difference);
    }
    boolean drawn =
        chart.write(console, (charts, style) -> charts.comparison(a, b, difference, style));
    if (json == null && csv == null && !drawn) {
      console.print(table(a, difference));
    }
    if (!difference.caveats().isEmpty()) {
      console.say(
          console
              .words()
              .get(
                  "difference.caveats",
                  difference.caveats().stream()
                      .map(each -> console.words().get("difference.caveat." + each))
                      .collect(Collectors.joining(", "))));
    }
    return ExitCode.DONE;
  }

  private EdgeReport study(OpenedCase opened, Case of, Settings loss) {
    return new EdgeStudy(opened.engine(), opened.threads())
        .study(
            of.labels(),
            of.logits(),
            loss,
            chosenClass.index(),
            EdgeSettings.defaults().withCurves(curves),
            Cancellation.NEVER);
  }

  private void write(
      Path folder,
      RegionEngine engine,
      DifferenceExport export,
      Case a,
      Case b,
      EdgeDifference difference)
      throws OutputException {
    FileOutput files = new FileOutput(console.words());
    files.makeFolder(folder);
    Analysis ours = maps(engine, a, difference.a());
    Analysis theirs = maps(engine, b, difference.b());
    for (MapId id : maps) {
      MapValues map =
          MapDifference.of(
              Objects.requireNonNull(ours.map(id)), Objects.requireNonNull(theirs.map(id)));
      byte[] png = export.figure(a, b, difference, chosenClass.index(), map);
      files.write(folder.resolve(id.commandName() + ".png"), file -> file.write(png));
    }
    console.say(console.words().get("cli.written", folder));
  }

  private Analysis maps(RegionEngine engine, Case of, EdgeReport report) {
    EnumSet<MapId> wanted = EnumSet.copyOf(maps);
    wanted.remove(MapId.OVERLAY);
    return engine.analyse(
        new AnalysisRequest(
            of.labels(),
            of.logits(),
            report.analysis().request().settings(),
            chosenClass.selection(),
            wanted,
            Precision.DOUBLE),
        Cancellation.NEVER);
  }

  private String table(Case a, EdgeDifference difference) {
    TextTable table = new TextTable();
    table.row(List.of(console.words().get("difference.heading"), "A", "B", "B − A"));
    for (NumberChange each : difference.numbers()) {
      if (!Double.isNaN(each.a()) || !Double.isNaN(each.b())) {
        List<String> row = new ArrayList<>();
        row.add(name(a, each.classIndex()) + " " + each.quantity().commandName());
        row.add(TextTable.number(each.a(), DECIMALS));
        row.add(TextTable.number(each.b(), DECIMALS));
        row.add(TextTable.number(each.difference(), DECIMALS));
        table.row(row);
      }
    }
    return table.format();
  }

  private String name(Case of, OptionalInt index) {
    return index.isPresent()
        ? of.classes().name(index.getAsInt())
        : console.words().get("cli.edges.table.all");
  }
}
