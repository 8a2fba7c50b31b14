package org.regionlens.desktop.window;

import java.util.List;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.action.Action;
import org.regionlens.desktop.action.ActionControls;
import org.regionlens.desktop.action.Actions;
import org.regionlens.desktop.action.Place;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.media.input.Case;
import org.regionlens.media.text.Words;

/** The line at the top: menus, the open case and its place in the folder, panes, export. */
public final class ToolBarView extends HBox {
  private final Label name = new Label();

  public ToolBarView(
      Actions actions, AnalysisSession session, ObservableStringValue place, Words words) {
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
    Button previous = arrow("‹", actions.get("previous"));
    Button next = arrow("›", actions.get("next"));
    Label where = new Label();
    where.setId("case-place");
    where.getStyleClass().add("case-place");
    where.textProperty().bind(place);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().add(open);
    for (Place.Menu menu : Place.Menu.values()) {
      getChildren().add(ActionControls.menu(menu, actions, words));
    }
    getChildren()
        .addAll(previous, next, name, where, space, undo, redo, paneButtons(actions), export);
    // Only the free space gives way when the window is narrow.
    for (Node each : getChildren()) {
      if (each instanceof Region region && !each.equals(space)) {
        region.setMinWidth(USE_PREF_SIZE);
      }
    }
    session.subject().addListener((property, before, now) -> show(now));
    show(session.subject().get());
  }

  private void show(@Nullable Case subject) {
    name.setText(subject == null ? "" : subject.name());
  }

  private static Button arrow(String sign, Action action) {
    Button button = ActionControls.button(action);
    button.setText(sign);
    button.setAccessibleText(action.text());
    button.getStyleClass().addAll("flat", "arrow");
    return button;
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
