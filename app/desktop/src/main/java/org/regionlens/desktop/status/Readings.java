package org.regionlens.desktop.status;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.regionlens.desktop.text.Tip;

/**
 * Names and values in a row. What does not fit is left out whole, from the right, so that no number
 * is ever cut; the labels are kept, because the cursor changes them with every move.
 */
final class Readings extends Region {
  private static final double GAP = 7;
  private static final PseudoClass FAINT = PseudoClass.getPseudoClass("faint");

  private final List<HBox> cells = new ArrayList<>();
  private final Label hint = new Label();
  private final Label more = new Label("…");
  private int used;

  Readings(String id, String hintText) {
    setId(id);
    getStyleClass().add("status-line");
    hint.setText(hintText);
    hint.getStyleClass().add("status-hint");
    getChildren().addAll(hint, more);
  }

  void show(List<Reading> readings) {
    while (cells.size() < readings.size()) {
      HBox cell = cell();
      cells.add(cell);
      getChildren().add(cell);
    }
    used = readings.size();
    for (int i = 0; i < used; i++) {
      Reading reading = readings.get(i);
      HBox cell = cells.get(i);
      Label name = (Label) cell.getChildren().getFirst();
      Label value = (Label) cell.getChildren().getLast();
      name.setText(reading.name());
      name.setManaged(!reading.name().isEmpty());
      value.setText(reading.value());
      Tip.set(cell, reading.tip());
      cell.pseudoClassStateChanged(FAINT, !reading.shown());
    }
    requestLayout();
  }

  private static HBox cell() {
    Label name = new Label();
    name.getStyleClass().add("reading-name");
    Label value = new Label();
    value.getStyleClass().add("reading-value");
    HBox cell = new HBox(name, value);
    cell.getStyleClass().add("reading");
    return cell;
  }

  @Override
  protected double computePrefHeight(double width) {
    double text = Math.max(more.prefHeight(-1), hint.prefHeight(-1));
    return snappedTopInset() + text + snappedBottomInset();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    double width = snappedLeftInset() + snappedRightInset();
    for (int i = 0; i < used; i++) {
      width += cells.get(i).prefWidth(-1) + GAP;
    }
    return width;
  }

  @Override
  protected void layoutChildren() {
    double x = snappedLeftInset();
    double top = snappedTopInset();
    double height = getHeight() - top - snappedBottomInset();
    double end = getWidth() - snappedRightInset();
    double moreWidth = more.prefWidth(-1);
    boolean full = false;
    more.setVisible(false);
    for (int i = 0; i < cells.size(); i++) {
      HBox cell = cells.get(i);
      double width = cell.prefWidth(-1);
      double needed = i == used - 1 ? width : width + GAP + moreWidth;
      boolean fits = i < used && !full && x + needed <= end;
      cell.setVisible(fits);
      if (fits) {
        cell.resizeRelocate(x, top, width, height);
        x += width + GAP;
      } else if (i < used && !full) {
        full = true;
        more.setVisible(true);
        more.resizeRelocate(x, top, moreWidth, height);
      }
    }
    hint.setVisible(used == 0);
    hint.resizeRelocate(x, top, hint.prefWidth(-1), height);
  }
}
