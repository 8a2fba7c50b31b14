package org.regionlens.desktop.pane;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.MapValues;
import org.regionlens.media.colour.ValueRange;

/** One pane: header, canvas, and at the right what the colours mean. */
final class PaneView extends BorderPane {
  /** About what a pane takes beside and above its picture. */
  static final double BESIDE = 94;

  static final double ABOVE = 44;

  private final ObservableValue<@Nullable PanePicture> seen;
  private final ObservableValue<@Nullable PanePicture> beside;
  private final PaneHeader header;
  private final PaneKey key;
  private final PaneKey besideKey;
  private final PaneWords words;
  private final MapCanvas canvas;
  private final ObservableBooleanValue compared;
  private final ObservableBooleanValue paper;
  private final Label unchanged = new Label();

  /**
   * A pane.
   *
   * @param compared whether there is an A, so that it matters which side is seen
   */
  PaneView(
      int pane,
      ObservableValue<@Nullable PanePicture> seen,
      ObservableValue<@Nullable PanePicture> beside,
      PaneGridViewModel panes,
      MapCanvas canvas,
      PaneHeader header,
      PaneKey key,
      PaneKey besideKey,
      PaneWords words,
      ObservableBooleanValue compared) {
    this.compared = compared;
    this.paper = panes.paperHeld();
    this.seen = seen;
    this.beside = beside;
    this.header = header;
    this.key = key;
    this.besideKey = besideKey;
    this.words = words;
    this.canvas = canvas;
    setId("pane-" + pane);
    getStyleClass().add("pane");
    canvas.setId("canvas-" + pane);
    VBox gutter = new VBox(key, besideKey);
    gutter.getStyleClass().add("gutter");
    VBox.setVgrow(key, Priority.ALWAYS);
    VBox.setVgrow(besideKey, Priority.ALWAYS);
    key.setPrefHeight(1);
    besideKey.setPrefHeight(1);
    unchanged.getStyleClass().add("pane-unchanged");
    unchanged.setText(words.unchanged());
    unchanged.setMouseTransparent(true);
    setTop(header);
    setCenter(new StackPane(canvas, unchanged));
    setRight(gutter);
    seen.addListener((property, before, now) -> show());
    beside.addListener((property, before, now) -> show());
    compared.addListener((property, before, now) -> show());
    paper.addListener((property, before, now) -> show());
    key.pointed().addListener((property, before, now) -> mark(seen.getValue(), now));
    besideKey.pointed().addListener((property, before, now) -> mark(beside.getValue(), now));
    addEventFilter(MouseEvent.MOUSE_PRESSED, event -> panes.active().set(pane));
    // Whoever comes here by Tab means this pane too.
    focusWithinProperty()
        .addListener(
            (property, before, within) -> {
              if (within) {
                panes.active().set(pane);
              }
            });
    header.onDoubleClick(
        () -> {
          panes.toggleEnlarged(pane);
          // Keys, Esc first of all, are now meant for the picture.
          canvas.requestFocus();
        });
    show();
  }

  /** Marks the pane as long as its picture is out of date. */
  void lateWhile(ObservableValue<Boolean> outOfDate) {
    outOfDate.addListener((property, before, now) -> header.setLate(now));
    header.setLate(outOfDate.getValue());
  }

  MapCanvas canvas() {
    return canvas;
  }

  /** Marks the pixels whose values lie in a range. */
  private void mark(@Nullable PanePicture picture, @Nullable ValueRange range) {
    MapValues values = picture == null ? null : picture.values();
    if (values == null || range == null) {
      canvas.hovered().set(null);
      return;
    }
    int width = values.geometry().imageWidth();
    canvas
        .hovered()
        .set(
            PixelMarks.of(
                width,
                values.geometry().imageHeight(),
                i -> {
                  double value = values.atPixel(i / width, i % width);
                  return value >= range.low() && value <= range.high();
                }));
  }

  private void show() {
    PanePicture first = seen.getValue();
    PanePicture second = beside.getValue();
    key.show(first);
    besideKey.show(second);
    besideKey.setVisible(second != null);
    besideKey.setManaged(second != null);
    unchanged.setVisible(isUnchanged(first) && (second == null || isUnchanged(second)));
    String badge = badge(first);
    header.setBadge(badge.isEmpty() ? badge(second) : badge);
    String note = first == null ? "" : words.note(first);
    header.setNote(second == null ? note : note + "  |  " + words.note(second));
  }

  private String badge(@Nullable PanePicture picture) {
    return picture == null ? "" : words.badge(picture, compared.get(), paper.get());
  }

  private static boolean isUnchanged(@Nullable PanePicture picture) {
    return picture != null && picture.isUnchanged();
  }
}
