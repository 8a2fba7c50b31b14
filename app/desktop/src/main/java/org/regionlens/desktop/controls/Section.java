package org.regionlens.desktop.controls;

import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** A group of controls that folds. */
final class Section extends TitledPane {

  private final String name;

  Section(String name, String title, Node... rows) {
    this.name = name;
    VBox content = new VBox(rows);
    content.getStyleClass().add("section-content");
    setId("section-" + name);
    setText(title);
    setContent(content);
    setAnimated(false);
    getStyleClass().add("section");
  }

  String name() {
    return name;
  }
}
