package org.regionlens.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.edge.DistanceBands;
import org.regionlens.engine.edge.EdgeSettings;
import org.regionlens.engine.study.Quantity;
import org.regionlens.engine.study.Sweep;
import org.regionlens.engine.study.SweepAxis;
import org.regionlens.engine.study.SweepCase;
import org.regionlens.engine.study.SweepPlan;
import org.regionlens.engine.study.SweepPoint;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.export.SweepCsv;
import org.regionlens.media.export.SweepJson;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code region-lens sweep}: losses and edge shares against one parameter or two. */
@Command(name = "sweep")
final class SweepCommand implements Callable<Integer> {
  /** Of a value in the table that is printed. */
  private static final int DECIMALS = 6;

  private final Console console;

  @Mixin private CaseOptions options = new CaseOptions();

  @Option(
      names = "--over",
      required = true,
      paramLabel = "NAME=FROM:TO[:STEP]|NAME=X,Y…",
      showDefaultValue = CommandLine.Help.Visibility.NEVER,
      descriptionKey = "cli.sweep.over")
  private List<SweepAxis> axes = new ArrayList<>();

  @Option(
      names = "--quantities",
      paramLabel = "NAME",
      split = ",",
      completionCandidates = QuantityNames.class,
      defaultValue = "bce,rmi,mi,total,near-gradient-bce,near-gradient-rmi,opposition,opposed",
      descriptionKey = "cli.sweep.quantities")
  private List<Quantity> quantities = List.of();

  @Mixin private LossOptions losses = new LossOptions();

  @Mixin private NearOption near = new NearOption();

  @Option(
      names = "--class",
      paramLabel = "N|all",
      defaultValue = "all",
      descriptionKey = "cli.sweep.class")
  private ChosenClass chosenClass = ChosenClass.ALL;

  @Option(
      names = "--dilation",
      paramLabel = "X",
      defaultValue = "0.02",
      descriptionKey = "cli.dilation")
  private double dilation;

  @Option(names = "--json", paramLabel = "FILE|-", descriptionKey = "cli.sweep.json")
  private @Nullable String json;

  @Option(names = "--csv", paramLabel = "FILE|-", descriptionKey = "cli.sweep.csv")
  private @Nullable String csv;

  @Mixin private ChartOptions chart = new ChartOptions();

  SweepCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws UsageException, InputException, OutputException {
    chart.check(console);
    OpenedCase opened = options.open(console, chosenClass);
    Case loaded = opened.loaded();
    long start = System.nanoTime();
    SweepPlan plan;
    List<SweepPoint> points;
    try {
      plan =
          new SweepPlan(
              new SweepCase(
                  loaded.labels(),
                  loaded.givenLogits(),
                  opened.settings(),
                  losses.losses(),
                  loaded.whatIf()),
              chosenClass.index(),
              axes,
              quantities(opened),
              near.index(),
              new EdgeSettings(DistanceBands.defaults(), List.of(), dilation));
      points =
          new Sweep(opened.engine(), opened.threads()).run(plan, new Teller(), Cancellation.NEVER);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    double milliseconds = (System.nanoTime() - start) / 1e6;
    if (json != null) {
      console.write(
          json, SweepJson.of(loaded, plan, points, opened.engine().kernelName(), milliseconds));
    }
    if (csv != null) {
      console.write(csv, SweepCsv.of(plan, points));
    }
    boolean drawn =
        chart.write(console, (charts, style) -> charts.sweep(loaded, plan, points, style));
    if (json == null && csv == null && !drawn) {
      console.print(table(plan, points));
    }
    return ExitCode.DONE;
  }

  /** What is named, and value and share of every other loss of the question. */
  private List<Quantity> quantities(OpenedCase opened) {
    List<Quantity> all = new ArrayList<>(quantities);
    all.addAll(Quantity.of(opened.losses(losses.losses())));
    return all;
  }

  private static String table(SweepPlan plan, List<SweepPoint> points) {
    TextTable table = new TextTable();
    table.row(SweepCsv.heading(plan));
    for (SweepPoint point : points) {
      table.row(
          Stream.concat(
                  point.at().stream().map(SweepCommand::parameter),
                  point.values().stream().map(value -> TextTable.number(value, DECIMALS)))
              .toList());
    }
    return table.format();
  }

  private static String parameter(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? String.format(Locale.ROOT, "%.0f", value)
        : Double.toString(value);
  }

  /** Says from time to time how far the sweep is. */
  private final class Teller implements Sweep.Progress {
    private final Seldom seldom = new Seldom();

    @Override
    public void point(SweepPoint point, int done, int all) {
      if (seldom.isDue()) {
        console.say(
            console
                .words()
                .get("cli.sweep.progress", Integer.toString(done), Integer.toString(all)));
      }
    }
  }
}
