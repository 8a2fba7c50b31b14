package org.regionlens.desktop.export;

import javafx.beans.binding.Bindings;
import javafx.geometry.VPos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.regionlens.desktop.text.ShownAs;
import org.regionlens.desktop.text.Tip;
import org.regionlens.engine.MapRef;
import org.regionlens.media.export.ExportForm;
import org.regionlens.media.text.MapWords;
import org.regionlens.media.text.Words;

/** The choices of the export dialog. */
final class ExportForms extends GridPane {
  private static final int COLUMNS = 2;

  private final ExportViewModel model;
  private final Words words;
  private final MapWords names;

  ExportForms(ExportViewModel model, ExportSubject shown, Words words) {
    this.model = model;
    this.words = words;
    this.names = new MapWords(words);
    getStyleClass().add("export-grid");
    row(0, "export.map", maps());
    row(1, "export.form", forms());
    HBox scales = scales();
    scales
        .disableProperty()
        .bind(Bindings.createBooleanBinding(() -> !model.form().get().isPicture(), model.form()));
    row(2, "export.scale", scales);
    Label size = new Label();
    size.setId("export-size");
    size.getStyleClass().add("explanation");
    size.setWrapText(true);
    size.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> model.sizeWords(shown), model.form(), model.scale()));
    add(size, 1, 3);
    row(4, "export.record", folders());
  }

  private void row(int index, String key, javafx.scene.Node content) {
    Label label = new Label(words.get(key));
    label.setMinWidth(USE_PREF_SIZE);
    setValignment(label, VPos.TOP);
    addRow(index, label, content);
  }

  private VBox maps() {
    ComboBox<MapRef> one = new ComboBox<>();
    one.setId("export-map");
    one.setAccessibleText(words.get("export.map"));
    one.getItems().setAll(model.maps());
    one.setMaxWidth(Double.MAX_VALUE);
    one.setConverter(ShownAs.names(names::title));
    one.valueProperty().bindBidirectional(model.map());
    one.disableProperty().bind(model.several());
    CheckBox several = new CheckBox(words.get("export.several"));
    several.setId("export-several");
    Tip.set(several, words.get("export.several.tip"));
    several.selectedProperty().bindBidirectional(model.several());
    GridPane list = new GridPane();
    list.getStyleClass().add("export-maps");
    list.visibleProperty().bind(model.several());
    list.managedProperty().bind(model.several());
    int index = 0;
    int rows = (model.maps().size() + COLUMNS - 1) / COLUMNS;
    for (MapRef id : model.maps()) {
      list.add(check(id), index / rows, index % rows);
      index++;
    }
    Hyperlink all = new Hyperlink(words.get("export.all"));
    all.setId("export-all");
    all.setOnAction(event -> model.chosen().addAll(model.maps()));
    list.add(all, 0, rows);
    model
        .several()
        .addListener(
            (property, before, now) -> {
              if (getScene() != null && getScene().getWindow() != null) {
                getScene().getWindow().sizeToScene();
              }
            });
    VBox column = new VBox(one, several, list);
    column.getStyleClass().add("export-looks");
    return column;
  }

  private CheckBox check(MapRef id) {
    CheckBox box = new CheckBox(names.title(id));
    box.setId("export-choose-" + id.commandName());
    box.setSelected(model.chosen().contains(id));
    box.setOnAction(
        event -> {
          if (box.isSelected()) {
            model.chosen().add(id);
          } else {
            model.chosen().remove(id);
          }
        });
    model
        .chosen()
        .addListener(
            (javafx.collections.SetChangeListener<MapRef>)
                change -> box.setSelected(model.chosen().contains(id)));
    box.disableProperty()
        .bind(Bindings.createBooleanBinding(() -> !model.form().get().holds(id), model.form()));
    return box;
  }

  private VBox forms() {
    VBox column = new VBox();
    column.getStyleClass().add("export-looks");
    ToggleGroup group = new ToggleGroup();
    for (ExportForm form : ExportForm.values()) {
      RadioButton button = new RadioButton(words.get("export.form." + form));
      button.setId("export-" + form.id());
      button.setToggleGroup(group);
      button.setSelected(model.form().get() == form);
      button.setOnAction(event -> model.form().set(form));
      column.getChildren().add(button);
    }
    return column;
  }

  private CheckBox folders() {
    CheckBox box = new CheckBox(words.get("export.folders"));
    box.setId("export-folders");
    Tip.set(box, words.get("export.folders.tip"));
    box.selectedProperty().bindBidirectional(model.folders());
    return box;
  }

  private HBox scales() {
    HBox line = new HBox();
    line.getStyleClass().add("export-scales");
    ToggleGroup group = new ToggleGroup();
    for (int scale = 1; scale <= ExportViewModel.MAX_SCALE; scale++) {
      int factor = scale;
      RadioButton button = new RadioButton(factor + "×");
      button.setId("export-scale-" + factor);
      button.setAccessibleText(words.get("export.scale.accessible", factor + "×"));
      button.setToggleGroup(group);
      button.setSelected(model.scale().get() == factor);
      button.setOnAction(event -> model.scale().set(factor));
      line.getChildren().add(button);
    }
    return line;
  }
}
