package org.regionlens.media.input;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.regionlens.media.npy.NpyArray;
import org.regionlens.media.npz.NpzFile;
import org.regionlens.media.text.UnreadableException;

/** Chooses the array of an {@code .npz} file. */
final class NpzKeys {

  private NpzKeys() {}

  /**
   * The array to read: the one chosen, else the first of the known names that can be it, else the
   * only one that can.
   *
   * @param chosen the user's choice, or empty
   * @param known names that say what an array is, the surest first
   * @param fits whether type and shape allow an array
   * @throws UnreadableException if there is no such array, or there are several
   */
  static NpzFile.Entry choose(
      NpzFile file, String chosen, List<String> known, Predicate<NpyArray> fits)
      throws UnreadableException {
    List<NpzFile.Entry> entries = file.entries();
    if (!chosen.isEmpty()) {
      for (NpzFile.Entry entry : entries) {
        if (entry.key().equals(chosen)) {
          return requireReadable(entry);
        }
      }
      throw new UnreadableException("unreadable.npz.key", chosen, listing(entries));
    }
    if (entries.size() == 1) {
      return requireReadable(entries.getFirst());
    }
    List<NpzFile.Entry> fitting = new ArrayList<>();
    for (NpzFile.Entry entry : entries) {
      NpyArray array = entry.array();
      if (array != null && fits.test(array)) {
        fitting.add(entry);
      }
    }
    for (String name : known) {
      for (NpzFile.Entry entry : fitting) {
        if (entry.key().equalsIgnoreCase(name)) {
          return entry;
        }
      }
    }
    if (fitting.size() == 1) {
      return fitting.getFirst();
    }
    throw new UnreadableException(
        fitting.isEmpty() ? "unreadable.npz.no-fit" : "unreadable.npz.several",
        listing(entries),
        fitting.stream().map(NpzFile.Entry::key).toList());
  }

  /** The keys between which the user must choose, of the refusal that says so. */
  static List<String> offered(UnreadableException several) {
    return several.arguments().stream()
        .filter(List.class::isInstance)
        .flatMap(keys -> ((List<?>) keys).stream())
        .map(String::valueOf)
        .toList();
  }

  private static NpzFile.Entry requireReadable(NpzFile.Entry entry) throws UnreadableException {
    if (entry.reason() != null) {
      throw entry.reason();
    }
    return entry;
  }

  private static String listing(List<NpzFile.Entry> entries) {
    String some =
        entries.stream()
            .limit(8)
            .map(
                entry -> {
                  NpyArray array = entry.array();
                  return array == null
                      ? entry.key()
                      : entry.key() + " " + array.type().numpyName() + " " + array.shapeText();
                })
            .collect(Collectors.joining(", "));
    return entries.size() > 8 ? some + ", …" : some;
  }
}
