package org.regionlens.media.mask;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The colours of a picture.
 *
 * @param distinct how many there are
 * @param pixels how many pixels have each; the first {@link #MOST} colours only
 * @param total pixels of the picture
 */
record ColourCounts(int distinct, Map<Integer, Integer> pixels, int total) {
  /** A mask has no more colours than that. */
  static final int MOST = 256;

  private static final int LISTED = 5;

  ColourCounts {
    pixels = Map.copyOf(pixels);
  }

  static ColourCounts of(int[] rgb) {
    BitSet seen = new BitSet(1 << 24);
    Map<Integer, Integer> pixels = new HashMap<>();
    int start = 0;
    for (int i = 1; i <= rgb.length; i++) {
      // Runs of one colour are long in masks.
      if (i == rgb.length || rgb[i] != rgb[start]) {
        int colour = rgb[start];
        seen.set(colour);
        if (pixels.size() < MOST || pixels.containsKey(colour)) {
          pixels.merge(colour, i - start, Integer::sum);
        }
        start = i;
      }
    }
    return new ColourCounts(seen.cardinality(), pixels, rgb.length);
  }

  /** Whether red, green and blue are alike everywhere, as where a grey picture was saved so. */
  boolean areGrey() {
    return distinct <= MOST
        && pixels.keySet().stream()
            .allMatch(rgb -> (rgb >> 16) == (rgb & 0xff) && (rgb >> 8 & 0xff) == (rgb & 0xff));
  }

  /** Share of the pixels whose colour is among the given ones, 0 to 1. */
  double share(Map<Integer, Integer> colours) {
    long inside =
        pixels.entrySet().stream()
            .filter(each -> colours.containsKey(each.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum();
    return (double) inside / total;
  }

  /** The colours that are not among the given ones, the most frequent first. */
  List<Integer> outside(Map<Integer, Integer> colours) {
    return pixels.entrySet().stream()
        .filter(each -> !colours.containsKey(each.getKey()))
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Some colours with their numbers of pixels, for people. */
  String listing(List<Integer> colours) {
    String some =
        colours.stream()
            .limit(LISTED)
            .map(rgb -> "#%06x (%d)".formatted(rgb, pixels.getOrDefault(rgb, 0)))
            .collect(Collectors.joining(", "));
    return colours.size() > LISTED ? some + ", …" : some;
  }
}
