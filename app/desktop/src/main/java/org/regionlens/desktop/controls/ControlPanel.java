package org.regionlens.desktop.controls;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.regionlens.desktop.display.DisplayViewModel;
import org.regionlens.desktop.open.LabelChoices;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.desktop.whatif.WhatIfViewModel;
import org.regionlens.engine.MapId;
import org.regionlens.media.text.Words;

/** All groups of controls, one under the other. */
public final class ControlPanel extends ScrollPane {

  public ControlPanel(
      AnalysisSession session,
      RegionViewModel region,
      CascadeViewModel cascade,
      WhatIfViewModel whatIf,
      BrushSettings brush,
      DisplayViewModel display,
      ObservableValue<MapId> activeMap,
      LabelChoices labels,
      Words words,
      Numbers numbers) {
    setId("controls");
    getStyleClass().add("control-panel");
    VBox groups =
        new VBox(
            RegionControls.build(session, region, labels, words, numbers),
            CascadeControls.build(cascade, words, numbers),
            PredictionControls.build(whatIf, brush, words, numbers),
            DisplayControls.build(display, activeMap, words, numbers),
            OverlayControls.build(display.overlay(), words, numbers));
    groups.getStyleClass().add("control-groups");
    setContent(groups);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
  }
}
