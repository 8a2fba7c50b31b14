package org.regionlens.media.input;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.regionlens.media.labels.LabelTable;
import org.regionlens.media.labels.LabelTableWriter;

/**
 * Names and colours of the classes; immutable.
 *
 * @param entries by ascending index
 */
public record ClassTable(List<Entry> entries) {

  /**
   * A class.
   *
   * @param index class index
   * @param name for people
   * @param argb opaque colour
   */
  public record Entry(int index, String name, int argb) {}

  /**
   * Colours that stay apart for colour-blind readers: Okabe and Ito's eight without black, then
   * Tol's "muted". They begin again for the classes behind, which then lean on their names.
   */
  private static final int[] DEFAULT_COLOURS = {
    0xffe69f00, 0xff56b4e9, 0xff009e73, 0xfff0e442, 0xff0072b2, 0xffd55e00, 0xffcc79a7, 0xff332288,
    0xff88ccee, 0xff44aa99, 0xff117733, 0xff999933, 0xffddcc77, 0xffcc6677, 0xff882255, 0xffaa4499
  };

  public ClassTable {
    entries = List.copyOf(entries);
  }

  /** The name of a class; its index in digits if the table has no such class. */
  public String name(int index) {
    return entries.stream()
        .filter(entry -> entry.index() == index)
        .findFirst()
        .map(Entry::name)
        .orElse(Integer.toString(index));
  }

  /** The opaque colour of a class. */
  public int argb(int index) {
    return entries.stream()
        .filter(entry -> entry.index() == index)
        .findFirst()
        .map(Entry::argb)
        .orElse(defaultArgb(index));
  }

  /** The colours by index, for loops over many pixels. */
  public Map<Integer, Integer> colours() {
    return entries.stream().collect(Collectors.toUnmodifiableMap(Entry::index, Entry::argb));
  }

  /** The same table with an entry in the place of the one of its index, or added. */
  public ClassTable with(Entry changed) {
    Map<Integer, Entry> byIndex = new TreeMap<>();
    entries.forEach(entry -> byIndex.put(entry.index(), entry));
    byIndex.put(changed.index(), changed);
    return new ClassTable(List.copyOf(byIndex.values()));
  }

  /** The table as {@code classes.json}, which is found beside a mask. */
  public String json() {
    return new LabelTableWriter()
        .json(
            new LabelTable(
                "",
                entries.stream()
                    .map(
                        entry ->
                            new LabelTable.Row(
                                entry.index(), entry.name(), entry.argb() & 0xffffff))
                    .toList()));
  }

  /** A table of the classes of a prediction, named by the function. */
  static ClassTable of(List<Integer> indices, Function<Integer, Entry> entry) {
    return new ClassTable(indices.stream().sorted().map(entry).toList());
  }

  /** The colour of a class about which nothing is known. */
  static int defaultArgb(int index) {
    return DEFAULT_COLOURS[Math.floorMod(index, DEFAULT_COLOURS.length)];
  }
}
