package org.regionlens.desktop.controls;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/**
 * A group of controls that folds. What cannot be seen, rows that are not visible and all rows of a
 * group that was never unfolded, is no part of the scene: styling it would hold up the start.
 */
final class Section extends TitledPane {

  Section(String id, String title, boolean expanded, Node... rows) {
    List<Node> all = List.of(rows);
    VBox content = new VBox();
    content.getStyleClass().add("section-content");
    for (Node row : all) {
      row.visibleProperty().addListener((property, before, now) -> show(all, content));
    }
    show(all, content);
    // For whoever looks for one that is not shown.
    content.setUserData(all);
    setId("section-" + id);
    setText(title);
    setAnimated(false);
    getStyleClass().add("section");
    setExpanded(expanded);
    if (expanded) {
      setContent(content);
    } else {
      expandedProperty().addListener((property, before, now) -> setContent(content));
    }
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
