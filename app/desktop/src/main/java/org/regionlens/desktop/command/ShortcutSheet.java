package org.regionlens.desktop.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.regionlens.desktop.action.Action;
import org.regionlens.desktop.action.Actions;
import org.regionlens.desktop.action.Place;
import org.regionlens.media.text.Words;

/** All shortcuts by heading, over the window. */
public final class ShortcutSheet extends Layer {
  private static final int COLUMNS = 3;

  /** What a heading and the space before it take, in rows. */
  private static final int HEADING_ROWS = 2;

  private final Actions actions;
  private final Words words;
  private final HBox columns = new HBox();
  private final Button done;

  public ShortcutSheet(Actions actions, Words words) {
    VBox box = new VBox();
    Button done = new Button(words.get("shortcuts.close"));
    Runnable[] close = {() -> {}};
    super(box, () -> close[0].run());
    close[0] = this::close;
    this.actions = actions;
    this.words = words;
    this.done = done;
    setId("shortcut-sheet");
    done.setId("shortcuts-close");
    done.setOnAction(event -> close());
    Label title = new Label(words.get("shortcuts.title"));
    title.getStyleClass().add("sheet-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    box.getStyleClass().add("shortcut-sheet");
    columns.getStyleClass().add("sheet-columns");
    ScrollPane scroll = new ScrollPane(columns);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    HBox head = new HBox(title, gap, done);
    box.getChildren().addAll(head, scroll);
  }

  /** Shows the shortcuts, or closes them. */
  public void toggle() {
    if (isVisible()) {
      close();
      return;
    }
    fill();
    open(done);
  }

  private void fill() {
    Map<String, List<Action>> byHeading = new LinkedHashMap<>();
    Arrays.stream(Place.values())
        .flatMap(place -> actions.at(place).stream())
        .filter(action -> action.keys() != null)
        .forEach(
            action ->
                byHeading
                    .computeIfAbsent(words.get("place." + action.place()), key -> new ArrayList<>())
                    .add(action));
    columns.getChildren().clear();
    List<VBox> boxes = new ArrayList<>();
    for (int i = 0; i < COLUMNS; i++) {
      VBox column = new VBox();
      column.getStyleClass().add("sheet-column");
      HBox.setHgrow(column, Priority.ALWAYS);
      boxes.add(column);
    }
    List<Integer> heights =
        byHeading.values().stream().map(group -> group.size() + HEADING_ROWS).toList();
    List<Integer> column = SheetColumns.of(heights, COLUMNS);
    int placed = 0;
    for (Map.Entry<String, List<Action>> group : byHeading.entrySet()) {
      VBox box = boxes.get(column.get(placed));
      box.getChildren().add(group(group.getKey(), group.getValue()));
      placed++;
    }
    columns.getChildren().setAll(boxes);
  }

  private static VBox group(String heading, List<Action> group) {
    Label title = new Label(heading);
    title.getStyleClass().add("sheet-heading");
    GridPane rows = new GridPane();
    rows.getStyleClass().add("sheet-rows");
    for (int i = 0; i < group.size(); i++) {
      Label keys = new Label(group.get(i).shortcut());
      keys.getStyleClass().add("key");
      keys.setMinWidth(USE_PREF_SIZE);
      rows.addRow(i, keys, new Label(group.get(i).text()));
    }
    return new VBox(title, rows);
  }
}
