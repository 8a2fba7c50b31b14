package org.regionlens.desktop.window;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.action.Action;
import org.regionlens.desktop.action.ActionControls;
import org.regionlens.desktop.action.Actions;
import org.regionlens.desktop.action.Place;
import org.regionlens.desktop.open.CaseOpener;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.InputNote;
import org.regionlens.media.text.Words;

/** The line at the top: menus, the open case and how it was read, panes, export. */
public final class ToolBarView extends HBox {
  private final Words words;
  private final Label name = new Label();
  private final Label reading = new Label();
  private final Tooltip readingTip = new Tooltip();

  public ToolBarView(Actions actions, AnalysisSession session, CaseOpener opener, Words words) {
    this.words = words;
    getStyleClass().add("top-bar");
    Button open = ActionControls.button(actions.get("open"));
    Button undo = ActionControls.button(actions.get("undo"));
    Button redo = ActionControls.button(actions.get("redo"));
    Button export = ActionControls.button(actions.get("export"));
    undo.getStyleClass().add("flat");
    redo.getStyleClass().add("flat");
    name.setId("case-name");
    name.getStyleClass().add("case-name");
    name.setMinWidth(USE_PREF_SIZE);
    reading.setId("case-reading");
    reading.getStyleClass().add("case-reading");
    reading.setTooltip(readingTip);
    reading.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(reading, Priority.ALWAYS);
    getChildren().add(open);
    for (Place.Menu menu : Place.Menu.values()) {
      getChildren().add(ActionControls.menu(menu, actions, words));
    }
    getChildren().addAll(name, reading, undo, redo, paneButtons(actions), export);
    // Only the words on how files were read give way when the window is narrow.
    for (Node each : getChildren()) {
      if (each instanceof Region region && !each.equals(reading)) {
        region.setMinWidth(USE_PREF_SIZE);
      }
    }
    session.subject().addListener((property, before, now) -> show(now));
    opener.busy().addListener((property, before, now) -> showBusy(now, session.subject().get()));
    show(session.subject().get());
  }

  private void show(@Nullable Case subject) {
    if (subject == null) {
      name.setText("");
      reading.setText("");
      return;
    }
    name.setText(subject.name());
    List<String> lines =
        subject.inputs().stream()
            .map(note -> words.get("top.read", role(note), note.readAs()))
            .toList();
    reading.setText(String.join("  ·  ", lines));
    readingTip.setText(
        subject.inputs().stream()
            .map(note -> words.get("top.read.long", role(note), note.path(), note.readAs()))
            .collect(Collectors.joining("\n")));
  }

  private void showBusy(boolean busy, @Nullable Case subject) {
    if (busy) {
      reading.setText(words.get("top.opening"));
    } else {
      show(subject);
    }
  }

  private String role(InputNote note) {
    return words.get("role." + note.role().name());
  }

  private static HBox paneButtons(Actions actions) {
    HBox line = new HBox();
    line.getStyleClass().add("pane-count");
    List<Action> counts = actions.at(Place.PANES);
    for (Action action : counts) {
      int index = counts.indexOf(action);
      ToggleButton button = ActionControls.toggle(action);
      button.setText(action.id().substring(action.id().indexOf('-') + 1));
      button
          .getStyleClass()
          .add(
              index == 0 ? "left-pill" : index == counts.size() - 1 ? "right-pill" : "center-pill");
      line.getChildren().add(button);
    }
    return line;
  }
}
