package org.regionlens.desktop.window;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleSupplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.action.Action;
import org.regionlens.desktop.controls.RegionViewModel;
import org.regionlens.desktop.display.DisplayViewModel;
import org.regionlens.desktop.history.SettingsHistory;
import org.regionlens.desktop.open.CaseOpener;
import org.regionlens.desktop.open.FilePicker;
import org.regionlens.desktop.pane.PaneGridViewModel;
import org.regionlens.desktop.pane.Viewport;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.studies.StudiesViewModel;
import org.regionlens.desktop.text.MapNames;
import org.regionlens.desktop.theme.Theme;
import org.regionlens.desktop.theme.ThemeViewModel;
import org.regionlens.engine.MapId;
import org.regionlens.media.input.InputNote.Role;
import org.regionlens.media.text.Words;

/** Every action of the window, declared once. */
public final class WindowActions {
  private static final double ZOOM_STEP = 1.25;

  /** The maps of the keys 1 to 9: those looked at most. */
  private static final List<MapId> KEYED_MAPS =
      List.of(
          MapId.OVERLAY,
          MapId.PREDICTION,
          MapId.BCE,
          MapId.MI_CONTRIBUTION,
          MapId.RMI_CONTRIBUTION,
          MapId.VERSUS,
          MapId.SENSITIVITY,
          MapId.AGREEMENT,
          MapId.OPPOSITION);

  private final Words words;
  private final List<Action> all = new ArrayList<>();
  private final List<Action> open = new ArrayList<>();
  private final List<Action> view = new ArrayList<>();
  private final Map<Theme, Action> themes = new EnumMap<>(Theme.class);
  private final Action openCase;
  private final Action export;
  private final Action quit;
  private final List<Action> edit;

  /**
   * @param screenScale device pixels per unit of the window
   */
  public WindowActions(
      AnalysisSession session,
      CaseOpener opener,
      FilePicker picker,
      RegionViewModel region,
      PaneGridViewModel panes,
      Viewport viewport,
      ThemeViewModel theme,
      DisplayViewModel display,
      SettingsHistory history,
      StudiesViewModel studies,
      DoubleSupplier screenScale,
      Runnable showExport,
      Runnable quitProgram,
      Words words) {
    this.words = words;
    openCase =
        add(
            "open",
            shortcut(KeyCode.O),
            () -> opener.openGuessed(picker.openSeveral(words.get("action.open"))));
    for (Role role : Role.values()) {
      String id = "open-" + role.fileName();
      FilePicker.Kind kind = FilePicker.Kind.valueOf(role.name());
      open.add(
          add(
              id,
              null,
              () ->
                  picker
                      .open(words.get("action." + id), kind)
                      .ifPresent(file -> opener.open(Map.of(role, file)))));
    }
    export =
        register(
            Action.of("export", words.get("action.export"), shortcut(KeyCode.E), showExport)
                .when(session.result().isNotNull()));
    quit = add("quit", shortcut(KeyCode.Q), quitProgram);
    edit =
        List.of(
            register(
                Action.of("undo", words.get("action.undo"), shortcut(KeyCode.Z), history::undo)
                    .when(history.undoable())),
            register(
                Action.of(
                        "redo",
                        words.get("action.redo"),
                        new KeyCodeCombination(
                            KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                        history::redo)
                    .when(history.redoable())));
    view.add(add("fit", key(KeyCode.F), viewport::fit));
    view.add(
        add(
            "one-to-one",
            shortcut(KeyCode.DIGIT0),
            () -> viewport.setScale(1 / screenScale.getAsDouble())));
    view.add(add("zoom-in", shortcut(KeyCode.EQUALS), () -> viewport.zoom(ZOOM_STEP)));
    view.add(add("zoom-out", shortcut(KeyCode.MINUS), () -> viewport.zoom(1 / ZOOM_STEP)));
    view.add(add("range-automatic", key(KeyCode.C), display::rangeAutomatically));
    view.add(add("studies", shortcut(KeyCode.J), studies::toggle));
    add("radius-down", key(KeyCode.COMMA), () -> region.stepRadius(-1));
    add("radius-up", key(KeyCode.PERIOD), () -> region.stepRadius(1));
    add("cancel", key(KeyCode.ESCAPE), () -> leave(session, panes));
    for (Theme each : Theme.values()) {
      String id = "theme-" + each.name().toLowerCase(Locale.ROOT);
      themes.put(each, add(id, null, () -> theme.theme().set(each)));
    }
    MapNames names = new MapNames(words);
    int key = 1;
    for (MapId map : KEYED_MAPS) {
      String id = "map-" + map.commandName();
      register(
          Action.of(
              id,
              names.title(map),
              key(KeyCode.getKeyCode(Integer.toString(key))),
              () -> panes.showInActive(map)));
      key++;
    }
  }

  /** All actions, for shortcuts. */
  public List<Action> all() {
    return List.copyOf(all);
  }

  Action openCase() {
    return openCase;
  }

  Action export() {
    return export;
  }

  Action quit() {
    return quit;
  }

  /** Undo and redo. */
  List<Action> editing() {
    return edit;
  }

  /** Opening an image, a mask, a prediction alone. */
  List<Action> openParts() {
    return open;
  }

  /** Fit and zoom. */
  List<Action> viewing() {
    return view;
  }

  Action theme(Theme theme) {
    return Objects.requireNonNull(themes.get(theme));
  }

  private Action add(String id, @Nullable KeyCombination keys, Runnable run) {
    return register(Action.of(id, words.get("action." + id), keys, run));
  }

  private static KeyCombination key(KeyCode code) {
    return new KeyCodeCombination(code);
  }

  private static KeyCombination shortcut(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
  }

  private Action register(Action action) {
    all.add(action);
    return action;
  }

  /**
   * Gives up what is being computed; where nothing is, releases a pinned pixel, or gives an
   * enlarged pane back its place.
   */
  private static void leave(AnalysisSession session, PaneGridViewModel panes) {
    int enlarged = panes.enlarged().get();
    if (!session.busy().get() && panes.pinned().get()) {
      panes.togglePin(null);
    } else if (session.busy().get() || enlarged < 0) {
      session.cancel();
    } else {
      panes.toggleEnlarged(enlarged);
    }
  }
}
