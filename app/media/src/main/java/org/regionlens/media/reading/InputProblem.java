package org.regionlens.media.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.text.Phrase;

/** Why files cannot be opened as a case, and the choices with which they could. */
public sealed interface InputProblem {

  /** One sentence: what is wrong, where, and what helps. */
  Phrase what();

  /** What may be chosen instead, the likeliest first; empty where only another file helps. */
  List<Fix> fixes();

  /** A file that cannot be read, or not so. */
  record Unreadable(Phrase what, List<Fix> fixes) implements InputProblem {
    public Unreadable {
      fixes = List.copyOf(fixes);
    }

    /** One that no choice helps. */
    public Unreadable(Phrase what) {
      this(what, List.of());
    }
  }

  /** Files of which each can be read, but whose sizes differ. */
  record Misfit(Phrase what, List<Fix> fixes) implements InputProblem {
    public Misfit {
      fixes = List.copyOf(fixes);
    }

    /** One that no choice helps. */
    public Misfit(Phrase what) {
      this(what, List.of());
    }
  }

  /**
   * Labels that no class, ignored or background label accounts for.
   *
   * @param fitting readings of the mask that would account for all of them
   * @param labelled whether the prediction looks like labels that were taken for probabilities
   */
  record StrayLabels(
      Phrase what, SortedSet<Integer> labels, Set<MaskReading> fitting, boolean labelled)
      implements InputProblem {
    public StrayLabels {
      fitting = Set.copyOf(fitting);
    }

    @Override
    public List<Fix> fixes() {
      List<Fix> fixes = new ArrayList<>();
      if (labelled) {
        fixes.add(new Fix.Values(Activation.LABELS));
      }
      fitting.stream().sorted().forEach(reading -> fixes.add(new Fix.Mask(reading)));
      if (labels.size() == 1) {
        fixes.add(new Fix.Ignore(labels.first()));
      }
      fixes.add(new Fix.Background(labels));
      return fixes;
    }
  }

  /** An array whose axes can be taken in several ways. */
  record AmbiguousAxes(Phrase what, List<AxisOrder> fitting) implements InputProblem {
    public AmbiguousAxes {
      fitting = List.copyOf(fitting);
    }

    @Override
    public List<Fix> fixes() {
      return fitting.stream().<Fix>map(Fix.Axes::new).toList();
    }
  }

  /** A file of several arrays that may be meant. */
  record SeveralArrays(Phrase what, Role role, List<String> keys) implements InputProblem {
    public SeveralArrays {
      keys = List.copyOf(keys);
    }

    @Override
    public List<Fix> fixes() {
      return keys.stream().<Fix>map(key -> new Fix.Key(role, key)).toList();
    }
  }
}
