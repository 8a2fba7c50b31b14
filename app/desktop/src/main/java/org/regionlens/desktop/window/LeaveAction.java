package org.regionlens.desktop.window;

import javafx.scene.input.KeyCode;
import org.regionlens.desktop.action.Actions;
import org.regionlens.desktop.action.Keys;
import org.regionlens.desktop.action.Place;
import org.regionlens.desktop.open.CaseOpener;
import org.regionlens.desktop.pane.PaneGridViewModel;
import org.regionlens.desktop.session.AnalysisSession;

/** Escape. */
public final class LeaveAction {
  private LeaveAction() {}

  /**
   * Declares it: gives up what is being read or computed; where nothing is, releases a pinned
   * pixel, or gives an enlarged pane back its place.
   */
  public static void declare(
      Actions actions, AnalysisSession session, CaseOpener opener, PaneGridViewModel panes) {
    actions.add(
        Place.HISTORY, "cancel", Keys.plain(KeyCode.ESCAPE), () -> leave(session, opener, panes));
  }

  private static void leave(AnalysisSession session, CaseOpener opener, PaneGridViewModel panes) {
    int enlarged = panes.enlarged().get();
    if (opener.busy().get()) {
      opener.cancel();
    } else if (session.busy().get()) {
      session.cancel();
    } else if (panes.pinned().get()) {
      panes.togglePin(null);
    } else if (enlarged >= 0) {
      panes.toggleEnlarged(enlarged);
    }
  }
}
