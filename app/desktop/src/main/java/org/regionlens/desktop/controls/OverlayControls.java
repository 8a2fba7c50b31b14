package org.regionlens.desktop.controls;

import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.DoubleProperty;
import javafx.scene.control.CheckBox;
import org.regionlens.desktop.display.OverlayViewModel;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.desktop.text.Tip;
import org.regionlens.media.render.OverlayStyle;
import org.regionlens.media.render.OverlayStyle.PredictionLook;
import org.regionlens.media.text.Words;

/** The group "Overlay": opacities, the outline of the mask, and what is drawn of the prediction. */
final class OverlayControls {
  private OverlayControls() {}

  static Section build(OverlayViewModel model, Words words, Numbers numbers) {
    OverlayStyle look = OverlayStyle.defaults(OptionalInt.empty());
    CheckBox fill = new CheckBox(words.get("control.mask-fill"));
    fill.setId("mask-fill");
    Tip.set(fill, words.get("control.mask-fill.tip"));
    fill.selectedProperty().bindBidirectional(model.maskFilled());
    ChoiceRow<PredictionLook> prediction =
        new ChoiceRow<>("prediction-look", List.of(PredictionLook.values()), model.look(), words);
    SliderRow threshold =
        share("threshold", 0.01, look.threshold(), model.threshold(), words, numbers);
    threshold.disableProperty().bind(model.look().isNotEqualTo(PredictionLook.DECISION));
    return new Section(
        "overlay",
        words.get("section.overlay"),
        share("opacity-image", 0.05, look.imageOpacity(), model.image(), words, numbers),
        share("opacity-mask", 0.05, look.maskOpacity(), model.mask(), words, numbers),
        share(
            "opacity-prediction",
            0.05,
            look.predictionOpacity(),
            model.prediction(),
            words,
            numbers),
        prediction,
        threshold,
        new SliderRow(
            SliderSpec.of("outline-width", 1, OverlayStyle.MAX_OUTLINE, 1, look.outlineWidth()),
            model.outlineWidth(),
            words,
            numbers),
        fill);
  }

  private static SliderRow share(
      String key,
      double step,
      double standard,
      DoubleProperty value,
      Words words,
      Numbers numbers) {
    return new SliderRow(SliderSpec.of(key, 0, 1, step, standard), value, words, numbers);
  }
}
