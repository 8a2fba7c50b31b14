package org.regionlens.desktop.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import org.regionlens.desktop.action.Action;
import org.regionlens.desktop.action.Actions;
import org.regionlens.desktop.action.Keys;
import org.regionlens.desktop.action.Place;
import org.regionlens.desktop.open.CaseOpener;
import org.regionlens.desktop.open.FilePicker;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.text.Words;

/** Opening, exporting, reports, leaving. */
public final class FileActions {
  private FileActions() {}

  public static void declare(
      Actions actions,
      AnalysisSession session,
      CaseOpener opener,
      Consumer<List<Path>> open,
      FilePicker picker,
      Runnable showExport,
      Runnable showReport,
      Runnable quitProgram,
      Words words) {
    actions.add(
        Place.OPEN,
        "open",
        Keys.shortcut(KeyCode.O),
        () -> open.accept(picker.openSeveral(words.get("action.open"))));
    for (Role role : Role.values()) {
      String id = "open-" + role.fileName();
      FilePicker.Kind kind = FilePicker.Kind.valueOf(role.name());
      actions.add(
          Place.OPEN,
          id,
          null,
          () -> {
            Path file = picker.open(words.get("action." + id), kind).orElse(null);
            if (file != null) {
              opener.open(Map.of(role, file));
            }
          });
    }
    actions.add(
        Action.of(
                Place.EXPORT,
                "export",
                words.get("action.export"),
                Keys.shortcut(KeyCode.E),
                showExport)
            .when(session.result().isNotNull()));
    actions.add(Place.EXPORT, "report", null, showReport);
    actions.add(Place.QUIT, "quit", Keys.shortcut(KeyCode.Q), quitProgram);
  }
}
