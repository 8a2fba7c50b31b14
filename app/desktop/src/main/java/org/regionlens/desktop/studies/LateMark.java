package org.regionlens.desktop.studies;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import org.regionlens.media.text.Words;

/** Says that the answer shown belongs to another question, and turns while one is on its way. */
public final class LateMark extends Label {
  private static final double MARK = 14;

  public LateMark(String id, LiveStudy<?, ?> study, Words words) {
    setId(id);
    getStyleClass().add("late");
    setMinWidth(USE_PREF_SIZE);
    ProgressIndicator mark = new ProgressIndicator();
    mark.setMinSize(MARK, MARK);
    mark.setPrefSize(MARK, MARK);
    mark.visibleProperty().bind(study.busy());
    setGraphic(mark);
    textProperty()
        .bind(Bindings.when(study.outOfDate()).then(words.get("status.out-of-date")).otherwise(""));
    visibleProperty().bind(Bindings.or(study.outOfDate(), study.busy()));
    managedProperty().bind(visibleProperty());
  }
}
