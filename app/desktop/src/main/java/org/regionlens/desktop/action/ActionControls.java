package org.regionlens.desktop.action;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import org.regionlens.desktop.text.Tip;
import org.regionlens.media.text.Words;

/** Menus and buttons made from actions. */
public final class ActionControls {
  private ActionControls() {}

  /** A menu of the tool bar with all that stands there. */
  public static MenuButton menu(Place.Menu menu, Actions actions, Words words) {
    MenuButton button = new MenuButton(words.get("menu." + menu));
    button.setId("menu-" + menu.name().toLowerCase(Locale.ROOT));
    button.getStyleClass().add("flat");
    for (Place place : menu.places()) {
      ObservableList<MenuItem> items = button.getItems();
      if (place.isWithin()) {
        items.add(menuWithin(place, actions, words));
      } else if (!actions.at(place).isEmpty()) {
        if (!items.isEmpty()) {
          items.add(line(words.get("menu." + menu), words.get("place." + place)));
        }
        actions.at(place).forEach(action -> items.add(menuItem(action)));
      }
    }
    return button;
  }

  /** The line over a section, with its heading where that is not the menu's name. */
  private static SeparatorMenuItem line(String menu, String heading) {
    SeparatorMenuItem line = new SeparatorMenuItem();
    if (!heading.equals(menu)) {
      Label title = new Label(heading);
      title.getStyleClass().add("menu-heading");
      title.setMaxWidth(Double.MAX_VALUE);
      line.setContent(title);
    }
    return line;
  }

  /** A menu within a menu, whose actions may change. */
  private static Menu menuWithin(Place place, Actions actions, Words words) {
    Menu menu = new Menu(words.get("place." + place));
    menu.setId("menu-" + place.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    Runnable fill =
        () -> {
          List<Action> now = actions.at(place);
          menu.getItems().setAll(now.stream().map(ActionControls::menuItem).toList());
          menu.setDisable(now.isEmpty());
        };
    actions
        .all()
        .addListener(
            (ListChangeListener<Action>)
                change -> {
                  if (touches(change, place)) {
                    fill.run();
                  }
                });
    fill.run();
    return menu;
  }

  private static boolean touches(ListChangeListener.Change<? extends Action> change, Place place) {
    boolean found = false;
    while (change.next()) {
      found |= change.getAddedSubList().stream().anyMatch(action -> action.place() == place);
      found |= change.getRemoved().stream().anyMatch(action -> action.place() == place);
    }
    return found;
  }

  /**
   * A menu item that shows the shortcut. The key itself is heard by {@link Shortcuts}, which knows
   * when a focused field wants it; an accelerator would not.
   */
  public static MenuItem menuItem(Action action) {
    MenuItem item =
        action.selected() == null
            ? new MenuItem(action.text())
            : action.place().isChoice()
                ? new RadioMenuItem(action.text())
                : new CheckMenuItem(action.text());
    item.setId("menu-" + action.id());
    item.disableProperty().bind(Bindings.not(action.enabled()));
    Runnable mark = () -> mark(item, action);
    item.setOnAction(
        event -> {
          action.fire();
          // A click turns the mark, whatever came of the action.
          mark.run();
        });
    if (action.selected() != null) {
      action.selected().addListener((property, before, now) -> mark.run());
      mark.run();
    }
    if (action.keys() != null) {
      item.setAccelerator(action.keys());
    }
    return item;
  }

  private static void mark(MenuItem item, Action action) {
    boolean on = action.selected() != null && action.selected().get();
    if (item instanceof RadioMenuItem radio) {
      radio.setSelected(on);
    } else if (item instanceof CheckMenuItem check) {
      check.setSelected(on);
    }
  }

  /** A button whose tooltip says what it would do, and names the shortcut. */
  public static Button button(Action action) {
    Button button = new Button(action.text());
    button.setId("button-" + action.id());
    button.disableProperty().bind(Bindings.not(action.enabled()));
    button.setOnAction(event -> action.fire());
    Tip.bind(button, Bindings.createStringBinding(() -> tipOf(action), action.detail()));
    return button;
  }

  /** A button that stays pressed while the action is on; its id is that of the action. */
  public static ToggleButton toggle(Action action) {
    ToggleButton button = new ToggleButton(action.text());
    button.setId(action.id());
    button.setAccessibleText(action.text());
    button.disableProperty().bind(Bindings.not(action.enabled()));
    Tip.set(button, tipOf(action));
    Runnable mark = () -> button.setSelected(action.selected() != null && action.selected().get());
    button.setOnAction(
        event -> {
          action.fire();
          // A click turns the button, whatever came of the action.
          mark.run();
        });
    if (action.selected() != null) {
      action.selected().addListener((property, before, now) -> mark.run());
    }
    mark.run();
    return button;
  }

  private static String tipOf(Action action) {
    String what = action.text();
    if (!action.detail().get().isEmpty()) {
      what += ": " + action.detail().get();
    }
    return action.keys() == null ? what : what + "  (" + action.shortcut() + ")";
  }
}
