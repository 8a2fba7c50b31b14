package org.regionlens.desktop.export;

import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.stage.Window;
import org.regionlens.desktop.display.DisplaySettings;
import org.regionlens.desktop.open.FilePicker;
import org.regionlens.desktop.text.Tip;
import org.regionlens.engine.MapRef;
import org.regionlens.media.text.Words;

/** Asks which maps, in which form, and how large; then for the file or the folder. */
public final class ExportDialog {
  private final ExportViewModel model;
  private final FilePicker picker;
  private final Words words;

  public ExportDialog(ExportViewModel model, FilePicker picker, Words words) {
    this.model = model;
    this.picker = picker;
    this.words = words;
  }

  /** Shows the dialog over a window; exports what is shown there if the reader says so. */
  public void show(
      Window owner, MapRef looked, Set<MapRef> seen, ExportSubject shown, DisplaySettings display) {
    model.begin(looked, seen);
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle(words.get("export.title"));
    ButtonType save = new ButtonType(words.get("export.save"), ButtonData.OK_DONE);
    ButtonType copy = new ButtonType(words.get("export.copy"), ButtonData.LEFT);
    ButtonType cancel = new ButtonType(words.get("export.cancel"), ButtonData.CANCEL_CLOSE);
    DialogPane pane = dialog.getDialogPane();
    pane.setId("export-dialog");
    pane.getButtonTypes().setAll(copy, save, cancel);
    pane.setContent(new ExportForms(model, shown, words));
    pane.getStylesheets().setAll(owner.getScene().getStylesheets());
    Button saving = (Button) pane.lookupButton(save);
    saving.setId("export-save");
    saving
        .textProperty()
        .bind(
            Bindings.when(model.several())
                .then(words.get("export.save-folder"))
                .otherwise(words.get("export.save")));
    // Its words change, and their width with them.
    ButtonBar.setButtonUniformSize(saving, false);
    saving.disableProperty().bind(Bindings.not(model.possible()));
    Button copying = (Button) pane.lookupButton(copy);
    copying.setId("export-copy");
    Tip.set(copying, words.get("export.copy.tip"));
    copying.disableProperty().bind(Bindings.not(model.possible()).or(model.several()));
    // The dialog stays: one copies, pastes, and copies the next.
    copying.addEventFilter(
        ActionEvent.ACTION,
        event -> {
          model.copy(shown, display);
          event.consume();
        });
    pane.lookupButton(cancel).setId("export-cancel");
    dialog.setOnShowing(
        event -> pane.getScene().setUserAgentStylesheet(owner.getScene().getUserAgentStylesheet()));
    dialog
        .resultProperty()
        .addListener(
            (property, before, now) -> {
              if (now == save) {
                write(shown, display);
              }
            });
    dialog.show();
  }

  private void write(ExportSubject shown, DisplaySettings display) {
    String title = words.get("export.title");
    if (model.several().get()) {
      picker.folder(title).ifPresent(folder -> model.writeAll(shown, display, folder));
    } else {
      picker
          .save(title, model.suggestedName(shown, display))
          .ifPresent(file -> model.write(shown, display, file));
    }
  }
}
