package org.regionlens.desktop.display;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.regionlens.media.render.OverlayStyle;

/** What keys do to the overlay: mask and prediction away from the image and back, and opacity. */
public final class OverlayLook {
  private final DisplayViewModel display;
  private final BooleanBinding visible;
  private OverlayStyle kept = DisplaySettings.defaults().overlay();

  public OverlayLook(DisplayViewModel display) {
    this.display = display;
    visible =
        Bindings.createBooleanBinding(
            () -> isVisible(display.settings().get().overlay()), display.settings());
  }

  /** Whether anything of mask and prediction is seen over the image. */
  public BooleanBinding visible() {
    return visible;
  }

  /** Takes mask and prediction away, or shows them again as they were. */
  public void toggle() {
    OverlayStyle now = display.settings().get().overlay();
    if (isVisible(now)) {
      kept = now;
      set(now.withOpacities(now.imageOpacity(), 0, 0));
    } else {
      set(now.withOpacities(now.imageOpacity(), kept.maskOpacity(), kept.predictionOpacity()));
    }
  }

  /** Makes the prediction more or less opaque; hundredths, so that steps end on round values. */
  public void stepOpacity(double step) {
    OverlayStyle now = display.settings().get().overlay();
    double wanted = Math.rint(100 * (now.predictionOpacity() + step)) / 100;
    set(now.withOpacities(now.imageOpacity(), now.maskOpacity(), Math.clamp(wanted, 0, 1)));
  }

  private void set(OverlayStyle style) {
    display.restore(display.settings().get().withOverlay(style));
  }

  private static boolean isVisible(OverlayStyle style) {
    return style.maskOpacity() > 0 || style.predictionOpacity() > 0;
  }
}
