package org.regionlens.desktop.status;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.regionlens.desktop.text.Tip;
import org.regionlens.media.text.Words;

/** Two lines at the foot of the window: under the cursor, and the losses. */
public final class StatusBar extends VBox {
  private static final double MARK = 14;

  /**
   * @param outOfDate shows the mark at the right
   * @param busy whether something is being computed: then the mark says how far it has come
   * @param progress 0 … 1
   */
  public StatusBar(
      StatusViewModel model,
      ObservableBooleanValue outOfDate,
      ObservableBooleanValue busy,
      ObservableDoubleValue progress,
      Words words) {
    getStyleClass().add("status-bar");
    Readings cursor = new Readings("status-cursor", words.get("status.hint"));
    Readings losses = new Readings("status-losses", "");
    Label notes = new Label();
    notes.setId("status-notes");
    notes.getStyleClass().add("status-notes");
    Label late = new Label();
    late.textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    busy.get()
                        ? words.get("status.computing", Math.floor(100 * progress.get()))
                        : words.get("status.out-of-date"),
                busy,
                progress));
    late.setId("status-late");
    late.getStyleClass().add("late");
    late.setMinWidth(USE_PREF_SIZE);
    ProgressIndicator mark = new ProgressIndicator();
    mark.setMinSize(MARK, MARK);
    mark.setPrefSize(MARK, MARK);
    mark.visibleProperty().bind(busy);
    mark.managedProperty().bind(busy);
    late.setGraphic(mark);
    late.visibleProperty().bind(outOfDate);
    late.managedProperty().bind(outOfDate);
    HBox.setHgrow(notes, javafx.scene.layout.Priority.ALWAYS);
    notes.setMaxWidth(Double.MAX_VALUE);
    losses.setMinWidth(Region.USE_PREF_SIZE);
    HBox lower = new HBox(losses, notes, late);
    lower.getStyleClass().add("status-line");
    getChildren().addAll(cursor, lower);

    model.cursor().addListener((property, before, now) -> cursor.show(now));
    model.losses().addListener((property, before, now) -> losses.show(now));
    model
        .notes()
        .addListener(
            (property, before, now) -> {
              showNotes(notes, now);
            });
    cursor.show(model.cursor().get());
    losses.show(model.losses().get());
    showNotes(notes, model.notes().get());
  }

  private static void showNotes(Label label, List<String> notes) {
    label.setText(String.join("   ", notes));
    Tip.set(label, String.join("\n", notes));
    label.setVisible(!notes.isEmpty());
  }
}
