package org.regionlens.desktop.action;

import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/** Menu items and buttons made from actions. */
public final class ActionControls {
  private ActionControls() {}

  /**
   * A menu item that shows the shortcut. The key itself is heard by {@link Shortcuts}, which knows
   * when a focused field wants it; an accelerator would not.
   */
  public static MenuItem menuItem(Action action) {
    MenuItem item = new MenuItem(action.text());
    item.setId("menu-" + action.id());
    item.disableProperty().bind(javafx.beans.binding.Bindings.not(action.enabled()));
    item.setOnAction(event -> action.fire());
    if (action.keys() != null) {
      item.setAccelerator(action.keys());
    }
    return item;
  }

  /** A button whose tooltip names the shortcut. */
  public static Button button(Action action) {
    Button button = new Button(action.text());
    button.setId("button-" + action.id());
    button.disableProperty().bind(javafx.beans.binding.Bindings.not(action.enabled()));
    button.setOnAction(event -> action.fire());
    if (action.keys() != null) {
      button.setTooltip(new Tooltip(action.text() + "  (" + action.keys().getDisplayText() + ")"));
    }
    return button;
  }
}
