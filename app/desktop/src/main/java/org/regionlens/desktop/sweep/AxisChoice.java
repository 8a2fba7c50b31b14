package org.regionlens.desktop.sweep;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.study.SweepAxis;
import org.regionlens.engine.study.SweepParameter;

/** One parameter as it is chosen; without a parameter it is not swept. */
final class AxisChoice {
  private final ObjectProperty<@Nullable SweepParameter> parameter = new SimpleObjectProperty<>();
  private final DoubleProperty from = new SimpleDoubleProperty();
  private final DoubleProperty to = new SimpleDoubleProperty();
  private final DoubleProperty count = new SimpleDoubleProperty();

  AxisChoice(@Nullable SweepParameter initial) {
    parameter.addListener((property, before, now) -> standard(now));
    parameter.set(initial);
  }

  private void standard(@Nullable SweepParameter now) {
    if (now != null) {
      SweepRange range = SweepRange.standard(now);
      from.set(range.from());
      to.set(range.to());
      count.set(range.count());
    }
  }

  ObjectProperty<@Nullable SweepParameter> parameter() {
    return parameter;
  }

  DoubleProperty from() {
    return from;
  }

  DoubleProperty to() {
    return to;
  }

  /** How many values. */
  DoubleProperty count() {
    return count;
  }

  /** The parameter with its values; null: it is not swept. */
  @Nullable SweepAxis axis() {
    SweepParameter chosen = parameter.get();
    return chosen == null
        ? null
        : new SweepRange(chosen, from.get(), to.get(), (int) count.get()).axis();
  }
}
