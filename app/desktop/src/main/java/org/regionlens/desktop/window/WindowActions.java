package org.regionlens.desktop.window;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import javafx.scene.input.KeyCode;
import org.regionlens.desktop.action.Actions;
import org.regionlens.desktop.action.Keys;
import org.regionlens.desktop.action.Place;
import org.regionlens.desktop.controls.CascadeViewModel;
import org.regionlens.desktop.controls.PaperLook;
import org.regionlens.desktop.controls.RegionViewModel;
import org.regionlens.desktop.display.DisplayViewModel;
import org.regionlens.desktop.history.SettingsHistory;
import org.regionlens.desktop.open.CaseOpener;
import org.regionlens.desktop.open.FilePicker;
import org.regionlens.desktop.pane.PaneGridViewModel;
import org.regionlens.desktop.pane.Viewport;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.studies.StudiesViewModel;
import org.regionlens.desktop.theme.ThemeViewModel;
import org.regionlens.media.text.Words;

/** Declares the actions of the window, each once. */
public final class WindowActions {
  private WindowActions() {}

  /**
   * Declares them all.
   *
   * @param open opens files as a reader hands them over
   * @param screenScale device pixels per unit of the window
   */
  public static void declare(
      Actions actions,
      AnalysisSession session,
      CaseOpener opener,
      Consumer<List<Path>> open,
      FilePicker picker,
      RegionViewModel region,
      CascadeViewModel cascade,
      PaperLook paper,
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
    FileActions.declare(actions, session, opener, open, picker, showExport, quitProgram, words);
    SettingActions.declare(actions, session, region, cascade, paper, history, words);
    ViewActions.declare(actions, panes, viewport, display, theme, studies, screenScale, words);
    actions.add(
        Place.ELSEWHERE, "cancel", Keys.plain(KeyCode.ESCAPE), () -> leave(session, opener, panes));
  }

  /**
   * Gives up what is being read or computed; where nothing is, releases a pinned pixel, or gives an
   * enlarged pane back its place.
   */
  private static void leave(AnalysisSession session, CaseOpener opener, PaneGridViewModel panes) {
    if (opener.busy().get()) {
      opener.cancel();
      return;
    }
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
