package org.regionlens.media.series;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.series.StepId;

/**
 * Which number in the names of files is the step. Files of a series share everything of their names
 * but numbers; of these the first that is another one in every name is the step, such as that
 * behind {@code epoch} in {@code epoch_010_loss_0.35.npy}.
 */
final class StepNames {
  /** More digits are an identifier and no step. */
  private static final Pattern NUMBER = Pattern.compile("(?<![0-9])[0-9]{1,18}(?![0-9])");

  private StepNames() {}

  /** A file's name taken apart. */
  private record Name(Path file, String shape, List<Long> numbers) {
    static Name of(Path file) {
      String name = String.valueOf(file.getFileName());
      List<Long> numbers = new ArrayList<>();
      int dot = name.lastIndexOf('.');
      String stem = dot > 0 ? name.substring(0, dot) : name;
      Matcher number = NUMBER.matcher(stem);
      StringBuilder shape = new StringBuilder();
      while (number.find()) {
        numbers.add(Long.parseLong(number.group()));
        number.appendReplacement(shape, "#");
      }
      number.appendTail(shape);
      return new Name(
          file, shape + name.substring(stem.length()).toLowerCase(Locale.ROOT), numbers);
    }
  }

  /**
   * The steps, in the order of their numbers.
   *
   * @param files of one folder
   * @param one a file of the series that is meant, or null for the one with the most files
   * @return empty if no name has a number, or if the names tell no single series
   */
  static List<StepFile> of(List<Path> files, @Nullable Path one) {
    Map<String, List<Name>> shapes = new TreeMap<>();
    for (Path file : files) {
      Name name = Name.of(file);
      if (!name.numbers().isEmpty()) {
        shapes.computeIfAbsent(name.shape(), _ -> new ArrayList<>()).add(name);
      }
    }
    Name wanted = one == null ? null : Name.of(one);
    List<Name> group =
        wanted != null
            ? shapes.getOrDefault(wanted.shape(), List.of())
            : shapes.values().stream().max(Comparator.comparingInt(List::size)).orElse(List.of());
    if (group.isEmpty()) {
      return List.of();
    }
    int numbers = group.getFirst().numbers().size();
    for (int i = 0; i < numbers; i++) {
      if (group.size() > 1 && distinct(group, i) == group.size()) {
        return steps(group, i);
      }
    }
    if (group.size() == 1) {
      return steps(group, numbers - 1);
    }
    return wanted == null ? List.of() : alike(group, wanted);
  }

  private static long distinct(List<Name> names, int place) {
    Set<Long> seen = new HashSet<>();
    names.forEach(name -> seen.add(name.numbers().get(place)));
    return seen.size();
  }

  /** The names that differ from one in a single number, in the place with the most of them. */
  private static List<StepFile> alike(List<Name> group, Name wanted) {
    Map<Integer, List<Name>> places = new HashMap<>();
    for (Name name : group) {
      int place = -1;
      int others = 0;
      for (int i = 0; i < wanted.numbers().size(); i++) {
        if (!name.numbers().get(i).equals(wanted.numbers().get(i))) {
          place = i;
          others++;
        }
      }
      if (others == 1) {
        places.computeIfAbsent(place, _ -> new ArrayList<>(List.of(wanted))).add(name);
      }
    }
    List<StepFile> best = List.of();
    for (int i = 0; i < wanted.numbers().size(); i++) {
      List<Name> there = places.getOrDefault(i, List.of());
      // The last place is the likelier one: img_5_epoch_001.
      if (there.size() >= best.size() && !there.isEmpty() && distinct(there, i) == there.size()) {
        best = steps(there, i);
      }
    }
    return best;
  }

  private static List<StepFile> steps(List<Name> names, int place) {
    return names.stream()
        .map(
            name ->
                new StepFile(
                    new StepId(
                        name.numbers().get(place), String.valueOf(name.file().getFileName())),
                    name.file()))
        .sorted(Comparator.comparingLong(step -> step.id().number()))
        .toList();
  }
}
