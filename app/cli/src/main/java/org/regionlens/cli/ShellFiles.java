package org.regionlens.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.regionlens.media.export.ProgramVersion;
import org.regionlens.media.text.Words;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What a system's shells and its manual want to know of the commands, made from the commands. */
public final class ShellFiles {
  private static final String NAME = "region-lens";

  private ShellFiles() {}

  /**
   * The completion for a shell.
   *
   * @param shell bash, zsh or fish
   * @throws IllegalArgumentException if it is another
   */
  public static String completion(String shell) {
    CommandLine line = line();
    return switch (shell) {
      case "bash" -> AutoComplete.bash(NAME, line);
      // The script defines the functions of bash that it needs, if zsh reads it.
      case "zsh" -> "#compdef region-lens\n" + AutoComplete.bash(NAME, line);
      case "fish" -> fish(line);
      default -> throw new IllegalArgumentException("No completion for " + shell + ".");
    };
  }

  /** All commands; constants are offered by the names that are read. */
  private static CommandLine line() {
    CommandLine line = RegionLens.line(nowhere());
    line.getSubcommands().values().forEach(each -> offerNames(each.getCommandSpec()));
    return line;
  }

  private static void offerNames(CommandSpec spec) {
    for (OptionSpec option : List.copyOf(spec.options())) {
      // Of a list, what it is a list of.
      Class<?> type = option.auxiliaryTypes()[0];
      if (type.isEnum()) {
        List<String> names =
            Arrays.stream(type.getEnumConstants())
                .map(constant -> NameConverter.name((Enum<?>) constant))
                .toList();
        spec.remove(option);
        spec.addOption(option.toBuilder().completionCandidates(names).build());
      }
    }
  }

  private static String fish(CommandLine line) {
    StringBuilder text = new StringBuilder();
    line.getSubcommands()
        .forEach(
            (name, each) -> {
              text.append("complete -c region-lens -n __fish_use_subcommand -f -a ")
                  .append(name)
                  .append(" -d ")
                  .append(quoted(first(each.getCommandSpec())))
                  .append('\n');
              for (OptionSpec option : each.getCommandSpec().options()) {
                fish(name, option, text);
              }
            });
    return text.toString();
  }

  private static void fish(String command, OptionSpec option, StringBuilder text) {
    text.append("complete -c region-lens -n '__fish_seen_subcommand_from ")
        .append(command)
        .append('\'');
    for (String name : option.names()) {
      text.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
    }
    if (option.arity().max() > 0) {
      text.append(" -r");
    }
    if (option.completionCandidates() != null) {
      List<String> names = new ArrayList<>();
      option.completionCandidates().forEach(names::add);
      text.append(" -f -a ").append(quoted(String.join(" ", names)));
    }
    text.append(" -d ").append(quoted(String.join(" ", option.description()))).append('\n');
  }

  /** For fish: in single quotes only these two mean more than themselves. */
  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private static String first(CommandSpec spec) {
    return Arrays.stream(spec.usageMessage().description()).findFirst().orElse("");
  }

  /** The manual page: the help of the program and of each command, as troff. */
  public static String manual() {
    CommandLine line = RegionLens.line(nowhere());
    StringBuilder text = new StringBuilder();
    text.append(".TH REGION-LENS 1 \"\" \"Region Lens ")
        .append(ProgramVersion.load())
        .append("\"\n.SH NAME\n")
        .append(NAME)
        .append(" \\- ")
        .append(troff(first(line.getCommandSpec())))
        .append(
            "\n.SH SYNOPSIS\n.B region-lens\n[FILE...]\n.br\n.B region-lens\nCOMMAND [OPTIONS]\n")
        .append(".SH DESCRIPTION\n")
        .append("In the installed program, files or nothing at all open the window.\n")
        .append(".SH COMMANDS\n");
    line.getSubcommands()
        .forEach(
            (name, each) ->
                text.append(".SS ")
                    .append(name)
                    .append("\n.nf\n")
                    .append(help(each))
                    .append("\n.fi\n"));
    return text.toString();
  }

  private static Console nowhere() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    return new Console(nowhere, nowhere, Words.load(Locale.ROOT));
  }

  private static String help(CommandLine line) {
    return line.getUsageMessage(CommandLine.Help.Ansi.OFF)
        .lines()
        .map(ShellFiles::troff)
        .collect(Collectors.joining("\n"));
  }

  /** A line of text that troff sets as it stands. */
  private static String troff(String line) {
    String text = line.replace("\\", "\\e").replace("-", "\\-");
    return text.startsWith(".") || text.startsWith("'") ? "\\&" + text : text;
  }
}
