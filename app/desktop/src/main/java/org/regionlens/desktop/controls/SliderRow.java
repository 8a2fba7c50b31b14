package org.regionlens.desktop.controls;

import atlantafx.base.controls.ProgressSliderSkin;
import atlantafx.base.theme.Styles;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.desktop.text.Tip;
import org.regionlens.desktop.text.TypedText;
import org.regionlens.media.text.Words;

/**
 * A slider with its name, symbol and number field. Slider, field and model hold the same value;
 * dragging, arrow keys and typing all change the model at once. The slider stops at its steps; a
 * value between them, or beyond its ends, comes from the field or from elsewhere, and stays.
 */
final class SliderRow extends VBox {
  private final SliderSpec spec;
  private final DoubleProperty value;
  private final Numbers numbers;
  private final Slider slider;
  private final TextField field = new TextField();
  private final Label symbol = new Label();
  private final String symbolText;
  private boolean showing;

  SliderRow(SliderSpec spec, DoubleProperty value, Words words, Numbers numbers) {
    this.spec = spec;
    this.value = value;
    this.numbers = numbers;
    this.slider = new Slider(spec.min(), spec.max(), value.get());
    String key = "control." + spec.key();
    symbolText = words.get(key + ".symbol");
    getStyleClass().add("control-row");
    setId("row-" + spec.key());

    String name = words.get(key);
    Label label = new Label(name);
    label.setLabelFor(slider);
    label.setMinWidth(Region.USE_PREF_SIZE);
    symbol.getStyleClass().add("symbol");
    String tip = words.get(key + ".tip");
    Tip.set(label, tip);
    Tip.set(slider, tip);
    slider.setSkin(new ProgressSliderSkin(slider));
    slider.getStyleClass().add(Styles.SMALL);
    slider.setId("slider-" + spec.key());
    slider.setAccessibleText(name);
    slider.setBlockIncrement(spec.step());
    field.setId("field-" + spec.key());
    field.setAccessibleText(name);
    field.getStyleClass().add("number-field");
    field.setAlignment(Pos.CENTER_RIGHT);

    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox title = new HBox(label, gap, symbol);
    title.getStyleClass().add("control-title");
    SliderTrack track = new SliderTrack(slider, spec, words);
    HBox.setHgrow(track, Priority.ALWAYS);
    HBox line = new HBox(track, field);
    line.getStyleClass().add("control-line");
    getChildren().addAll(title, line);
    if (spec.paper().isPresent()) {
      setPadding(new Insets(0, 0, SliderTrack.PAPER_ROOM, 0));
    }

    slider.valueProperty().addListener((property, before, now) -> moved(now.doubleValue()));
    slider.valueChangingProperty().addListener((property, before, now) -> show());
    value.addListener((property, before, now) -> show());
    TypedText.done(field, this::text, this::typed);
    field.addEventHandler(KeyEvent.KEY_PRESSED, this::pressInField);
    show();
  }

  private void moved(double position) {
    if (!showing) {
      set(spec.snap(position));
    }
  }

  private void set(double wanted) {
    if (wanted != value.get()) {
      value.set(wanted);
    } else {
      show();
    }
  }

  private void show() {
    // The thumb follows the pointer while it is held, and comes to rest on the value.
    if (!slider.isValueChanging()) {
      showing = true;
      slider.setValue(value.get());
      showing = false;
    }
    field.setText(text());
    String meaning = spec.meaning().apply(value.get());
    symbol.setText(meaning.isEmpty() ? symbolText : symbolText + "  ·  " + meaning);
  }

  /** The value with its usual decimals, or with more where these would tell another one. */
  private String text() {
    String usual = numbers.fixed(value.get(), spec.decimals());
    return numbers.parse(usual) == value.get() ? usual : numbers.typed(value.get());
  }

  private void typed() {
    double number = numbers.parse(field.getText());
    if (Double.isFinite(number)) {
      set(spec.take(number));
    } else {
      show();
    }
  }

  private void pressInField(KeyEvent event) {
    switch (event.getCode()) {
      case UP -> set(spec.after(value.get(), 1));
      case DOWN -> set(spec.after(value.get(), -1));
      default -> {
        return;
      }
    }
    event.consume();
  }
}
