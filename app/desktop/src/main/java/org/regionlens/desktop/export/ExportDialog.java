package org.regionlens.desktop.export;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.VPos;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.regionlens.desktop.display.DisplaySettings;
import org.regionlens.desktop.session.SessionResult;
import org.regionlens.desktop.text.MapNames;
import org.regionlens.engine.MapId;
import org.regionlens.media.text.Words;

/** Asks which map, how it looks, and how large; then for the file. */
public final class ExportDialog {
  private final ExportViewModel model;
  private final Function<String, Optional<Path>> askForFile;
  private final Words words;
  private final MapNames names;

  /**
   * @param askForFile asks where to save, given a suggested name
   */
  public ExportDialog(
      ExportViewModel model, Function<String, Optional<Path>> askForFile, Words words) {
    this.model = model;
    this.askForFile = askForFile;
    this.words = words;
    this.names = new MapNames(words);
  }

  /** Shows the dialog over a window; exports what is shown there if the reader says so. */
  public void show(Window owner, MapId looked, SessionResult shown, DisplaySettings display) {
    model.map().set(looked);
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle(words.get("export.title"));
    ButtonType save = new ButtonType(words.get("export.save"), ButtonData.OK_DONE);
    ButtonType cancel = new ButtonType(words.get("export.cancel"), ButtonData.CANCEL_CLOSE);
    var pane = dialog.getDialogPane();
    pane.setId("export-dialog");
    pane.getButtonTypes().setAll(save, cancel);
    pane.setContent(content(shown));
    pane.getStylesheets().setAll(owner.getScene().getStylesheets());
    pane.lookupButton(save).setId("export-save");
    pane.lookupButton(cancel).setId("export-cancel");
    dialog.setOnShowing(event -> pane.getScene().setUserAgentStylesheet(theme(owner)));
    dialog
        .resultProperty()
        .addListener(
            (property, before, now) -> {
              if (now == save) {
                askForFile
                    .apply(model.suggestedName(shown))
                    .ifPresent(file -> model.export(shown, display, file));
              }
            });
    dialog.show();
  }

  private static String theme(Window owner) {
    return owner.getScene().getUserAgentStylesheet();
  }

  private GridPane content(SessionResult shown) {
    ComboBox<MapId> maps = new ComboBox<>();
    maps.setId("export-map");
    maps.setAccessibleText(words.get("export.map"));
    maps.getItems().setAll(model.maps());
    maps.setMaxWidth(Double.MAX_VALUE);
    maps.setConverter(new NameConverter());
    maps.valueProperty().bindBidirectional(model.map());
    GridPane grid = new GridPane();
    grid.getStyleClass().add("export-grid");
    Label look = new Label(words.get("export.look"));
    GridPane.setValignment(look, VPos.TOP);
    grid.addRow(0, new Label(words.get("export.map")), maps);
    grid.addRow(1, look, looks());
    grid.addRow(2, new Label(words.get("export.scale")), scales());
    Label size = new Label();
    size.setId("export-size");
    size.getStyleClass().add("explanation");
    size.setWrapText(true);
    size.textProperty()
        .bind(Bindings.createStringBinding(() -> sizeWords(shown), model.look(), model.scale()));
    grid.add(size, 1, 3);
    return grid;
  }

  private String sizeWords(SessionResult shown) {
    String size = model.size(shown);
    return size == null ? words.get("export.figure-size") : words.get("export.size", size);
  }

  private VBox looks() {
    VBox column = new VBox();
    column.getStyleClass().add("export-looks");
    ToggleGroup group = new ToggleGroup();
    for (ExportViewModel.Look look : ExportViewModel.Look.values()) {
      RadioButton button = new RadioButton(words.get("export.look." + look.name()));
      button.setId("export-" + look.name().toLowerCase(java.util.Locale.ROOT));
      button.setToggleGroup(group);
      button.setSelected(model.look().get() == look);
      button.setOnAction(event -> model.look().set(look));
      column.getChildren().add(button);
    }
    return column;
  }

  private HBox scales() {
    HBox line = new HBox();
    line.getStyleClass().add("export-scales");
    ToggleGroup group = new ToggleGroup();
    for (int scale = 1; scale <= ExportViewModel.MAX_SCALE; scale++) {
      int factor = scale;
      RadioButton button = new RadioButton(factor + "×");
      button.setId("export-scale-" + factor);
      button.setToggleGroup(group);
      button.setSelected(model.scale().get() == factor);
      button.setOnAction(event -> model.scale().set(factor));
      line.getChildren().add(button);
    }
    return line;
  }

  /** Shows maps by their titles. */
  private final class NameConverter extends StringConverter<MapId> {
    @Override
    public String toString(MapId id) {
      return id == null ? "" : names.title(id);
    }

    @Override
    public MapId fromString(String text) {
      throw new UnsupportedOperationException("The list is not typed into.");
    }
  }
}
