package org.regionlens.desktop.files;

import javafx.scene.input.KeyCode;
import org.regionlens.desktop.action.Action;
import org.regionlens.desktop.action.Actions;
import org.regionlens.desktop.action.Keys;
import org.regionlens.desktop.action.Place;
import org.regionlens.desktop.open.CaseOpener;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.text.Words;

/** Going through a folder, and how files are read. */
public final class FilesActions {
  private FilesActions() {}

  /** Declares them all. */
  public static void declare(
      Actions actions,
      AnalysisSession session,
      CaseOpener opener,
      FilesFeature files,
      Words words) {
    FolderViewModel folder = files.folder();
    actions.add(Place.OPEN, "open-folder", Keys.shortcut(KeyCode.D), files::openFolder);
    actions.add(
        Action.of(
                Place.FOLDER,
                "previous",
                words.get("action.previous"),
                Keys.either(Keys.plain(KeyCode.PAGE_UP), Keys.plain(KeyCode.A)),
                folder::previous)
            .when(folder.hasPrevious()));
    actions.add(
        Action.of(
                Place.FOLDER,
                "next",
                words.get("action.next"),
                Keys.either(Keys.plain(KeyCode.PAGE_DOWN), Keys.plain(KeyCode.D)),
                folder::next)
            .when(folder.hasNext()));
    actions.add(
        Action.of(
                Place.FOLDER,
                "reload",
                words.get("action.reload"),
                Keys.shortcut(KeyCode.R),
                opener::reload)
            .when(session.subject().isNotNull()));
    actions.add(Place.READING, "change-mask", null, () -> files.change(Role.MASK));
    actions.add(Place.READING, "change-prediction", null, () -> files.change(Role.PREDICTION));
    actions.add(Place.READING, "classes", null, files::editClasses);
    actions.add(Place.READING, "pixel-limit", null, files::askPixelLimit);
  }
}
