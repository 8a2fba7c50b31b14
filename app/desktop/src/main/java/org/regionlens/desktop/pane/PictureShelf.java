package org.regionlens.desktop.pane;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.display.DisplaySettings;
import org.regionlens.desktop.session.SessionResult;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;

/**
 * The latest picture of each map, so that nothing is coloured twice: not for a second pane, and not
 * for a window that hears of an answer after it was coloured. Safe for many threads.
 */
final class PictureShelf {
  private final Threads threads;
  private final Map<MapRef, PanePicture> latest = new ConcurrentHashMap<>();

  /** What the window wishes now, for the background to see. */
  private volatile DisplaySettings wished;

  PictureShelf(Threads threads, DisplaySettings wished) {
    this.threads = threads;
    this.wished = wished;
  }

  /** Tells how pictures will be wanted. */
  void wish(DisplaySettings look) {
    wished = look;
  }

  /** The picture if it is there already. */
  @Nullable PanePicture find(
      SessionResult result, MapRef id, DisplaySettings look, Set<MapRef> shown) {
    PanePicture there = latest.get(id);
    return there != null && there.isOf(result, id, look, shown) ? there : null;
  }

  /**
   * The picture; made if it is not there.
   *
   * @param result must hold the map, unless it is the overlay
   * @param shown the maps that are seen
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  PanePicture take(
      SessionResult result,
      MapRef id,
      DisplaySettings look,
      Set<MapRef> shown,
      Cancellation cancellation) {
    PanePicture there = find(result, id, look, shown);
    if (there != null) {
      return there;
    }
    Work work = Work.on(threads, cancellation);
    PanePicture made = PictureMaker.make(result, id, look, shown, latest.get(id), work);
    latest.put(id, made);
    return made;
  }

  /** Makes the pictures that will be seen, and forgets all others. */
  void prepare(SessionResult result, Set<MapRef> shown, Cancellation cancellation) {
    DisplaySettings look = wished;
    Map<MapRef, PanePicture> made = new TreeMap<>();
    for (MapRef id : shown) {
      if (id.equals(StandardMaps.OVERLAY) || result.map(id) != null) {
        try {
          made.put(id, take(result, id, look, shown, cancellation));
        } catch (CancellationException overtaken) {
          throw overtaken;
        } catch (RuntimeException | OutOfMemoryError failed) {
          // The answer is there all the same. Its pane tries again, and says so if it fails too.
        }
      }
    }
    latest.keySet().retainAll(made.keySet());
  }
}
