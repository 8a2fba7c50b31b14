package org.regionlens.desktop.controls;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.regionlens.desktop.display.DisplayViewModel;
import org.regionlens.desktop.display.RangeMode;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.desktop.text.Tip;
import org.regionlens.desktop.text.TypedText;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapSpec;
import org.regionlens.media.text.MapWords;
import org.regionlens.media.text.Words;

/** The two ends of the fixed range of the active pane's map; seen while ranges are fixed. */
final class FixedRangeRow extends VBox {
  private final DisplayViewModel model;
  private final ObservableValue<MapRef> map;
  private final Numbers numbers;
  private final TextField low;
  private final TextField high;

  FixedRangeRow(DisplayViewModel model, ObservableValue<MapRef> map, Words words, Numbers numbers) {
    this.model = model;
    this.map = map;
    this.numbers = numbers;
    setId("row-fixed-range");
    getStyleClass().add("control-row");
    MapWords names = new MapWords(words);
    Label name = new Label();
    name.textProperty().bind(map.map(names::brief));
    name.getStyleClass().add("control-title");
    low = field("fixed-low", true, words);
    high = field("fixed-high", false, words);
    HBox fields = new HBox(low, high);
    fields.getStyleClass().add("field-pair");
    getChildren().addAll(name, fields);
    visibleProperty().bind(model.range().isEqualTo(RangeMode.FIXED));
    model.settings().addListener((property, before, now) -> show());
    map.addListener((property, before, now) -> show());
    show();
  }

  private TextField field(String key, boolean isLow, Words words) {
    TextField field = new TextField();
    field.setId(key);
    field.getStyleClass().add("number-field");
    field.setAlignment(Pos.CENTER_RIGHT);
    field.setAccessibleText(words.get("control." + key));
    Tip.set(field, words.get("control." + key + ".tip"));
    field.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(field, Priority.ALWAYS);
    TypedText.done(field, () -> text(isLow), () -> take(field, isLow));
    return field;
  }

  private void show() {
    low.setText(text(true));
    high.setText(text(false));
    boolean numeric = map.getValue().kind() != MapSpec.Kind.PICTURE;
    low.setDisable(!numeric);
    high.setDisable(!numeric);
  }

  /** An end of the range that holds, or nothing where none is known. */
  private String text(boolean isLow) {
    return model
        .rangeOf(map.getValue())
        .map(range -> numbers.typed(isLow ? range.low() : range.high()))
        .orElse("");
  }

  /** Takes what was typed; what is no range is taken back. */
  private void take(TextField field, boolean isLow) {
    double typed = numbers.parse(field.getText());
    if (Double.isFinite(typed)) {
      model.fixEnd(map.getValue(), isLow, typed);
    }
    show();
  }
}
