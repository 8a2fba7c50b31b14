package org.regionlens.desktop.pane;

import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.display.DisplaySettings;
import org.regionlens.desktop.message.Trouble;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.session.SessionResult;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.StandardMaps;
import org.regionlens.media.text.MapWords;

/**
 * One pane, or the second map of one: keeps the picture of its map, if it has one, up to date with
 * the session's answer and the display settings. Colouring happens in the background; until it is
 * done the last picture stays.
 */
final class PaneViewModel {
  private final ObservableValue<@Nullable MapRef> map;
  private final AnalysisSession session;
  private final ObservableValue<DisplaySettings> display;
  private final PictureShelf shelf;
  private final LatestTask task;
  private final Trouble trouble;
  private final MapWords names;
  private final ReadOnlyObjectWrapper<@Nullable PanePicture> picture =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper outOfDate = new ReadOnlyBooleanWrapper();
  private boolean shown = true;
  private boolean failed;

  /**
   * A pane.
   *
   * @param task colours in the background
   * @param trouble hears of a map that could not be coloured, and its name
   */
  PaneViewModel(
      ObservableValue<@Nullable MapRef> map,
      AnalysisSession session,
      ObservableValue<DisplaySettings> display,
      PictureShelf shelf,
      LatestTask task,
      Trouble trouble,
      MapWords names) {
    this.map = map;
    this.session = session;
    this.display = display;
    this.shelf = shelf;
    this.task = task;
    this.trouble = trouble;
    this.names = names;
    ChangeListener<Object> refresh = (property, before, now) -> refresh();
    map.addListener(refresh);
    session.seen().addListener(refresh);
    session.shownMaps().addListener(refresh);
    display.addListener(refresh);
    session.outOfDate().addListener((property, before, now) -> judge());
    refresh();
  }

  ReadOnlyObjectProperty<@Nullable PanePicture> picture() {
    return picture.getReadOnlyProperty();
  }

  /** True when the picture does not answer the present question, and will not at once. */
  ReadOnlyBooleanProperty outOfDate() {
    return outOfDate.getReadOnlyProperty();
  }

  /** Panes that cannot be seen do no work. */
  void setShown(boolean value) {
    shown = value;
    if (value) {
      refresh();
    }
  }

  private void refresh() {
    SessionResult result = session.seen().get();
    MapRef id = map.getValue();
    if (id == null) {
      task.cancel();
      show(null);
      return;
    }
    DisplaySettings look = display.getValue();
    Set<MapRef> seen = session.shownMaps().get();
    if (!shown || result == null || (!id.equals(StandardMaps.OVERLAY) && result.map(id) == null)) {
      judge();
      return;
    }
    PanePicture now = picture.get();
    PanePicture ready =
        now != null && now.isOf(result, id, look, seen) ? now : shelf.find(result, id, look, seen);
    if (ready != null) {
      // What is still being coloured would come too late.
      task.cancel();
      show(ready);
      return;
    }
    task.submit(
        cancellation -> shelf.take(result, id, look, seen, cancellation),
        this::show,
        failure -> {
          failed = true;
          judge();
          trouble.tell(failure, names.title(id));
        });
  }

  private void show(@Nullable PanePicture now) {
    failed = false;
    trouble.over();
    picture.set(now);
    judge();
  }

  private void judge() {
    PanePicture now = picture.get();
    boolean old = now != null && (session.outOfDate().get() || !now.id().equals(map.getValue()));
    outOfDate.set(failed || old);
  }
}
