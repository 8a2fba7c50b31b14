package org.regionlens.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.Settings;
import org.regionlens.engine.difference.EdgeDifference;
import org.regionlens.engine.difference.NumberChange;
import org.regionlens.engine.edge.EdgeReport;
import org.regionlens.engine.edge.EdgeSettings;
import org.regionlens.engine.edge.EdgeStudy;
import org.regionlens.engine.work.Work;
import org.regionlens.media.export.ComparedSide;
import org.regionlens.media.export.DifferenceExport;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.export.PictureRequest;
import org.regionlens.media.export.Shown;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code region-lens compare}: B − A of two settings, or of two predictions. */
@Command(name = "compare")
final class CompareCommand implements Callable<Integer> {
  /** Of a number in the table that is printed. */
  private static final int DECIMALS = 6;

  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

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
      names = "--map",
      paramLabel = "NAME[,NAME…]|all",
      completionCandidates = MapNames.class,
      defaultValue = "gradient-rmi,mi-contribution,versus",
      descriptionKey = "cli.compare.map")
  private ChosenMaps maps = new ChosenMaps(List.of());

  @Mixin private MapFiles files = new MapFiles();

  @Option(
      names = "--curves",
      paramLabel = "MAP",
      split = ",",
      defaultValue = "gradient-bce,gradient-rmi,bce",
      descriptionKey = "cli.compare.curves")
  private List<MapRef> curves = List.of();

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
    List<PictureRequest> requests =
        files.isAsked() ? files.requests(maps, chosenClass.index(), true, console) : List.of();
    OpenedCase opened = options.open(console, chosenClass);
    Case a = opened.loaded();
    Path second = other.prediction();
    Case given = second == null ? a : options.with(second, opened, console, chosenClass);
    OtherOptions.Other wanted = other.of(spec, given, console);
    if (second == null
        && wanted.settings().equals(opened.settings())
        && wanted.whatIf().equals(a.whatIf())) {
      throw new UsageException(console.words().get("cli.compare.same"));
    }
    Case b = given.changed(wanted.whatIf(), Work.on(opened.threads(), Cancellation.NEVER));
    EdgeDifference difference;
    try {
      difference =
          EdgeDifference.of(
              study(opened, a, opened.settings()),
              study(opened, b, wanted.settings()),
              near.index());
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    if (json != null) {
      console.write(json, DifferenceExport.json(a, b, difference));
    }
    if (csv != null) {
      console.write(csv, DifferenceExport.csv(difference));
    }
    files.write(
        requests,
        map ->
            new Shown.Difference(
                answer(opened, a, opened.settings(), map),
                answer(opened, b, wanted.settings(), map)),
        ComparedSide.DIFFERENCE,
        console);
    boolean drawn =
        chart.write(console, (charts, style) -> charts.comparison(a, b, difference, style));
    if (json == null && csv == null && !drawn && requests.isEmpty()) {
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

  private Shown.Answer answer(OpenedCase opened, Case of, Settings loss, MapRef map) {
    return new Shown.Answer(of, opened.analyse(of, loss, chosenClass.selection(), map));
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
