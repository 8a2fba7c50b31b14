package org.regionlens.desktop.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.regionlens.desktop.open.FilePicker;
import org.regionlens.desktop.text.ShownAs;
import org.regionlens.desktop.text.Tip;
import org.regionlens.desktop.text.TypedText;
import org.regionlens.media.labels.BundledTable;
import org.regionlens.media.reading.Activation;
import org.regionlens.media.reading.AxisOrder;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.reading.MaskReading;
import org.regionlens.media.text.Words;

/** Asks how a layer is to be read, and says at once what would come of it. */
final class ReadingDialog {
  private final ReadingViewModel model;
  private final Words words;
  private final FilePicker picker;
  private final List<String> keys;
  private final GridPane grid = new GridPane();

  /**
   * @param keys the arrays in the layer's file; empty if it is one array
   */
  ReadingDialog(ReadingViewModel model, List<String> keys, FilePicker picker, Words words) {
    this.model = model;
    this.keys = keys;
    this.picker = picker;
    this.words = words;
  }

  void show(Window owner, Role role) {
    Dialog<ButtonType> dialog = new Dialog<>();
    ButtonType use = new ButtonType(words.get("reading.use"), ButtonData.OK_DONE);
    ButtonType cancel = new ButtonType(words.get("reading.cancel"), ButtonData.CANCEL_CLOSE);
    Dialogs.prepare(dialog, owner, "reading-dialog", words.get("reading.title." + role.name()));
    dialog.getDialogPane().getButtonTypes().setAll(use, cancel);
    dialog.getDialogPane().setContent(content(role));
    Node take = dialog.getDialogPane().lookupButton(use);
    take.setId("reading-use");
    take.disableProperty().bind(Bindings.not(model.usable()));
    dialog.getDialogPane().lookupButton(cancel).setId("reading-cancel");
    dialog
        .resultProperty()
        .addListener(
            (property, before, now) -> {
              if (now == use) {
                model.apply();
              }
            });
    dialog.show();
  }

  private VBox content(Role role) {
    grid.getStyleClass().add("reading-grid");
    Path path = model.file();
    Label file = new Label(String.valueOf(path.getFileName()));
    Tip.set(file, path.toString());
    row("file", file);
    if (role == Role.MASK) {
      mask();
    } else {
      prediction();
    }
    Label sentence = new Label();
    sentence.setId("reading-sentence");
    sentence.textProperty().bind(model.sentence());
    sentence.setWrapText(true);
    sentence.getStyleClass().add("reading-sentence");
    Button reset = new Button(words.get("reading.reset"));
    reset.setId("reading-reset");
    reset.getStyleClass().add("small");
    reset.setOnAction(event -> model.reset());
    Label folder = new Label(words.get("reading.remembered"));
    folder.getStyleClass().add("explanation");
    folder.setWrapText(true);
    HBox.setHgrow(folder, Priority.ALWAYS);
    folder.setMaxWidth(Double.MAX_VALUE);
    HBox last = new HBox(folder, reset);
    last.getStyleClass().add("reading-last");
    VBox box = new VBox(grid, sentence, last);
    box.getStyleClass().add("reading-content");
    return box;
  }

  private void mask() {
    row(
        "mask",
        choice("mask", List.of(MaskReading.values()), model.mask(), each -> name("mask", each)));
    row("ignored", field("ignored", model.ignored()));
    row("background", field("background", model.background()));
    if (model.hasUnlabelled()) {
      row("unlabelled", unlabelled());
    }
    row("classes", classes());
    if (keys.size() > 1) {
      row("key", keyChoice(model.maskKey()));
    }
  }

  private void prediction() {
    row(
        "activation",
        choice(
            "activation",
            List.of(Activation.values()),
            model.activation(),
            each -> name("activation", each)));
    row(
        "axes",
        choice(
            "axes",
            List.of(AxisOrder.values()),
            model.axes(),
            each ->
                each == AxisOrder.AUTO
                    ? words.get("reading.axes.AUTO")
                    : words.get("reading.axes.letters", each.letters(), each.name())));
    if (keys.size() > 1) {
      row("key", keyChoice(model.predictionKey()));
    }
  }

  private String name(String kind, Enum<?> each) {
    return words.get("reading." + kind + "." + each.name());
  }

  private ComboBox<String> keyChoice(Property<String> value) {
    return choice(
        "key",
        java.util.stream.Stream.concat(java.util.stream.Stream.of(""), keys.stream()).toList(),
        value,
        key -> key.isEmpty() ? words.get("reading.key.AUTO") : key);
  }

  private HBox classes() {
    List<String> tables =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(""),
                List.of(BundledTable.values()).stream().map(BundledTable::commandName))
            .toList();
    ComboBox<String> box = choice("classes", tables, model.classes(), this::table);
    Button file = new Button(words.get("reading.classes.file"));
    file.setId("reading-classes-file");
    file.getStyleClass().add("small");
    file.setMinWidth(Button.USE_PREF_SIZE);
    file.setOnAction(
        event ->
            picker
                .open(words.get("reading.classes"), FilePicker.Kind.TABLE)
                .ifPresent(chosen -> model.classes().set(chosen.toString())));
    HBox.setHgrow(box, Priority.ALWAYS);
    HBox line = new HBox(box, file);
    line.getStyleClass().add("reading-line");
    return line;
  }

  private String table(String name) {
    if (name.isEmpty()) {
      return words.get("reading.classes.AUTO");
    }
    return BundledTable.named(name)
        .map(table -> words.get("reading.classes." + table.name()))
        .orElseGet(() -> String.valueOf(Path.of(name).getFileName()));
  }

  private HBox unlabelled() {
    HBox line = new HBox();
    line.getStyleClass().add("choice-line");
    ToggleGroup group = new ToggleGroup();
    for (ReadingViewModel.Unlabelled each : ReadingViewModel.Unlabelled.values()) {
      ToggleButton button = new ToggleButton(words.get("reading.unlabelled." + each.name()));
      button.setId("unlabelled-" + each.name().toLowerCase(Locale.ROOT));
      button.setToggleGroup(group);
      button.setSelected(model.unlabelled() == each);
      button
          .getStyleClass()
          .add(
              switch (each) {
                case CLASS -> "left-pill";
                case IGNORED -> "center-pill";
                case BACKGROUND -> "right-pill";
              });
      button.setOnAction(
          event -> {
            model.setUnlabelled(each);
            button.setSelected(true);
          });
      model
          .sentence()
          .addListener((property, before, now) -> button.setSelected(model.unlabelled() == each));
      line.getChildren().add(button);
    }
    return line;
  }

  private TextField field(String key, Property<String> value) {
    TextField field = new TextField();
    field.setId("reading-" + key);
    field.setAccessibleText(words.get("reading." + key));
    field.setPromptText(words.get("control.labels.none"));
    field.textProperty().bindBidirectional(value);
    TypedText.live(field);
    return field;
  }

  private <T> ComboBox<T> choice(
      String key, List<T> values, Property<T> value, Function<T, String> name) {
    ComboBox<T> box = new ComboBox<>();
    box.setId("reading-" + key);
    box.setAccessibleText(words.get("reading." + key));
    box.getItems().setAll(values);
    box.setConverter(ShownAs.names(name));
    box.setMaxWidth(Double.MAX_VALUE);
    box.valueProperty().bindBidirectional(value);
    return box;
  }

  private void row(String key, Node control) {
    Label label = new Label(words.get("reading." + key));
    label.getStyleClass().add("control-title");
    label.setMinWidth(Label.USE_PREF_SIZE);
    label.setLabelFor(control);
    GridPane.setHgrow(control, Priority.ALWAYS);
    grid.addRow(grid.getRowCount(), label, control);
  }
}
