package org.regionlens.desktop.pane;

import javafx.beans.value.ObservableValue;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** One pane: header, canvas, and at the right colour bar or legend. */
final class PaneView extends BorderPane {
  /** About what a pane takes beside and above its picture. */
  static final double BESIDE = 94;

  static final double ABOVE = 44;

  private final PaneHeader header;
  private final ColourBarView bar;
  private final OverlayLegend legend;
  private final PaneWords words;
  private final MapCanvas canvas;

  PaneView(
      int pane,
      PaneViewModel model,
      ObservableValue<@Nullable PanePicture> seen,
      PaneGridViewModel panes,
      MapCanvas canvas,
      PaneHeader header,
      ColourBarView bar,
      OverlayLegend legend,
      PaneWords words) {
    this.bar = bar;
    this.header = header;
    this.legend = legend;
    this.words = words;
    this.canvas = canvas;
    setId("pane-" + pane);
    getStyleClass().add("pane");
    canvas.setId("canvas-" + pane);
    StackPane gutter = new StackPane(bar, legend);
    gutter.getStyleClass().add("gutter");
    setTop(header);
    setCenter(canvas);
    setRight(gutter);
    seen.addListener((property, before, now) -> show(now));
    model.outOfDate().addListener((property, before, now) -> header.setLate(now));
    addEventFilter(MouseEvent.MOUSE_PRESSED, event -> panes.active().set(pane));
    header.onDoubleClick(
        () -> {
          panes.toggleEnlarged(pane);
          // Keys, Esc first of all, are now meant for the picture.
          canvas.requestFocus();
        });
    show(seen.getValue());
    header.setLate(model.outOfDate().get());
  }

  MapCanvas canvas() {
    return canvas;
  }

  private void show(@Nullable PanePicture picture) {
    bar.show(picture == null ? null : picture.scale());
    legend.show(picture);
    header.setBadge(picture == null ? "" : words.badge(picture));
    header.setNote(picture == null ? "" : words.note(picture));
  }
}
