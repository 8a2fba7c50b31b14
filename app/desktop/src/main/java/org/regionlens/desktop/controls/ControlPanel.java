package org.regionlens.desktop.controls;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.regionlens.desktop.display.DisplayViewModel;
import org.regionlens.desktop.open.LabelChoices;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.engine.MapRef;
import org.regionlens.media.text.Words;

/** All groups of controls, one under the other. */
public final class ControlPanel extends ScrollPane {

  public ControlPanel(
      AnalysisSession session,
      ControlModels models,
      ObservableValue<MapRef> activeMap,
      LabelChoices labels,
      Words words,
      Numbers numbers) {
    setId("controls");
    getStyleClass().add("control-panel");
    DisplayViewModel display = models.display();
    List<Section> sections =
        List.of(
            RegionControls.build(session, models.region(), labels, words, numbers),
            CascadeControls.build(models.cascade(), words, numbers),
            LossControls.build(models.loss(), words, numbers),
            PredictionControls.build(models.whatIf(), models.brush(), words, numbers),
            DisplayControls.build(display, activeMap, words, numbers),
            OverlayControls.build(display.overlay(), words, numbers));
    sections.forEach(models.folded()::follow);
    VBox groups = new VBox(sections.toArray(Section[]::new));
    groups.getStyleClass().add("control-groups");
    setContent(groups);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
  }
}
