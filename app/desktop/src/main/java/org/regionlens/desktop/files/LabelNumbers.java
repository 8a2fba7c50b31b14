package org.regionlens.desktop.files;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Labels as people type them: whole numbers, parted by commas or blanks. */
final class LabelNumbers {
  private final String none;

  /**
   * @param none the word for no label
   */
  LabelNumbers(String none) {
    this.none = none;
  }

  /** The numbers of a text; nothing if something else stands there. */
  Optional<Set<Integer>> parse(String text) {
    Set<Integer> numbers = new TreeSet<>();
    String plain = text.strip().toLowerCase(Locale.ROOT);
    if (plain.isEmpty() || plain.equals(none)) {
      return Optional.of(numbers);
    }
    try {
      for (String part : plain.split("[,;\\s]+", -1)) {
        numbers.add(Integer.valueOf(part));
      }
      return Optional.of(numbers);
    } catch (NumberFormatException notNumber) {
      return Optional.empty();
    }
  }

  /** Labels as text; empty for none. */
  String text(Collection<Integer> labels) {
    return labels.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
