package org.regionlens.engine.analysis;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.Loss;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.Objective;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Samples;
import org.regionlens.engine.memo.Key;
import org.regionlens.engine.memo.Owner;

/** Names of kept maps as they are handed out, and of what is kept to weigh them anew. */
final class MapNames {

  private MapNames() {}

  /** All settings that a map of the region loss depends on. */
  record Region(Keys.Grid grid, Keys.Windows windows, double ridge, Cascade cascade) {}

  /**
   * A map as it is handed out, for each group of classes.
   *
   * @param region null for a map of the pixels alone
   * @param objective null for a map that does not know it
   */
  record Finished(
      MapRef id,
      ClassSelection classes,
      Precision precision,
      Owner labels,
      Owner logits,
      @Nullable Region region,
      @Nullable Objective objective)
      implements Key<List<Samples>> {
    @Override
    public long bytes(List<Samples> value) {
      long values = value.stream().mapToLong(Samples::length).sum();
      return Keys.ENTRY + values * (precision == Precision.FLOAT ? Float.BYTES : Double.BYTES);
    }

    @Override
    public Stream<Owner> owners() {
      return Stream.of(labels, logits);
    }
  }

  /**
   * ∂L/∂z of a loss and a group of classes in full precision: the parts of a weighted sum.
   *
   * @param channels of the group
   * @param loss whose
   * @param region null for all but RMI
   */
  record GradientPart(
      Owner labels,
      Owner logits,
      List<Integer> channels,
      @Nullable Loss loss,
      @Nullable Region region)
      implements Keys.Plane {
    @Override
    public Stream<Owner> owners() {
      return Stream.of(labels, logits);
    }
  }

  /** The objective with which a total gradient was first asked for. */
  record Weighted(Owner labels, Owner logits, ClassSelection classes, Region region)
      implements Key<Objective> {
    @Override
    public long bytes(Objective value) {
      return Keys.ENTRY;
    }

    @Override
    public Stream<Owner> owners() {
      return Stream.of(labels, logits);
    }
  }
}
