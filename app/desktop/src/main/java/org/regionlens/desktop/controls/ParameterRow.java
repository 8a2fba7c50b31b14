package org.regionlens.desktop.controls;

import atlantafx.base.controls.ProgressSliderSkin;
import atlantafx.base.theme.Styles;
import java.util.function.DoubleConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.desktop.text.TypedText;
import org.regionlens.engine.Bounds;
import org.regionlens.engine.Parameter;
import org.regionlens.media.text.Words;

/** A number of a loss: name, slider, field. */
final class ParameterRow extends HBox {
  /** Where a logarithmic slider begins that can come as near to 0 as one likes. */
  private static final double LEAST = 1e-6;

  private static final double DIGITS = 1000;

  private final Parameter.Numeric parameter;
  private final Slider slider;
  private final TextField field = new TextField();
  private final Numbers numbers;
  private final DoubleConsumer changed;
  private double value;
  private boolean showing;

  /**
   * @param loss name of the loss, for the ids
   * @param changed hears of values that the parameter takes
   */
  ParameterRow(
      String loss,
      Parameter.Numeric parameter,
      Words words,
      Numbers numbers,
      DoubleConsumer changed) {
    this.parameter = parameter;
    this.numbers = numbers;
    this.changed = changed;
    Bounds bounds = parameter.bounds();
    slider = new Slider(position(Math.max(bounds.least(), least())), position(most()), 0);
    getStyleClass().add("control-line");
    setAlignment(Pos.CENTER_LEFT);
    String key = "loss.parameter." + parameter.name();
    Label name = new Label(words.has(key) ? words.get(key) : parameter.name());
    name.getStyleClass().add("symbol");
    name.setMinWidth(56);
    name.setLabelFor(slider);
    slider.setSkin(new ProgressSliderSkin(slider));
    slider.getStyleClass().add(Styles.SMALL);
    slider.setId("slider-" + loss + "-" + parameter.name());
    slider.setAccessibleText(name.getText());
    HBox.setHgrow(slider, Priority.ALWAYS);
    field.setId("field-" + loss + "-" + parameter.name());
    field.setAccessibleText(name.getText());
    field.getStyleClass().add("number-field");
    field.setAlignment(Pos.CENTER_RIGHT);
    getChildren().setAll(name, slider, field);
    slider.valueProperty().addListener((property, before, now) -> moved(now.doubleValue()));
    TypedText.done(field, () -> numbers.typed(value), this::typed);
  }

  String parameter() {
    return parameter.name();
  }

  void show(double now) {
    value = now;
    if (!slider.isValueChanging()) {
      showing = true;
      slider.setValue(position(now));
      showing = false;
    }
    field.setText(numbers.typed(now));
  }

  private double least() {
    return parameter.logarithmic() ? LEAST : 0;
  }

  /** Sliders end where values are usual; the field takes all. */
  private double most() {
    double greatest = parameter.bounds().greatest();
    return parameter.logarithmic() ? Math.min(greatest, 100) : Math.min(greatest, 31);
  }

  private double position(double number) {
    return parameter.logarithmic() ? Math.log10(Math.max(number, LEAST)) : number;
  }

  private void moved(double position) {
    if (!showing) {
      double wanted = parameter.logarithmic() ? Math.pow(10, position) : position;
      take(parameter.step() > 0 ? stepped(wanted) : rounded(wanted));
    }
  }

  private double stepped(double wanted) {
    double least = parameter.bounds().least();
    return least + Math.rint((wanted - least) / parameter.step()) * parameter.step();
  }

  /** To as many digits as a hand can tell. */
  private double rounded(double wanted) {
    double unit =
        parameter.logarithmic()
            ? Math.pow(10, Math.floor(Math.log10(wanted)) - 1)
            : 1 / DIGITS * 10;
    return Math.rint(wanted / unit) * unit;
  }

  private void typed() {
    take(numbers.parse(field.getText()));
    field.setText(numbers.typed(value));
  }

  private void take(double wanted) {
    double clean = Double.parseDouble(String.format(java.util.Locale.ROOT, "%.6g", wanted));
    boolean steps = parameter.step() == 0 || Math.abs(stepped(clean) - clean) < 1e-9;
    if (clean != value && steps && parameter.bounds().contains(clean)) {
      changed.accept(clean);
    }
  }
}
