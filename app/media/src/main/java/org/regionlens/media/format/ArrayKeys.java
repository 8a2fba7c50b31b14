package org.regionlens.media.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.regionlens.media.array.NumberArray;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.reading.InputProblem;
import org.regionlens.media.reading.RefusedException;
import org.regionlens.media.text.UnreadableException;

/** Chooses one array of a file that may hold several. */
public final class ArrayKeys {
  /** All pages of a file as one array. */
  static final String PAGES = "pages";

  private static final String FIRST_PAGE = page(0);
  private static final int LISTED = 8;

  private static final List<String> IMAGES =
      List.of("image", "img", "images", "x", "input", "data", "photo", "rgb", FIRST_PAGE);

  private static final List<String> MASKS =
      List.of(
          "mask",
          "labels",
          "label",
          "gt",
          "ground_truth",
          "segmentation",
          "seg",
          "target",
          "y",
          "arr_0",
          FIRST_PAGE);

  /** Those of nnU-Net first. */
  private static final List<String> PREDICTIONS =
      List.of(
          "probabilities",
          "softmax",
          "logits",
          "probs",
          "prediction",
          "pred",
          "output",
          "arr_0",
          PAGES,
          FIRST_PAGE);

  private ArrayKeys() {}

  /** One page of a file of several. */
  static String page(int index) {
    return "page " + (index + 1);
  }

  /** Names that say what an array is to a case, the surest first. */
  public static List<String> names(Role role) {
    return switch (role) {
      case IMAGE -> IMAGES;
      case MASK -> MASKS;
      case PREDICTION -> PREDICTIONS;
    };
  }

  /**
   * The array to read: the one chosen, else the only one, else the first of the known names that
   * can be it, else the only one that can.
   *
   * @param role what it is to be to the case
   * @param chosen the user's choice, or empty
   * @param fits whether type and shape allow an array
   * @throws UnreadableException if there is no such array, or there are several
   */
  public static NamedArray choose(
      Stored.Arrays stored, Role role, String chosen, Predicate<NumberArray> fits)
      throws UnreadableException {
    List<NamedArray> arrays = stored.arrays();
    if (arrays.size() == 1 && (chosen.isEmpty() || arrays.getFirst().key().isEmpty())) {
      return arrays.getFirst();
    }
    if (!chosen.isEmpty()) {
      for (NamedArray array : arrays) {
        if (array.key().equals(chosen)) {
          return array;
        }
      }
      throw new UnreadableException("unreadable.npz.key", chosen, listing(arrays));
    }
    List<NamedArray> fitting = new ArrayList<>();
    for (NamedArray array : arrays) {
      NumberArray head = array.head();
      if (head != null && fits.test(head)) {
        fitting.add(array);
      }
    }
    for (String name : names(role)) {
      for (NamedArray array : fitting) {
        if (array.key().equalsIgnoreCase(name)) {
          return array;
        }
      }
    }
    if (fitting.size() == 1) {
      return fitting.getFirst();
    }
    if (fitting.isEmpty()) {
      throw new UnreadableException("unreadable.npz.no-fit", listing(arrays));
    }
    List<String> keys = fitting.stream().map(NamedArray::key).toList();
    throw new RefusedException(
        what -> new InputProblem.SeveralArrays(what, role, keys),
        "unreadable.npz.several",
        listing(arrays));
  }

  /** Arrays with type and shape, for people. */
  public static String listing(List<NamedArray> arrays) {
    String some =
        arrays.stream().limit(LISTED).map(NamedArray::listing).collect(Collectors.joining(", "));
    return arrays.size() > LISTED ? some + ", …" : some;
  }
}
