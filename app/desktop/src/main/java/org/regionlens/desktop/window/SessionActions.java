package org.regionlens.desktop.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.input.KeyCode;
import org.regionlens.desktop.action.Action;
import org.regionlens.desktop.action.Actions;
import org.regionlens.desktop.action.Keys;
import org.regionlens.desktop.action.Place;
import org.regionlens.desktop.open.FilePicker;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.workspace.SessionOpener;
import org.regionlens.desktop.workspace.SessionSaver;
import org.regionlens.media.input.Case;
import org.regionlens.media.remember.UserMemory;
import org.regionlens.media.remember.UserState;
import org.regionlens.media.session.SavedFile;
import org.regionlens.media.text.Words;

/** Sessions, and what was open before. */
public final class SessionActions {
  private SessionActions() {}

  /** Declares them all. */
  public static void declare(
      Actions actions,
      AnalysisSession session,
      SessionOpener sessions,
      SessionSaver saver,
      FilePicker picker,
      UserMemory memory,
      Words words) {
    actions.add(
        Place.SESSION,
        "session-open",
        Keys.shifted(KeyCode.O),
        () -> {
          Path file =
              picker.open(words.get("action.session-open"), FilePicker.Kind.SESSION).orElse(null);
          if (file != null) {
            sessions.open(List.of(file));
          }
        });
    actions.add(
        Action.of(
                Place.SESSION,
                "session-save",
                words.get("action.session-save"),
                Keys.shortcut(KeyCode.S),
                () -> save(session, saver, picker, words))
            .when(session.subject().isNotNull()));
    actions.add(
        Action.of(
                Place.SESSION,
                "session-last",
                words.get("action.session-last"),
                Keys.shifted(KeyCode.T),
                sessions::openLast)
            .when(new ReadOnlyBooleanWrapper(memory.lastSession().isPresent())));
    Runnable fill = () -> actions.replace(Place.RECENT, recent(sessions, memory, words, actions));
    session.subject().addListener((property, before, now) -> fill.run());
    fill.run();
  }

  private static void save(
      AnalysisSession session, SessionSaver saver, FilePicker picker, Words words) {
    Case subject = session.subject().get();
    String name = subject == null ? "" : subject.name() + ".rlens";
    picker.save(words.get("action.session-save"), name).ifPresent(saver::save);
  }

  private static List<Action> recent(
      SessionOpener sessions, UserMemory memory, Words words, Actions actions) {
    List<Action> all = new ArrayList<>();
    for (UserState.RecentCase each : memory.state().recent()) {
      String id = "recent-" + all.size();
      String text = words.get("recent.of", each.name(), folder(each));
      all.add(Action.of(Place.RECENT, id, text, null, () -> sessions.open(each)));
    }
    if (!all.isEmpty()) {
      all.add(
          Action.of(
              Place.RECENT,
              "recent-clear",
              words.get("action.recent-clear"),
              null,
              () -> {
                memory.update(UserState::withoutCases);
                actions.replace(Place.RECENT, List.of());
              }));
    }
    return all;
  }

  /** Where the files of a case are. */
  private static String folder(UserState.RecentCase recent) {
    return recent.files().stream()
        .map(SavedFile::path)
        .map(Path::getParent)
        .map(String::valueOf)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
