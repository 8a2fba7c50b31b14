package org.regionlens.desktop.controls;

import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.Region;
import org.regionlens.media.text.Words;

/** A slider with a notch at the default value and a small word at the paper's end. */
final class SliderTrack extends Region {
  /** Room for the paper's mark below the track. */
  static final double PAPER_ROOM = 7;

  /** Half the thumb: the track's ends lie that far inside the slider. */
  private static final double INSET = 8;

  private static final double NOTCH_WIDTH = 2;
  private static final double NOTCH_HEIGHT = 4;

  private final Slider slider;
  private final SliderSpec spec;
  private final Region notch = new Region();
  private final Label paper = new Label();

  SliderTrack(Slider slider, SliderSpec spec, Words words) {
    this.slider = slider;
    this.spec = spec;
    notch.getStyleClass().add("default-notch");
    notch.setMouseTransparent(true);
    getChildren().addAll(notch, slider);
    if (spec.paper().isPresent()) {
      paper.setText(words.get("control.paper"));
      paper.getStyleClass().add("paper-mark");
      paper.setMouseTransparent(true);
      getChildren().add(paper);
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    // The paper's mark hangs below, into the room that its row keeps free for it.
    return slider.prefHeight(-1);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 120;
  }

  @Override
  protected void layoutChildren() {
    double height = getHeight();
    slider.resizeRelocate(0, 0, getWidth(), height);
    notch.resizeRelocate(
        Math.rint(position(spec.standard()) - NOTCH_WIDTH / 2),
        Math.rint(height / 2) + 6,
        NOTCH_WIDTH,
        NOTCH_HEIGHT);
    if (spec.paper().isPresent()) {
      double wide = paper.prefWidth(-1);
      double at = position(spec.paper().getAsDouble()) - wide / 2;
      paper.resizeRelocate(
          Math.rint(Math.clamp(at, 0, Math.max(0, getWidth() - wide))),
          height - 4,
          wide,
          paper.prefHeight(-1));
    }
  }

  private double position(double value) {
    double share = (value - spec.min()) / (spec.max() - spec.min());
    return INSET + share * (getWidth() - 2 * INSET);
  }
}
