package org.regionlens.desktop.controls;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.regionlens.engine.IgnoredPolicy;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;

/** Neighbourhood, pooling, λ and ignored policy of the settings, as properties. */
public final class RegionViewModel {
  /** Pooling and stride with which the paper trains. */
  static final PoolingMode PAPER_POOLING = PoolingMode.AVERAGE;

  static final int PAPER_STRIDE = 4;

  private final ObjectProperty<Settings> settings;
  private final DoubleProperty radius = new SimpleDoubleProperty(Settings.defaults().radius());
  private final ObjectProperty<PoolingMode> pooling = new SimpleObjectProperty<>(PoolingMode.NONE);
  private final DoubleProperty stride = new SimpleDoubleProperty(PAPER_STRIDE);
  private final DoubleProperty lambda = new SimpleDoubleProperty(Settings.defaults().lambda());
  private final ObjectProperty<IgnoredPolicy> ignored =
      new SimpleObjectProperty<>(IgnoredPolicy.REFERENCE);
  private boolean pulling;

  public RegionViewModel(ObjectProperty<Settings> settings) {
    this.settings = settings;
    radius.addListener((property, before, now) -> push());
    pooling.addListener((property, before, now) -> push());
    stride.addListener((property, before, now) -> push());
    lambda.addListener((property, before, now) -> push());
    ignored.addListener((property, before, now) -> push());
    settings.addListener((property, before, now) -> pull(now));
    pull(settings.get());
  }

  /** R, a whole number. */
  public DoubleProperty radius() {
    return radius;
  }

  public ObjectProperty<PoolingMode> pooling() {
    return pooling;
  }

  /** s, a whole number; without pooling the one that the next pooling will start with. */
  public DoubleProperty stride() {
    return stride;
  }

  public DoubleProperty lambda() {
    return lambda;
  }

  public ObjectProperty<IgnoredPolicy> ignored() {
    return ignored;
  }

  /** Whether the objective is λ·BCE + (1−λ)·RMI. */
  BooleanBinding basic() {
    return Bindings.createBooleanBinding(() -> settings.get().objective().isBasic(), settings);
  }

  /** Whether the stride means anything. */
  public BooleanBinding pooled() {
    return Bindings.createBooleanBinding(() -> pooling.get() != PoolingMode.NONE, pooling);
  }

  /** Pools as the paper does in training: average, stride 4. */
  public void usePaperTraining() {
    settings.set(settings.get().withPooling(PAPER_POOLING, PAPER_STRIDE));
  }

  /** Moves R by a step, within its limits. */
  public void stepRadius(int step) {
    radius.set(Math.clamp(radius.get() + step, 1, Settings.MAX_RADIUS));
  }

  private void push() {
    if (!pulling) {
      Settings region =
          settings
              .get()
              .withRadius((int) radius.get())
              .withPooling(pooling.get(), (int) stride.get())
              .withIgnored(ignored.get());
      boolean balanced = region.objective().balance().isPresent();
      settings.set(balanced ? region.withLambda(lambda.get()) : region);
    }
  }

  private void pull(Settings now) {
    pulling = true;
    try {
      radius.set(now.radius());
      pooling.set(now.pooling());
      if (now.pooling() != PoolingMode.NONE) {
        stride.set(now.stride());
      }
      now.objective().balance().ifPresent(lambda::set);
      ignored.set(now.ignored());
    } finally {
      pulling = false;
    }
  }
}
