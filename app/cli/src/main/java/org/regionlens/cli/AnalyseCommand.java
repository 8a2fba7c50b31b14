package org.regionlens.cli;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.Precision;
import org.regionlens.media.export.AnalysisJson;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.export.ValuesExport;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code region-lens analyse}: the losses of all classes, and the values of all maps. */
@Command(name = "analyse")
final class AnalyseCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CaseOptions options = new CaseOptions();

  @Option(
      names = "--class",
      paramLabel = "N|all",
      defaultValue = "all",
      descriptionKey = "cli.analyse.class")
  private ChosenClass chosenClass = ChosenClass.ALL;

  @Mixin private LossOptions losses = new LossOptions();

  @Option(names = "--json", paramLabel = "FILE|-", descriptionKey = "cli.json")
  private @Nullable String json;

  @Option(names = "--values", paramLabel = "DIR", descriptionKey = "cli.values")
  private @Nullable Path values;

  AnalyseCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws UsageException, InputException, OutputException {
    OpenedCase opened = options.open(console, chosenClass);
    Case loaded = opened.loaded();
    AnalysisRequest request =
        new AnalysisRequest(
            loaded.labels(),
            loaded.logits(),
            opened.settings(),
            new ClassSelection.Each(),
            values == null ? Set.of() : ValuesExport.maps(opened.losses(losses.losses())),
            Precision.DOUBLE,
            losses.losses());
    long start = System.nanoTime();
    Analysis analysis = opened.engine().analyse(request, Cancellation.NEVER);
    double milliseconds = (System.nanoTime() - start) / 1e6;
    Path folder = values;
    if (folder != null) {
      new ValuesExport(console.files()).write(folder, analysis);
      console.say(console.words().get("cli.written", folder));
    }
    if (json != null) {
      console.write(
          json, AnalysisJson.of(loaded, analysis, opened.engine().kernelName(), milliseconds));
    }
    if (folder == null && json == null) {
      console.print(new LossTable(console.words()).format(loaded, analysis));
    }
    return ExitCode.DONE;
  }
}
