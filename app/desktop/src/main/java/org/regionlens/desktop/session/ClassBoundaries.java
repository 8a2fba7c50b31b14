package org.regionlens.desktop.session;

import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.media.input.Case;

/** How long the boundaries of classes are, to find the one most worth looking at. */
public final class ClassBoundaries {
  private ClassBoundaries() {}

  /**
   * The class with the longest boundary, counted in pairs of neighbouring valid pixels of which
   * exactly one belongs to it; the first of equals.
   */
  public static ClassSelection longest(Case subject) {
    Logits logits = subject.logits();
    long[] lengths = lengths(subject.labels(), logits);
    int best = 0;
    for (int channel = 1; channel < lengths.length; channel++) {
      if (lengths[channel] > lengths[best]) {
        best = channel;
      }
    }
    return new ClassSelection.One(logits.classIndex(best));
  }

  /** Boundary length of each channel's class, in pixel sides. */
  static long[] lengths(LabelMap labels, Logits logits) {
    long[] lengths = new long[logits.channels()];
    int width = labels.width();
    int size = width * labels.height();
    for (int i = 0; i < size; i++) {
      if ((i + 1) % width != 0) {
        count(labels, logits, i, i + 1, lengths);
      }
      if (i + width < size) {
        count(labels, logits, i, i + width, lengths);
      }
    }
    return lengths;
  }

  private static void count(LabelMap labels, Logits logits, int one, int other, long[] lengths) {
    int a = labels.at(one);
    int b = labels.at(other);
    if (a == b || labels.isIgnored(one) || labels.isIgnored(other)) {
      return;
    }
    add(logits.channelOf(a), lengths);
    add(logits.channelOf(b), lengths);
  }

  private static void add(int channel, long[] lengths) {
    if (channel >= 0) {
      lengths[channel]++;
    }
  }
}
