package org.regionlens.desktop.display;

import java.util.OptionalInt;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.render.OverlayStyle;

/** The display settings as single properties. */
public final class DisplayViewModel {
  private static final DisplaySettings DEFAULTS = DisplaySettings.defaults();

  private final ReadOnlyObjectWrapper<DisplaySettings> settings =
      new ReadOnlyObjectWrapper<>(DEFAULTS);
  private final ObjectProperty<ColourMap> sequential =
      new SimpleObjectProperty<>(DEFAULTS.sequential());
  private final ObjectProperty<ColourMap> signed = new SimpleObjectProperty<>(DEFAULTS.signed());
  private final ObjectProperty<RangeMode> range = new SimpleObjectProperty<>(DEFAULTS.range());
  private final DoubleProperty image = new SimpleDoubleProperty(DEFAULTS.overlay().imageOpacity());
  private final DoubleProperty mask = new SimpleDoubleProperty(DEFAULTS.overlay().maskOpacity());
  private final DoubleProperty prediction =
      new SimpleDoubleProperty(DEFAULTS.overlay().predictionOpacity());
  private final BooleanProperty maskFilled =
      new SimpleBooleanProperty(DEFAULTS.overlay().maskFilled());

  private boolean restoring;

  public DisplayViewModel() {
    InvalidationListener collect = property -> collect();
    sequential.addListener(collect);
    signed.addListener(collect);
    range.addListener(collect);
    image.addListener(collect);
    mask.addListener(collect);
    prediction.addListener(collect);
    maskFilled.addListener(collect);
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

  /** Opacity of the image in the overlay, 0 … 1. */
  public DoubleProperty image() {
    return image;
  }

  /** Opacity of the mask in the overlay, 0 … 1. */
  public DoubleProperty mask() {
    return mask;
  }

  /** Opacity of the prediction in the overlay, 0 … 1. */
  public DoubleProperty prediction() {
    return prediction;
  }

  /** Whether the mask is filled, not only outlined. */
  public BooleanProperty maskFilled() {
    return maskFilled;
  }

  /** Sets everything at once. */
  public void restore(DisplaySettings wanted) {
    restoring = true;
    try {
      sequential.set(wanted.sequential());
      signed.set(wanted.signed());
      range.set(wanted.range());
      image.set(wanted.overlay().imageOpacity());
      mask.set(wanted.overlay().maskOpacity());
      prediction.set(wanted.overlay().predictionOpacity());
      maskFilled.set(wanted.overlay().maskFilled());
    } finally {
      restoring = false;
    }
    collect();
  }

  private void collect() {
    if (!restoring) {
      settings.set(collected());
    }
  }

  private DisplaySettings collected() {
    OverlayStyle overlay =
        OverlayStyle.defaults(OptionalInt.empty())
            .withOpacities(image.get(), mask.get(), prediction.get())
            .withMaskFilled(maskFilled.get());
    return new DisplaySettings(sequential.get(), signed.get(), range.get(), overlay);
  }
}
