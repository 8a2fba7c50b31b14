package org.regionlens.desktop.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.desktop.text.TypedText;
import org.regionlens.engine.study.SweepParameter;
import org.regionlens.media.text.Words;

/** One parameter of a sweep: which, and from where to where in how many values. */
final class AxisFields extends VBox {
  private final Numbers numbers;
  private final HBox range = new HBox();

  /**
   * The fields.
   *
   * @param id of the nodes, as a beginning
   * @param none the words for no parameter; null if there must be one
   */
  AxisFields(
      String id,
      AxisChoice choice,
      List<? extends SweepParameter> parameters,
      Function<SweepParameter, String> names,
      @Nullable String none,
      Words words,
      Numbers numbers) {
    this.numbers = numbers;
    getStyleClass().add("axis-fields");
    ComboBox<@Nullable SweepParameter> box = new ComboBox<>();
    box.setId(id);
    box.setAccessibleText(words.get("sweep.over"));
    box.setMaxWidth(Double.MAX_VALUE);
    List<@Nullable SweepParameter> all = new ArrayList<>();
    if (none != null) {
      all.add(null);
    }
    all.addAll(parameters);
    box.getItems().setAll(all);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable SweepParameter parameter) {
            return parameter == null ? (none == null ? "" : none) : names.apply(parameter);
          }

          @Override
          public @Nullable SweepParameter fromString(String text) {
            return null;
          }
        });
    box.setButtonCell(cell(box));
    box.setCellFactory(list -> cell(box));
    box.setValue(choice.parameter().get());
    box.setOnAction(event -> choice.parameter().set(box.getValue()));
    choice.parameter().addListener((property, before, now) -> box.setValue(now));
    range.getStyleClass().add("axis-range");
    range
        .getChildren()
        .addAll(
            field(id + "-from", choice.from(), words.get("sweep.from"), -1e9, 1e9),
            word("–"),
            field(id + "-to", choice.to(), words.get("sweep.to"), -1e9, 1e9),
            word(words.get("sweep.in")),
            field(id + "-count", choice.count(), words.get("sweep.count"), 1, SweepRange.MOST),
            word(words.get("sweep.values")));
    range.visibleProperty().bind(choice.parameter().isNotNull());
    range.managedProperty().bind(range.visibleProperty());
    getChildren().addAll(box, range);
  }

  /** Without it, an empty choice would be written as nothing at all. */
  private static javafx.scene.control.ListCell<@Nullable SweepParameter> cell(
      ComboBox<@Nullable SweepParameter> box) {
    return new javafx.scene.control.ListCell<>() {
      @Override
      protected void updateItem(@Nullable SweepParameter item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty && item != null ? "" : box.getConverter().toString(item));
      }
    };
  }

  private static Label word(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("row-name");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private TextField field(String id, DoubleProperty value, String name, double least, double most) {
    TextField field = new TextField(numbers.typed(value.get()));
    field.setId(id);
    field.setAccessibleText(name);
    field.getStyleClass().add("number-field");
    field.setAlignment(Pos.CENTER_RIGHT);
    TypedText.done(
        field,
        () -> numbers.typed(value.get()),
        () -> {
          double number = numbers.parse(field.getText());
          if (!Double.isNaN(number)) {
            value.set(Math.clamp(number, least, most));
          }
          field.setText(numbers.typed(value.get()));
        });
    value.addListener((property, before, now) -> field.setText(numbers.typed(now.doubleValue())));
    return field;
  }
}
