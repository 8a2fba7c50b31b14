package org.regionlens.desktop.controls;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.desktop.text.Tip;
import org.regionlens.desktop.whatif.WhatIfViewModel;
import org.regionlens.engine.whatif.WhatIfNumber;
import org.regionlens.media.text.Words;

/** The group "Prediction, what-if": how the prediction is changed, and the brush. */
final class PredictionControls {
  static final String NAME = "prediction";
  private static final int MOST_SEED = 999;

  private PredictionControls() {}

  static Section build(WhatIfViewModel model, BrushSettings brush, Words words, Numbers numbers) {
    Label what = new Label(words.get("prediction.what"));
    what.setWrapText(true);
    what.getStyleClass().add("explanation");
    Button reset = new Button(words.get("prediction.reset"));
    reset.setId("prediction-reset");
    reset.getStyleClass().add("small");
    reset.setMaxWidth(Double.MAX_VALUE);
    Tip.set(reset, words.get("prediction.reset.tip"));
    reset.disableProperty().bind(model.altered().not());
    reset.setOnAction(event -> model.reset());
    CheckBox invert = new CheckBox(words.get("control.invert"));
    invert.setId("prediction-invert");
    Tip.set(invert, words.get("control.invert.tip"));
    invert.selectedProperty().bindBidirectional(model.inverted());
    List<Node> rows = new ArrayList<>();
    rows.add(what);
    for (SliderSpec spec : specs()) {
      WhatIfNumber number = number(spec);
      rows.add(
          new SliderRow(
              spec.within(number.least(), number.most()), model.number(number), words, numbers));
      if (number == WhatIfNumber.NOISE) {
        SliderSpec seed = SliderSpec.of("what-if-seed", 1, MOST_SEED, 1, 1);
        SliderRow row = new SliderRow(seed, model.seed(), words, numbers);
        row.visibleProperty().bind(model.number(WhatIfNumber.NOISE).greaterThan(0));
        rows.add(row);
      }
    }
    rows.add(invert);
    Node radius =
        new SliderRow(
            SliderSpec.of("brush-radius", 0.5, 40, 0.5, 4), brush.radius(), words, numbers);
    Node logit =
        new SliderRow(SliderSpec.of("brush-logit", -10, 10, 0.5, 6), brush.logit(), words, numbers);
    for (Node each : List.of(radius, logit)) {
      each.visibleProperty().bind(brush.inUse());
      rows.add(each);
    }
    rows.add(reset);
    return new Section(NAME, words.get("section.prediction"), rows.toArray(Node[]::new));
  }

  private static List<SliderSpec> specs() {
    return List.of(
        SliderSpec.of("what-if-shift-x", -20, 20, 0.25, 0),
        SliderSpec.of("what-if-shift-y", -20, 20, 0.25, 0),
        SliderSpec.of("what-if-blur", 0, 10, 0.25, 0),
        SliderSpec.of("what-if-grow", -10, 10, 0.5, 0),
        SliderSpec.of("what-if-thin", 0, 10, 0.5, 0),
        SliderSpec.of("what-if-corners", 0, 10, 0.5, 0),
        SliderSpec.of("what-if-noise", 0, 5, 0.1, 0),
        SliderSpec.of("what-if-temperature", 0.1, 10, 0.1, 1),
        SliderSpec.of("what-if-hard", 0, 0.45, 0.01, 0));
  }

  private static WhatIfNumber number(SliderSpec spec) {
    String name = spec.key().substring("what-if-".length());
    for (WhatIfNumber number : WhatIfNumber.values()) {
      if (number.commandName().equals(name)) {
        return number;
      }
    }
    throw new IllegalStateException("No change is called " + name + ".");
  }
}
