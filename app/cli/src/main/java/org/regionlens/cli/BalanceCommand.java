package org.regionlens.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.BasicLosses;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Loss;
import org.regionlens.engine.LossId;
import org.regionlens.engine.Settings;
import org.regionlens.engine.balance.BalanceRow;
import org.regionlens.engine.balance.BalanceStudy;
import org.regionlens.media.export.BalanceJson;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code region-lens balance}: what losses are worth on one image, and how hard each pushes. */
@Command(name = "balance")
final class BalanceCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CaseOptions options = new CaseOptions();

  @Option(names = "--loss", paramLabel = "SPEC", descriptionKey = "cli.balance.loss")
  private List<String> specs = new ArrayList<>();

  @Option(names = "--json", paramLabel = "FILE|-", descriptionKey = "cli.balance.json")
  private @Nullable String json;

  BalanceCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws UsageException, InputException, OutputException {
    List<Loss> asked = asked();
    OpenedCase opened = options.open(console, ChosenClass.ALL);
    Case loaded = opened.loaded();
    Loss.Rmi region = region(opened.settings());
    List<Loss> losses =
        asked.stream().map(loss -> loss.equals(BasicLosses.RMI) ? region : loss).toList();
    long start = System.nanoTime();
    List<BalanceRow> rows =
        new BalanceStudy(opened.engine())
            .study(
                loaded.labels(),
                loaded.logits(),
                losses,
                Cancellation.NEVER,
                new Percentages(console));
    double milliseconds = (System.nanoTime() - start) / 1e6;
    if (json == null) {
      console.print(new BalanceTable(console.words()).format(rows));
    } else {
      console.write(
          json,
          BalanceJson.of(
              loaded, rows, opened.settings(), opened.engine().kernelName(), milliseconds));
    }
    return ExitCode.DONE;
  }

  private List<Loss> asked() throws UsageException {
    List<Loss> asked = new ArrayList<>();
    try {
      for (String spec : specs) {
        asked.add(Loss.parse(spec));
      }
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    return specs.isEmpty()
        ? Arrays.stream(LossId.values())
            .filter(id -> id != LossId.GIVEN)
            .map(LossId::standard)
            .toList()
        : asked;
  }

  private static Loss.Rmi region(Settings settings) {
    return new Loss.Rmi(
        settings.radius(),
        settings.pooling(),
        settings.stride(),
        settings.ridge(),
        settings.ignored(),
        settings.cascade());
  }
}
