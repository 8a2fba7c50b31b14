package org.regionlens.desktop.sweep;

import java.util.Objects;
import javafx.scene.Scene;
import org.regionlens.desktop.chart.ChartView;
import org.regionlens.media.chart.Chart;
import org.regionlens.media.chart.Panel;

/** What the tab of the sweep shows. */
public final class SweepProbe {
  private final ChartView view;

  /** Of a window with the tab in front. */
  public SweepProbe(Scene scene) {
    view = (ChartView) Objects.requireNonNull(scene.lookup("#sweep-chart"));
  }

  /** How many points the first plot has. */
  public int drawnPoints() {
    Chart chart = view.chart().get();
    return chart == null
        ? 0
        : ((Panel.Lines) chart.panels().getFirst()).series().getFirst().points().size();
  }
}
