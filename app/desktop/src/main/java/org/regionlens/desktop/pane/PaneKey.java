package org.regionlens.desktop.pane;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.text.Words;

/** What the colours of a picture mean: the colour bar of a map, the legend of the overlay. */
final class PaneKey extends StackPane {
  private final ColourBarView bar;
  private final OverlayLegend legend;

  PaneKey(Locale locale, Words words) {
    bar = new ColourBarView(locale, words);
    legend = new OverlayLegend(words);
    setMinHeight(0);
  }

  /** The values under the pointer over the colour bar, or null. */
  ReadOnlyObjectProperty<@Nullable ValueRange> pointed() {
    return bar.pointed();
  }

  /** Sets what opens the table of names and colours of the classes. */
  void onEditClasses(Runnable action) {
    legend.onEdit(action);
  }

  void show(@Nullable PanePicture picture) {
    bar.show(picture);
    legend.show(picture);
    // Only what is seen: styling the other would hold up the start.
    List<Node> seen = Stream.<Node>of(bar, legend).filter(Node::isVisible).toList();
    if (!getChildren().equals(seen)) {
      getChildren().setAll(seen);
    }
  }
}
