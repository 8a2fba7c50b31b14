package org.regionlens.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.ClassTable;
import org.regionlens.media.reading.InputException;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** Other names and colours of some classes than the files give. */
final class ClassOptions {
  @Option(
      names = "--class-name",
      paramLabel = "N=NAME",
      showDefaultValue = Visibility.NEVER,
      descriptionKey = "cli.class-name")
  private Map<Integer, String> names = new LinkedHashMap<>();

  @Option(
      names = "--class-color",
      paramLabel = "N=#RRGGBB",
      showDefaultValue = Visibility.NEVER,
      descriptionKey = "cli.class-color")
  private Map<Integer, Rgb> colours = new LinkedHashMap<>();

  /** An opaque colour. */
  record Rgb(int argb) {}

  /**
   * The case with these names and colours.
   *
   * @throws UsageException if a name is empty
   * @throws InputException if the prediction has no such class
   */
  Case edited(Case loaded, Console console) throws UsageException, InputException {
    TreeSet<Integer> indices = new TreeSet<>(names.keySet());
    indices.addAll(colours.keySet());
    List<ClassTable.Entry> edits = new ArrayList<>();
    for (int index : indices) {
      new ChosenClass(OptionalInt.of(index)).requireIn(loaded, console.words());
      String name = names.getOrDefault(index, loaded.classes().name(index));
      if (name.isBlank()) {
        throw new UsageException(
            console.words().get("cli.wrong.class-name", Integer.toString(index)));
      }
      Rgb colour = colours.get(index);
      int argb = colour == null ? loaded.classes().argb(index) : colour.argb();
      edits.add(new ClassTable.Entry(index, name, argb));
    }
    return loaded.withClassEdits(edits);
  }
}
