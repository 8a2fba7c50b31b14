package org.regionlens.media.input;

import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.media.text.UnreadableException;

/** Makes labels of what a mask's file holds (docs/method, "Inputs"). */
final class MaskInterpreter {

  private MaskInterpreter() {}

  /**
   * Whether a mask is a picture of foreground and background: grey, of the two values 0 and the
   * largest of its bit depth (or 255), beside a prediction of one channel or two. Its white is
   * foreground then, not void. Beside more channels it is class 0 and void.
   */
  static boolean isBinary(RawMask raw, int channels) {
    if (channels > 2 || raw.greyBits() < 8) {
      return false;
    }
    int white = 0;
    for (int value : raw.values()) {
      if (value != 0) {
        if (white == 0) {
          white = value;
        }
        if (value != white) {
          return false;
        }
      }
    }
    return white == 255 || white == (1 << raw.greyBits()) - 1;
  }

  /** The labels; whether all of them are known is asked by {@link #strays}. */
  static LabelMap labels(RawMask raw, Logits logits, ReadingChoices choices) {
    boolean binary = isBinary(raw, logits.channels());
    int[] values = raw.values();
    if (binary) {
      values = new int[values.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = raw.values()[i] == 0 ? 0 : 1;
      }
    }
    return new LabelMap(
        raw.height(), raw.width(), values, choices.ignoredLabel(), choices.backgroundLabels());
  }

  /** The labels that are neither a class nor ignored nor background, with their counts. */
  static NavigableMap<Integer, Integer> strays(LabelMap labels, Logits logits) {
    NavigableMap<Integer, Integer> unknown = new TreeMap<>(labels.counts());
    unknown
        .keySet()
        .removeIf(
            label ->
                labels.background().contains(label)
                    || labels.ignored().equals(OptionalInt.of(label))
                    || logits.channelOf(label) >= 0
                    || (logits.channels() == 1 && label == 0));
    return unknown;
  }

  /** Says of stray labels what they are and what helps. */
  static UnreadableException reason(NavigableMap<Integer, Integer> unknown, Logits logits) {
    Map.Entry<Integer, Integer> first = unknown.firstEntry();
    int channels = logits.channels();
    String key = channels == 1 ? "unreadable.labels.one-channel" : "unreadable.labels.channels";
    return new UnreadableException(
        unknown.size() == 1 ? key : key + ".several",
        Integer.toString(first.getKey()),
        first.getValue(),
        Integer.toString(channels),
        Integer.toString(channels - 1),
        unknown.size() - 1);
  }
}
