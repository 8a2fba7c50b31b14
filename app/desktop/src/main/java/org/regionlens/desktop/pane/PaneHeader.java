package org.regionlens.desktop.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.text.Tip;
import org.regionlens.engine.MapCatalogue;
import org.regionlens.engine.MapRef;
import org.regionlens.media.text.MapWords;
import org.regionlens.media.text.Words;

/** The line over a pane: its title, which is a menu of all maps, badge, and unit. */
final class PaneHeader extends HBox {
  /** A second click within this time makes a double click. */
  private static final Duration DOUBLE_CLICK = Duration.millis(250);

  private final MenuButton title = new MenuButton();
  private final PauseTransition singleClick = new PauseTransition(DOUBLE_CLICK);
  private final Words words;
  private final Label badge = new Label();
  private final Label late = new Label();
  private final Label note = new Label();

  PaneHeader(int pane, PaneGridViewModel panes, MapWords names, Words words) {
    this.words = words;
    ObjectProperty<MapRef> map = panes.map(pane);
    ObjectProperty<@Nullable MapRef> beside = panes.swipe(pane).map();
    getStyleClass().add("pane-header");
    title.setId("pane-title-" + pane);
    title.getStyleClass().addAll("flat", "pane-title");
    title.setMinWidth(USE_PREF_SIZE);
    title.setAccessibleText(words.get("pane.title.accessible", Integer.toString(pane + 1)));
    title
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> titleOf(map.get(), beside.get(), names), map, beside));
    Tip.bind(title, map.map(names::caption));
    ToggleGroup group = new ToggleGroup();
    for (MapRef id : MapCatalogue.standard()) {
      RadioMenuItem item = new RadioMenuItem(names.title(id));
      item.setId("pane-" + pane + "-" + id.commandName());
      item.setToggleGroup(group);
      item.setSelected(id.equals(map.get()));
      item.setOnAction(event -> map.set(id));
      map.addListener((property, before, now) -> item.setSelected(Objects.equals(now, id)));
      title.getItems().add(item);
    }
    LossMenu losses = new LossMenu(pane, panes, names, words);
    title.setOnShowing(event -> losses.fill());
    title.getItems().addAll(losses, new SeparatorMenuItem(), besideMenu(pane, beside, names));
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

  private static String titleOf(MapRef map, @Nullable MapRef beside, MapWords names) {
    return beside == null ? names.title(map) : names.brief(map) + "  |  " + names.brief(beside);
  }

  /** Chooses the map that is seen behind the divider. */
  private Menu besideMenu(int pane, ObjectProperty<@Nullable MapRef> beside, MapWords names) {
    Menu menu = new Menu(words.get("pane.swipe"));
    menu.setId("pane-" + pane + "-swipe");
    ToggleGroup group = new ToggleGroup();
    List<@Nullable MapRef> choices = new ArrayList<>();
    choices.add(null);
    choices.addAll(MapCatalogue.standard());
    for (MapRef id : choices) {
      RadioMenuItem item =
          new RadioMenuItem(id == null ? words.get("pane.swipe.none") : names.title(id));
      item.setId("pane-" + pane + "-swipe-" + (id == null ? "none" : id.commandName()));
      item.setToggleGroup(group);
      item.setSelected(Objects.equals(beside.get(), id));
      item.setOnAction(event -> beside.set(id));
      beside.addListener((property, before, now) -> item.setSelected(Objects.equals(now, id)));
      menu.getItems().add(item);
    }
    return menu;
  }

  /**
   * A click opens the menu of maps, a double click does something else. The menu waits for the
   * second click: near the lower edge it opens over the pointer, which would choose a map.
   */
  void onDoubleClick(Runnable action) {
    singleClick.setOnFinished(event -> title.show());
    title.addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            event.consume();
          }
        });
    addEventFilter(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getButton() != MouseButton.PRIMARY) {
            return;
          }
          singleClick.stop();
          if (event.getClickCount() == 2) {
            title.hide();
            action.run();
            event.consume();
          } else if (title
              .localToScreen(title.getLayoutBounds())
              .contains(event.getScreenX(), event.getScreenY())) {
            singleClick.playFromStart();
          }
        });
  }

  void setBadge(String text) {
    badge.setText(text);
    Tip.set(badge, words.get("badge.tip", text));
    badge.setVisible(!text.isEmpty());
    badge.setManaged(!text.isEmpty());
  }

  void setLate(boolean value) {
    late.setVisible(value);
    late.setManaged(value);
  }

  void setNote(String text) {
    note.setText(text);
  }
}
