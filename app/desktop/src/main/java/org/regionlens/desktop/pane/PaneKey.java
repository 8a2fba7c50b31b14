package org.regionlens.desktop.pane;

import java.util.Locale;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.text.Words;

/** What the colours of a picture mean: the colour bar of a map, the legend of the overlay. */
final class PaneKey extends StackPane {
  private final ColourBarView bar;
  private final OverlayLegend legend;

  PaneKey(Locale locale, Words words) {
    bar = new ColourBarView(locale);
    legend = new OverlayLegend(words);
    setMinHeight(0);
    getChildren().addAll(bar, legend);
  }

  void show(@Nullable PanePicture picture) {
    bar.show(picture == null ? null : picture.scale());
    legend.show(picture);
  }
}
