package org.regionlens.desktop.controls;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.regionlens.desktop.display.DisplayViewModel;
import org.regionlens.desktop.display.RangeMode;
import org.regionlens.desktop.text.MapNames;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.desktop.text.Tip;
import org.regionlens.engine.MapId;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.text.Words;

/** The two ends of the fixed range of the active pane's map; seen while ranges are fixed. */
final class FixedRangeRow extends HBox {
  private final DisplayViewModel model;
  private final ObservableValue<MapId> map;
  private final Numbers numbers;
  private final TextField low;
  private final TextField high;

  FixedRangeRow(DisplayViewModel model, ObservableValue<MapId> map, Words words, Numbers numbers) {
    this.model = model;
    this.map = map;
    this.numbers = numbers;
    setId("row-fixed-range");
    getStyleClass().add("control-line");
    MapNames names = new MapNames(words);
    Label name = new Label();
    name.textProperty().bind(map.map(names::brief));
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    low = field("fixed-low", words);
    high = field("fixed-high", words);
    getChildren().addAll(name, low, high);
    visibleProperty().bind(model.range().isEqualTo(RangeMode.FIXED));
    model.settings().addListener((property, before, now) -> show());
    map.addListener((property, before, now) -> show());
    show();
  }

  private TextField field(String key, Words words) {
    TextField field = new TextField();
    field.setId(key);
    field.getStyleClass().add("number-field");
    field.setAlignment(Pos.CENTER_RIGHT);
    field.setAccessibleText(words.get("control." + key));
    Tip.set(field, words.get("control." + key + ".tip"));
    field.setOnAction(event -> take(field));
    field
        .focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (!focused) {
                take(field);
              }
            });
    return field;
  }

  private void show() {
    Optional<ValueRange> range = model.rangeOf(map.getValue());
    low.setText(range.map(ends -> numbers.typed(ends.low())).orElse(""));
    high.setText(range.map(ends -> numbers.typed(ends.high())).orElse(""));
    boolean numeric = map.getValue().kind() != MapId.Kind.PICTURE;
    low.setDisable(!numeric);
    high.setDisable(!numeric);
  }

  /** Takes what was typed; what is no range is taken back. */
  private void take(TextField field) {
    ValueRange range = model.rangeOf(map.getValue()).orElse(null);
    double typed = numbers.parse(field.getText());
    boolean isLow = field.equals(low);
    if (range != null
        && Double.isFinite(typed)
        // What was rounded for the field is not a new number.
        && !field.getText().equals(numbers.typed(isLow ? range.low() : range.high()))) {
      model.fixEnd(map.getValue(), isLow, typed);
    }
    show();
  }
}
