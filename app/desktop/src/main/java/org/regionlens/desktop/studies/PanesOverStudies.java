package org.regionlens.desktop.studies;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * The panes above and the studies below. The studies are as high as they are wished to be, but the
 * panes keep most of the room: in a low window the studies give way.
 */
public final class PanesOverStudies extends Region {
  private final Node panes;
  private final StudiesArea studies;
  private final StudiesViewModel model;

  public PanesOverStudies(Node panes, StudiesArea studies, StudiesViewModel model) {
    this.panes = panes;
    this.studies = studies;
    this.model = model;
    getChildren().addAll(panes, studies);
    heightProperty().addListener((property, before, now) -> model.fit(now.doubleValue()));
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    double line = Math.ceil(studies.lineHeight());
    double lower =
        studies.isEmpty() ? 0 : line + (model.open().get() ? model.heightIn(height - line) : 0);
    panes.resizeRelocate(0, 0, width, Math.max(0, height - lower));
    studies.resizeRelocate(0, height - lower, width, lower);
  }
}
