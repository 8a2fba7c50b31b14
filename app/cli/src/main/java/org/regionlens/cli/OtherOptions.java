package org.regionlens.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Settings;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What B has that A has not: another prediction, or other values of the options of A. */
final class OtherOptions {
  @Option(names = "--b-prediction", paramLabel = "FILE", descriptionKey = "cli.b-prediction")
  private @Nullable Path prediction;

  @Option(
      names = "--b",
      paramLabel = "NAME=X",
      showDefaultValue = Visibility.NEVER,
      descriptionKey = "cli.b")
  private List<String> values = new ArrayList<>();

  /** The loss and the change of the prediction of B. */
  record Other(Settings settings, WhatIf whatIf) {}

  /** The options that {@code --b} names: B is asked as A is. */
  private static final class Side {
    @Mixin private SettingsOptions settings = new SettingsOptions();
    @Mixin private WhatIfOptions changes = new WhatIfOptions();
  }

  /** B's prediction, if it is another file. */
  @Nullable Path prediction() {
    return prediction;
  }

  /**
   * B's settings and change: those of A, but for what is given.
   *
   * @param given B's case
   * @throws UsageException if a name is no option, or a value none of it
   */
  Other of(CommandSpec command, Case given, Console console) throws UsageException, InputException {
    Side side = new Side();
    CommandLine line = new CommandLine(side).setOverwrittenOptionsAllowed(true);
    RegionLens.converters(line, console.words());
    List<String> arguments = new ArrayList<>();
    ParseResult ours = command.commandLine().getParseResult();
    for (OptionSpec option : line.getCommandSpec().options()) {
      if (ours.hasMatchedOption(option.longestName())) {
        List<String> texts = ours.matchedOption(option.longestName()).originalStringValues();
        texts.forEach(text -> arguments.add(option.longestName() + "=" + text));
      }
    }
    values.forEach(value -> arguments.add("--" + value));
    try {
      line.parseArgs(arguments.toArray(String[]::new));
    } catch (UnmatchedArgumentException e) {
      throw new UsageException(
          console.words().get("cli.wrong.b", e.getUnmatched().getFirst().substring(2)));
    } catch (ParameterException e) {
      throw new UsageException(Failures.sentence(String.valueOf(e.getMessage())));
    }
    side.changes.requireIn(given, console);
    return new Other(side.settings.settings(console), side.changes.whatIf(console.words()));
  }
}
