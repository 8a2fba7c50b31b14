package org.regionlens.desktop.controls;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.regionlens.desktop.open.LabelChoices;
import org.regionlens.desktop.text.Tip;
import org.regionlens.desktop.text.TypedText;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.text.Words;

/** Two small fields: the ignored label, and the labels that are background. */
final class LabelFields extends HBox {
  private final LabelChoices labels;
  private final Words words;
  private final TextField ignored = new TextField();
  private final TextField background = new TextField();

  LabelFields(LabelChoices labels, Words words) {
    this.labels = labels;
    this.words = words;
    getStyleClass().add("field-pair");
    getChildren()
        .addAll(
            field(ignored, "ignored-label", this::ignoredLabel),
            field(background, "background-labels", this::backgroundLabels));
    background.setPromptText(words.get("control.labels.none"));
    ignored.setPromptText(words.get("control.labels.none"));
    labels.choices().addListener((property, before, now) -> show());
    show();
  }

  private VBox field(TextField field, String key, Supplier<String> held) {
    String name = words.get("control." + key);
    Label label = new Label(name);
    label.setLabelFor(field);
    label.getStyleClass().add("control-title");
    String tip = words.get("control." + key + ".tip");
    Tip.set(label, tip);
    Tip.set(field, tip);
    field.setId("field-" + key);
    field.setAccessibleText(name);
    field.getStyleClass().add("number-field");
    field.setAlignment(Pos.CENTER_RIGHT);
    field.setPrefColumnCount(4);
    field.setMaxWidth(Double.MAX_VALUE);
    TypedText.done(field, held, this::typed);
    VBox column = new VBox(label, field);
    column.getStyleClass().add("control-row");
    HBox.setHgrow(column, Priority.ALWAYS);
    return column;
  }

  private void show() {
    ignored.setText(ignoredLabel());
    background.setText(backgroundLabels());
  }

  private String ignoredLabel() {
    OptionalInt label = labels.choices().getValue().ignoredLabel();
    return label.isPresent() ? Integer.toString(label.getAsInt()) : "";
  }

  private String backgroundLabels() {
    return new TreeSet<>(labels.choices().getValue().backgroundLabels())
        .stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private void typed() {
    ReadingChoices now = labels.choices().getValue();
    Optional<Set<Integer>> one = numbers(ignored.getText());
    Optional<Set<Integer>> many = numbers(background.getText());
    if (one.isPresent() && one.get().size() <= 1 && many.isPresent()) {
      OptionalInt label = one.get().stream().mapToInt(Integer::intValue).findFirst();
      ReadingChoices wanted = now.withIgnoredLabel(label).withBackgroundLabels(many.get());
      if (!wanted.equals(now)) {
        labels.read(wanted);
      }
    }
    // What cannot be, or could not be read, goes back to what holds.
    show();
  }

  /** Whole numbers, parted by commas or blanks; nothing if something else stands there. */
  private Optional<Set<Integer>> numbers(String text) {
    Set<Integer> numbers = new TreeSet<>();
    String plain = text.strip().toLowerCase(Locale.ROOT);
    if (plain.isEmpty() || plain.equals(words.get("control.labels.none"))) {
      return Optional.of(numbers);
    }
    try {
      for (String part : plain.split("[,;\\s]+", -1)) {
        numbers.add(Integer.valueOf(part));
      }
      return Optional.of(numbers);
    } catch (NumberFormatException notNumber) {
      return Optional.empty();
    }
  }
}
