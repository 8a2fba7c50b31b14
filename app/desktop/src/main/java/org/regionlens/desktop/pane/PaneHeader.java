package org.regionlens.desktop.pane;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.regionlens.desktop.text.MapNames;
import org.regionlens.engine.MapId;
import org.regionlens.media.text.Words;

/** The line over a pane: its title, which is a menu of all maps, badge, and unit. */
final class PaneHeader extends HBox {
  private final MenuButton title = new MenuButton();
  private final Label badge = new Label();
  private final Label late = new Label();
  private final Label note = new Label();

  PaneHeader(int pane, ObjectProperty<MapId> map, MapNames names, Words words) {
    getStyleClass().add("pane-header");
    title.setId("pane-title-" + pane);
    title.getStyleClass().addAll("flat", "pane-title");
    title.setMinWidth(USE_PREF_SIZE);
    title.setAccessibleText(words.get("pane.title.accessible", Integer.toString(pane + 1)));
    title.textProperty().bind(Bindings.createStringBinding(() -> names.title(map.get()), map));
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(Bindings.createStringBinding(() -> names.tip(map.get()), map));
    title.setTooltip(tip);
    ToggleGroup group = new ToggleGroup();
    for (MapId id : MapId.values()) {
      RadioMenuItem item = new RadioMenuItem(names.title(id));
      item.setId("pane-" + pane + "-" + id.commandName());
      item.setToggleGroup(group);
      item.setSelected(id == map.get());
      item.setOnAction(event -> map.set(id));
      map.addListener((property, before, now) -> item.setSelected(now == id));
      title.getItems().add(item);
    }
    badge.getStyleClass().add("badge");
    badge.setMinWidth(USE_PREF_SIZE);
    late.setText(words.get("pane.out-of-date"));
    late.getStyleClass().add("late");
    late.setMinWidth(USE_PREF_SIZE);
    note.getStyleClass().add("pane-note");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(title, badge, late, gap, note);
    setBadge("");
    setLate(false);
  }

  void setBadge(String text) {
    badge.setText(text);
    badge.setVisible(!text.isEmpty());
    badge.setManaged(!text.isEmpty());
  }

  void setLate(boolean value) {
    late.setVisible(value);
    late.setManaged(value);
  }

  /** Closes the menu that the first click of a double click has opened. */
  void hideMenu() {
    title.hide();
  }

  void setNote(String text) {
    note.setText(text);
  }
}
