package org.regionlens.media.mask;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The labels of a mask for people. */
public final class LabelListing {
  private static final int MOST = 24;

  private LabelListing() {}

  /** The labels in ascending order, such as {@code 0–3, 7, 255}. */
  public static String of(Map<Integer, Integer> counts) {
    TreeMap<Integer, Integer> runs = new TreeMap<>();
    counts.keySet().stream()
        .sorted()
        .forEach(
            label -> {
              Map.Entry<Integer, Integer> last = runs.lastEntry();
              boolean continues = last != null && last.getValue() == label - 1;
              runs.put(continues && last != null ? last.getKey() : label, label);
            });
    String text =
        runs.entrySet().stream()
            .limit(MOST)
            .map(
                run ->
                    run.getKey().equals(run.getValue())
                        ? run.getKey().toString()
                        : run.getKey() + "–" + run.getValue())
            .collect(Collectors.joining(", "));
    return runs.size() > MOST ? text + ", …" : text;
  }
}
