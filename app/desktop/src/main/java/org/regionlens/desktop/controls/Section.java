package org.regionlens.desktop.controls;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/**
 * A group of controls that folds; folded at first. What cannot be seen, rows that are not visible
 * and all rows of a group that was never unfolded, is no part of the scene: styling it would hold
 * up the start.
 */
final class Section extends TitledPane {
  private final String name;

  Section(String name, String title, Node... rows) {
    this.name = name;
    List<Node> all = List.of(rows);
    VBox content = new VBox();
    content.getStyleClass().add("section-content");
    for (Node row : all) {
      row.visibleProperty().addListener((property, before, now) -> show(all, content));
    }
    show(all, content);
    // For whoever looks for one that is not shown.
    content.setUserData(all);
    setId("section-" + name);
    setText(title);
    setAnimated(false);
    getStyleClass().add("section");
    setExpanded(false);
    expandedProperty().addListener((property, before, now) -> setContent(content));
  }

  String name() {
    return name;
  }

  /** Leaves the rows alone that stay: one of them may have the focus. */
  private static void show(List<Node> all, VBox content) {
    List<Node> shown = all.stream().filter(Node::isVisible).toList();
    content.getChildren().retainAll(shown);
    for (int i = 0; i < shown.size(); i++) {
      if (!content.getChildren().contains(shown.get(i))) {
        content.getChildren().add(i, shown.get(i));
      }
    }
  }
}
