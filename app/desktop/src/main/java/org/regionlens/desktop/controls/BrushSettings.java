package org.regionlens.desktop.controls;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableBooleanValue;

/**
 * How the brush paints.
 *
 * @param radius pixels of the image
 * @param logit the value painted
 * @param inUse whether the brush is the tool in use
 */
public record BrushSettings(
    DoubleProperty radius, DoubleProperty logit, ObservableBooleanValue inUse) {

  /** A brush of four pixels that paints the class. */
  public static BrushSettings of(ObservableBooleanValue inUse) {
    return new BrushSettings(new SimpleDoubleProperty(4), new SimpleDoubleProperty(6), inUse);
  }
}
