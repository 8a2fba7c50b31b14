package org.regionlens.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.BasicLosses;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Loss;
import org.regionlens.engine.LossId;
import org.regionlens.engine.balance.BalanceRow;
import org.regionlens.engine.balance.BalanceStudy;
import org.regionlens.media.export.BalanceJson;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.given.GivenReader;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.text.Words;
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

  @Option(names = "--given", paramLabel = "NAME=FILE", descriptionKey = "cli.given")
  private Map<String, Path> given = new LinkedHashMap<>();

  @Option(names = "--given-map", paramLabel = "NAME=FILE", descriptionKey = "cli.given-map")
  private Map<String, Path> givenMaps = new LinkedHashMap<>();

  @Option(names = "--json", paramLabel = "FILE|-", descriptionKey = "cli.balance.json")
  private @Nullable String json;

  BalanceCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws UsageException, InputException, OutputException {
    for (String name : givenMaps.keySet()) {
      if (!given.containsKey(name)) {
        throw new UsageException(console.words().get("cli.wrong.given-map", name));
      }
    }
    if (given.isEmpty()) {
      // Before files are read.
      asked(List.of());
    }
    OpenedCase opened = options.open(console, ChosenClass.ALL);
    Case loaded = opened.loaded();
    List<Loss> losses =
        asked(own(loaded)).stream()
            .map(loss -> loss.equals(BasicLosses.RMI) ? opened.settings().rmi() : loss)
            .toList();
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
    losses.forEach(loss -> tell(loss, loaded));
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

  /** How a given array was read: what it holds cannot be seen from its numbers. */
  private void tell(Loss loss, Case loaded) {
    if (loss instanceof Loss.Given own) {
      Words words = console.words();
      console.say(
          words.get(
              "cli.given.read",
              own.name(),
              words.get("cli.given." + own.sign()),
              words.get("cli.given." + own.reduction())));
      double ignored = own.arrays().shareOnIgnored(loaded.labels());
      if (ignored > 0) {
        console.say(words.get("cli.given.ignored", own.name(), TextTable.number(100 * ignored, 1)));
      }
    }
  }

  private List<Loss.Given> own(Case loaded) throws InputException {
    GivenReader reader = new GivenReader();
    List<Loss.Given> own = new ArrayList<>();
    for (Map.Entry<String, Path> each : given.entrySet()) {
      Path map = givenMaps.get(each.getKey());
      own.add(reader.read(each.getKey(), each.getValue(), map, loaded.logits()));
    }
    return own;
  }

  /** The losses named, or else all; those of the user's own always. */
  private List<Loss> asked(List<Loss.Given> own) throws UsageException {
    Map<String, Loss> asked = new LinkedHashMap<>();
    if (specs.isEmpty()) {
      Arrays.stream(LossId.values())
          .filter(id -> id != LossId.GIVEN)
          .map(LossId::standard)
          .forEach(loss -> asked.put(loss.spec(), loss));
    }
    try {
      for (String spec : specs) {
        Loss loss = Loss.parse(spec, own);
        asked.put(loss.spec(), loss);
      }
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    for (Loss.Given each : own) {
      if (asked.values().stream().noneMatch(loss -> loss.name().equals(each.name()))) {
        asked.put(each.spec(), each);
      }
    }
    return List.copyOf(asked.values());
  }
}
