package org.regionlens.desktop.window;

import javafx.scene.input.KeyCode;
import org.regionlens.desktop.action.Actions;
import org.regionlens.desktop.action.Keys;
import org.regionlens.desktop.action.Place;
import org.regionlens.desktop.command.AboutSheet;
import org.regionlens.desktop.command.CommandListViewModel;
import org.regionlens.desktop.command.ShortcutSheet;

/** Finding what can be done. */
public final class HelpActions {
  private HelpActions() {}

  /** Declares the command list, the sheet of shortcuts, and what the program says of itself. */
  public static void declare(
      Actions actions, CommandListViewModel commands, ShortcutSheet shortcuts, AboutSheet about) {
    actions.add(
        Place.HELP,
        "commands",
        Keys.shifted(KeyCode.P),
        () -> commands.open().set(!commands.open().get()));
    actions.add(Place.HELP, "shortcuts", Keys.typed("?"), shortcuts::toggle);
    actions.add(Place.HELP, "about", null, about::toggle);
  }
}
