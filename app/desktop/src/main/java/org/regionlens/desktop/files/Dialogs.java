package org.regionlens.desktop.files;

import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.stage.Window;

/** What all dialogs about files share. */
final class Dialogs {
  private Dialogs() {}

  /** Gives a dialog its owner, name, title and the owner's look. */
  static void prepare(Dialog<?> dialog, Window owner, String id, String title) {
    dialog.initOwner(owner);
    dialog.setTitle(title);
    dialog.setResizable(true);
    DialogPane pane = dialog.getDialogPane();
    pane.setId(id);
    pane.getStylesheets().setAll(owner.getScene().getStylesheets());
    dialog.setOnShowing(
        event -> pane.getScene().setUserAgentStylesheet(owner.getScene().getUserAgentStylesheet()));
  }
}
