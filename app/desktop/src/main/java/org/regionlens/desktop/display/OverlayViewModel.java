package org.regionlens.desktop.display;

import java.util.OptionalInt;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.regionlens.media.render.OverlayStyle;
import org.regionlens.media.render.OverlayStyle.PredictionLook;

/** The look of the overlay as single properties. */
public final class OverlayViewModel {
  private static final OverlayStyle DEFAULTS = OverlayStyle.defaults(OptionalInt.empty());

  private final DoubleProperty image = new SimpleDoubleProperty(DEFAULTS.imageOpacity());
  private final DoubleProperty mask = new SimpleDoubleProperty(DEFAULTS.maskOpacity());
  private final DoubleProperty prediction = new SimpleDoubleProperty(DEFAULTS.predictionOpacity());
  private final BooleanProperty maskFilled = new SimpleBooleanProperty(DEFAULTS.maskFilled());
  private final DoubleProperty outlineWidth = new SimpleDoubleProperty(DEFAULTS.outlineWidth());
  private final DoubleProperty threshold = new SimpleDoubleProperty(DEFAULTS.threshold());
  private final ObjectProperty<PredictionLook> look = new SimpleObjectProperty<>(DEFAULTS.look());

  OverlayViewModel(InvalidationListener changed) {
    image.addListener(changed);
    mask.addListener(changed);
    prediction.addListener(changed);
    maskFilled.addListener(changed);
    outlineWidth.addListener(changed);
    threshold.addListener(changed);
    look.addListener(changed);
  }

  /** Opacity of the image, 0 … 1. */
  public DoubleProperty image() {
    return image;
  }

  /** Opacity of the mask, 0 … 1. */
  public DoubleProperty mask() {
    return mask;
  }

  /** Opacity of the prediction, 0 … 1. */
  public DoubleProperty prediction() {
    return prediction;
  }

  /** Whether the mask is filled, not only outlined. */
  public BooleanProperty maskFilled() {
    return maskFilled;
  }

  /** Width of the outline in pixels, a whole number from 1 on. */
  public DoubleProperty outlineWidth() {
    return outlineWidth;
  }

  /** Probability above which a pixel counts as predicted, 0 … 1. */
  public DoubleProperty threshold() {
    return threshold;
  }

  /** How the prediction is drawn. */
  public ObjectProperty<PredictionLook> look() {
    return look;
  }

  OverlayStyle style() {
    return DEFAULTS
        .withOpacities(image.get(), mask.get(), prediction.get())
        .withMaskFilled(maskFilled.get())
        .withOutlineWidth((int) outlineWidth.get())
        .withThreshold(threshold.get())
        .withLook(look.get());
  }

  void restore(OverlayStyle wanted) {
    image.set(wanted.imageOpacity());
    mask.set(wanted.maskOpacity());
    prediction.set(wanted.predictionOpacity());
    maskFilled.set(wanted.maskFilled());
    outlineWidth.set(wanted.outlineWidth());
    threshold.set(wanted.threshold());
    look.set(wanted.look());
  }
}
