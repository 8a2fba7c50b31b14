package org.regionlens.cli;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.Precision;
import org.regionlens.engine.neighbourhood.Neighbourhood;
import org.regionlens.media.export.NeighbourhoodCsv;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code region-lens neighbourhood}: what happens at one pixel. */
@Command(name = "neighbourhood")
final class NeighbourhoodCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--at",
      required = true,
      paramLabel = "X,Y",
      split = ",",
      hideParamSyntax = true,
      descriptionKey = "cli.neighbourhood.at")
  private List<Integer> at = List.of();

  @Option(
      names = "--class",
      required = true,
      paramLabel = "N",
      descriptionKey = "cli.neighbourhood.class")
  private int classIndex;

  @Option(names = "--csv", paramLabel = "FILE|-", descriptionKey = "cli.neighbourhood.csv")
  private @Nullable String csv;

  @Mixin private ChartOptions chart = new ChartOptions();
  @Mixin private CaseOptions options = new CaseOptions();

  NeighbourhoodCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws UsageException, InputException, OutputException {
    chart.check(console);
    OpenedCase opened = options.open(console, new ChosenClass(OptionalInt.of(classIndex)));
    Case loaded = opened.loaded();
    int width = loaded.labels().width();
    int height = loaded.labels().height();
    boolean inside =
        at.size() == 2
            && at.get(0) >= 0
            && at.get(0) < width
            && at.get(1) >= 0
            && at.get(1) < height;
    if (!inside) {
      throw new UsageException(
          console
              .words()
              .get("cli.wrong.at", Integer.toString(width - 1), Integer.toString(height - 1)));
    }
    Neighbourhood shown =
        opened
            .engine()
            .neighbourhood(
                new AnalysisRequest(
                    loaded.labels(),
                    loaded.logits(),
                    opened.settings(),
                    new ClassSelection.One(classIndex),
                    Set.of(),
                    Precision.FLOAT),
                classIndex,
                at.get(1),
                at.get(0),
                Cancellation.NEVER)
            .orElseThrow(() -> new InputException("cli.neighbourhood.none"));
    boolean drawn =
        chart.write(
            console,
            (charts, style) -> charts.neighbourhood(loaded, opened.settings(), shown, style));
    if (csv != null || !drawn) {
      console.write(csv == null ? "-" : csv, NeighbourhoodCsv.of(shown));
    }
    return ExitCode.DONE;
  }
}
