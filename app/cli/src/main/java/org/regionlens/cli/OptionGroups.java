package org.regionlens.cli;

import java.lang.reflect.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.regionlens.media.text.Words;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;

/** The options of a command under headings, those of each class of options together. */
final class OptionGroups {
  private OptionGroups() {}

  /** The list of options; words name the classes that have a heading. */
  static String of(Help help, Words words) {
    Map<String, List<OptionSpec>> groups = new LinkedHashMap<>();
    for (OptionSpec option : help.commandSpec().options()) {
      groups.computeIfAbsent(heading(option, words), heading -> new ArrayList<>()).add(option);
    }
    return groups.entrySet().stream()
        .map(group -> group.getKey() + help.optionListExcludingGroups(group.getValue()))
        .collect(Collectors.joining());
  }

  /** The heading of an option on a line of its own; empty for those of the command itself. */
  private static String heading(OptionSpec option, Words words) {
    String key =
        option.userObject() instanceof Member member
            ? "cli.group." + member.getDeclaringClass().getSimpleName()
            : "";
    String end = System.lineSeparator();
    return words.has(key) ? end + words.get(key) + ":" + end : "";
  }
}
