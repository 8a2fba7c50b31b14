package org.regionlens.desktop.histogram;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.display.DisplaySettings;
import org.regionlens.desktop.display.DisplayViewModel;
import org.regionlens.desktop.display.RangeMode;
import org.regionlens.desktop.pane.ShownMap;
import org.regionlens.desktop.session.SessionResult.Side;
import org.regionlens.desktop.studies.LiveStudy;
import org.regionlens.desktop.thread.Delay;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;
import org.regionlens.media.chart.Histogram;
import org.regionlens.media.colour.ValueRange;

/** The histogram of the active pane's map, and the range of its colours. */
public final class HistogramViewModel {
  private final ObservableValue<@Nullable ShownMap> shown;
  private final DisplayViewModel display;
  private final LiveStudy<ShownMap, HistogramAnswer> study;
  private final ObjectBinding<@Nullable ValueRange> ends;

  /**
   * A model.
   *
   * @param shown the map; null where the pane shows none
   * @param seen whether the histogram can be seen
   * @param threads count
   */
  public HistogramViewModel(
      ObservableValue<@Nullable ShownMap> shown,
      DisplayViewModel display,
      ObservableBooleanValue seen,
      Threads threads,
      LatestTask task,
      Delay delay) {
    this.shown = shown;
    this.display = display;
    study =
        new LiveStudy<>(
            shown,
            seen,
            (map, cancellation) ->
                new HistogramAnswer(
                    map,
                    Histogram.of(
                        map.values(), map.scale(), Histogram.BINS, Work.on(threads, cancellation))),
            task,
            delay);
    ends = Bindings.createObjectBinding(this::endsNow, shown, display.settings());
  }

  LiveStudy<ShownMap, HistogramAnswer> study() {
    return study;
  }

  /** The map of the active pane, or null. */
  ObservableValue<@Nullable ShownMap> shown() {
    return shown;
  }

  /** The values at the ends of the colours: those that are set, before the panes have them. */
  ObservableValue<@Nullable ValueRange> ends() {
    return ends;
  }

  /** Whether the ends can be moved: those of a difference follow its values. */
  boolean isMovable() {
    ShownMap map = shown.getValue();
    return map != null && map.side() != Side.DIFFERENCE;
  }

  /** Sets an end of the colours of the active pane's map. */
  void moveEnd(boolean low, double value) {
    ShownMap map = shown.getValue();
    if (map != null && isMovable()) {
      display.moveEnd(map.values().id(), low, value);
    }
  }

  private @Nullable ValueRange endsNow() {
    ShownMap map = shown.getValue();
    if (map == null) {
      return null;
    }
    DisplaySettings settings = display.settings().get();
    ValueRange own = settings.fixed().get(map.values().id());
    boolean isSet = settings.range() == RangeMode.FIXED && isMovable();
    return isSet && own != null ? own : map.scale().range();
  }
}
