package org.regionlens.desktop.controls;

import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** A group of controls that folds. */
final class Section extends TitledPane {

  Section(String id, String title, Node... rows) {
    VBox content = new VBox(rows);
    content.getStyleClass().add("section-content");
    setId("section-" + id);
    setText(title);
    setContent(content);
    setAnimated(false);
    getStyleClass().add("section");
  }
}
