package org.regionlens.engine.bce;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.memo.Key;
import org.regionlens.engine.memo.Owner;
import org.regionlens.engine.work.Strips;
import org.regionlens.engine.work.Work;

/**
 * What is known of a mask after one look at every pixel.
 *
 * @param labels the mask
 * @param counts pixels of each label
 * @param valid Σm, pixels that are not ignored
 */
public record LabelFacts(LabelMap labels, Map<Integer, Integer> counts, int valid) {

  /** The name under which they are kept. */
  public record Name(Owner labels) implements Key<LabelFacts> {
    private static final int ENTRY = 200;
    private static final int COUNT = 64;

    @Override
    public long bytes(LabelFacts value) {
      return ENTRY + (long) COUNT * value.counts().size();
    }

    @Override
    public Stream<Owner> owners() {
      return Stream.of(labels);
    }
  }

  /** Looks at every label once; the same on any number of threads. */
  public static LabelFacts of(LabelMap labels, Work work) {
    int[] values = labels.values();
    Strips strips = Strips.of(values.length);
    Map<Integer, Integer> counts = new TreeMap<>();
    strips.forEach(
        work,
        (from, to) -> {
          Map<Integer, Integer> own = new TreeMap<>();
          for (int start = from; start < to; ) {
            // Runs of equal labels are long; one map access a run instead of one a pixel.
            // A run ends where the labels differ from the same ones a pixel further.
            int same = Arrays.mismatch(values, start, to - 1, values, start + 1, to);
            int length = same < 0 ? to - start : same + 1;
            own.merge(values[start], length, Integer::sum);
            start += length;
          }
          synchronized (counts) {
            own.forEach((label, count) -> counts.merge(label, count, Integer::sum));
          }
        });
    int ignored =
        labels.ignored().isPresent() ? counts.getOrDefault(labels.ignored().getAsInt(), 0) : 0;
    return new LabelFacts(labels, counts, values.length - ignored);
  }

  /** Whether a pixel is ignored. */
  public boolean anyIgnored() {
    return valid < labels.values().length;
  }

  /** The pixels of a class: none is its own if its label is read as background or ignored. */
  public ClassPixels pixels(Logits logits, int channel) {
    int absent = absentLabel(-1);
    int other = absentLabel(absent - 1);
    int ignored = labels.ignored().orElse(absent);
    int index = logits.classIndex(channel);
    boolean none = index == ignored || labels.background().contains(index);
    return new ClassPixels(labels, none ? other : index, ignored, logits.plane(channel));
  }

  /** The first label downwards from here that no pixel has and that is not the ignored one. */
  private int absentLabel(int from) {
    int label = from;
    while (counts.containsKey(label) || labels.ignored().orElse(from + 1) == label) {
      label--;
    }
    return label;
  }
}
