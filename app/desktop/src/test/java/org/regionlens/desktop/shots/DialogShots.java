package org.regionlens.desktop.shots;

import java.util.List;
import javafx.scene.control.TextField;
import org.regionlens.desktop.action.Action;
import org.regionlens.desktop.thread.FxThread;

/** Menus, lists and dialogs over the window. */
final class DialogShots {
  private DialogShots() {}

  static List<Shot> all() {
    return List.of(
        Shot.of("command-list", window -> window.press("commands")),
        Shot.of("command-list-searched", DialogShots::search),
        Shot.of("shortcuts", window -> window.press("shortcuts")),
        Shot.of("about", window -> window.press("about")),
        Shot.of("export", window -> window.click("#button-export")),
        Shot.of("export-several", DialogShots::exportSeveral),
        Shot.of("samples", window -> window.openMenu("#menu-samples")),
        Shot.of("menu-file", window -> window.openMenu("#menu-file")),
        Shot.of("menu-edit", window -> window.openMenu("#menu-edit")),
        Shot.of("menu-view", window -> window.openMenu("#menu-view")),
        Shot.of("menu-pane", window -> window.openMenu("#pane-title-1")),
        Shot.of("change-mask", window -> show(window, "change-mask")),
        Shot.of("change-prediction", window -> show(window, "change-prediction")),
        Shot.of("classes", window -> show(window, "classes")),
        Shot.of("report", window -> show(window, "report")));
  }

  private static void search(ShotWindow window) throws Exception {
    window.press("commands");
    window.perform(() -> ((TextField) window.find("#command-field")).setText("casc"));
  }

  private static void exportSeveral(ShotWindow window) throws Exception {
    window.click("#button-export");
    window.click("#export-several");
  }

  /** Fires an action that returns only when its dialog is closed. */
  private static void show(ShotWindow window, String action) throws Exception {
    Action shown = window.desktop().actions().get(action);
    new FxThread().execute(shown::fire);
    window.await(() -> window.windows().size() > 1);
  }
}
