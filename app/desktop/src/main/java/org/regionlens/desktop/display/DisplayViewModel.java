package org.regionlens.desktop.display;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapSpec;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.colour.ValueRange;

/** The display settings as single properties. */
public final class DisplayViewModel {
  private static final DisplaySettings DEFAULTS = DisplaySettings.defaults();

  private final ReadOnlyObjectWrapper<DisplaySettings> settings =
      new ReadOnlyObjectWrapper<>(DEFAULTS);
  private final ObjectProperty<ColourMap> sequential =
      new SimpleObjectProperty<>(DEFAULTS.sequential());
  private final ObjectProperty<ColourMap> signed = new SimpleObjectProperty<>(DEFAULTS.signed());
  private final ObjectProperty<Scaling> scaling = new SimpleObjectProperty<>(DEFAULTS.scaling());
  private final BooleanProperty locked = new SimpleBooleanProperty(DEFAULTS.locked());
  private final ObjectProperty<Map<MapRef, ValueRange>> fixed =
      new SimpleObjectProperty<>(DEFAULTS.fixed());
  private Supplier<Map<MapRef, ValueRange>> seen = Map::of;
  private final ObjectProperty<RangeMode> range = new SimpleObjectProperty<>(DEFAULTS.range());
  private final OverlayViewModel overlay = new OverlayViewModel(property -> collect());

  private boolean restoring;

  public DisplayViewModel() {
    InvalidationListener collect = property -> collect();
    sequential.addListener(collect);
    signed.addListener(collect);
    scaling.addListener(collect);
    locked.addListener((property, before, now) -> change(this::forgetLock));
    fixed.addListener(collect);
    range.addListener((property, before, now) -> change(() -> changeRange(now)));
  }

  public ReadOnlyObjectProperty<DisplaySettings> settings() {
    return settings.getReadOnlyProperty();
  }

  public ObjectProperty<ColourMap> sequential() {
    return sequential;
  }

  public ObjectProperty<ColourMap> signed() {
    return signed;
  }

  public ObjectProperty<RangeMode> range() {
    return range;
  }

  public ObjectProperty<Scaling> scaling() {
    return scaling;
  }

  /** Whether shown maps of one kind and unit have one range. */
  public BooleanProperty locked() {
    return locked;
  }

  /** Tells the ranges that are seen now: fixing ranges begins with them, and changes no colour. */
  public void rangesSeen(Supplier<Map<MapRef, ValueRange>> ranges) {
    seen = ranges;
  }

  /** The fixed range of a map, or else the one that is seen. */
  public Optional<ValueRange> rangeOf(MapRef id) {
    ValueRange own = settings.get().fixed().get(id);
    return Optional.ofNullable(own != null ? own : seen.get().get(id));
  }

  /**
   * Fixes an end of a map's range. Both ends of a signed map go together, as far from 0. Nothing
   * changes where the ends would not be in order, or no range is known.
   */
  public void fixEnd(MapRef id, boolean low, double value) {
    rangeOf(id)
        .ifPresent(
            before -> {
              boolean signed = id.kind() == MapSpec.Kind.SIGNED;
              double from = signed ? -Math.abs(value) : low ? value : before.low();
              double to = signed ? Math.abs(value) : low ? before.high() : value;
              if (from < to && Double.isFinite(to - from)) {
                Map<MapRef, ValueRange> wanted = Map.of(id, new ValueRange(from, to));
                fixed.set(settings.get().withFixed(wanted).fixed());
              }
            });
  }

  /** Fixes the ranges as they are seen, and of a map's range one end elsewhere. */
  public void moveEnd(MapRef id, boolean low, double value) {
    range.set(RangeMode.FIXED);
    fixEnd(id, low, value);
  }

  /** Ranges that follow the values, each map for itself. */
  public void rangeAutomatically() {
    restore(settings.get().withLocked(false).withRange(RangeMode.PERCENTILE));
  }

  /**
   * Another image comes: ranges that are locked stay as they are seen, until the lock is undone.
   */
  public void keepLocked() {
    if (settings.get().sharesRanges()) {
      restore(settings.get().withFixed(seen.get()));
    }
  }

  /** The settings with which the colours seen now come again, wherever a map is drawn alone. */
  public DisplaySettings asSeen() {
    DisplaySettings now = settings.get();
    return now.sharesRanges() ? now.withRange(RangeMode.FIXED).withFixed(seen.get()) : now;
  }

  /** The look of the overlay. */
  public OverlayViewModel overlay() {
    return overlay;
  }

  /** Sets everything at once. */
  public void restore(DisplaySettings wanted) {
    restoring = true;
    try {
      sequential.set(wanted.sequential());
      signed.set(wanted.signed());
      scaling.set(wanted.scaling());
      locked.set(wanted.locked());
      fixed.set(wanted.fixed());
      range.set(wanted.range());
      overlay.restore(wanted.overlay());
    } finally {
      restoring = false;
    }
    collect();
  }

  /** What follows from a change is one with it, and not collected for itself. */
  private void change(Runnable consequences) {
    if (!restoring) {
      restoring = true;
      consequences.run();
      restoring = false;
      collect();
    }
  }

  private void changeRange(RangeMode now) {
    if (now == RangeMode.FIXED) {
      // Each map keeps its own range from now on.
      fixed.set(settings.get().withFixed(seen.get()).fixed());
      locked.set(false);
    } else if (locked.get()) {
      forgetLock();
    }
  }

  /** Locked maps have brought along ranges of other values. */
  private void forgetLock() {
    if (range.get() != RangeMode.FIXED) {
      fixed.set(Map.of());
    }
  }

  private void collect() {
    if (!restoring) {
      settings.set(collected());
    }
  }

  private DisplaySettings collected() {
    return new DisplaySettings(
        sequential.get(),
        signed.get(),
        scaling.get(),
        range.get(),
        locked.get(),
        fixed.get(),
        overlay.style());
  }
}
