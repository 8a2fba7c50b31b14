package org.regionlens.desktop.command;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.action.Action;
import org.regionlens.media.text.Words;

/** The command list over the window: a field to type in, and the actions that go with it. */
public final class CommandListView extends Layer {
  private static final PseudoClass UNAVAILABLE = PseudoClass.getPseudoClass("unavailable");
  private static final int PAGE = 10;

  private final CommandListViewModel model;
  private final TextField field = new TextField();
  private final ListView<Action> list = new ListView<>();

  public CommandListView(CommandListViewModel model, Words words) {
    VBox box = new VBox();
    super(box, () -> model.open().set(false));
    this.model = model;
    setId("command-list");
    box.getStyleClass().add("command-list");
    field.setId("command-field");
    field.setPromptText(words.get("commands.prompt"));
    field.setAccessibleText(words.get("commands.title"));
    list.setId("commands");
    list.setAccessibleText(words.get("commands.title"));
    list.setFocusTraversable(false);
    list.setPlaceholder(new Label(words.get("commands.none")));
    list.setItems(model.found());
    list.setCellFactory(view -> new Row());
    box.getChildren().addAll(field, list);
    field.textProperty().bindBidirectional(model.query());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    model.selected().addListener((property, before, now) -> select(now.intValue()));
    model.found().addListener((javafx.beans.Observable found) -> select(model.selected().get()));
    model.open().addListener((property, before, now) -> show(now));
  }

  private void show(boolean open) {
    if (open) {
      open(field);
      select(model.selected().get());
    } else {
      close();
    }
  }

  private void select(int index) {
    list.getSelectionModel().select(index);
    list.scrollTo(Math.max(0, index - PAGE / 2));
  }

  private void press(KeyEvent event) {
    switch (event.getCode()) {
      case UP -> model.move(-1);
      case DOWN -> model.move(1);
      case PAGE_UP -> model.move(-PAGE);
      case PAGE_DOWN -> model.move(PAGE);
      case ENTER -> model.run();
      // There is nothing else to go to.
      case TAB -> {}
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** An action: what it does, what it has to do with, its keys. */
  private final class Row extends ListCell<Action> {
    private final Label mark = new Label();
    private final Label text = new Label();
    private final Label heading = new Label();
    private final Label keys = new Label();
    private final HBox line;

    Row() {
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      mark.getStyleClass().add("command-mark");
      heading.getStyleClass().add("command-heading");
      keys.getStyleClass().add("key");
      line = new HBox(mark, text, gap, heading, keys);
      line.getStyleClass().add("command-row");
      setOnMouseClicked(
          event -> {
            if (getItem() != null) {
              model.selected().set(getIndex());
              model.run();
            }
          });
    }

    @Override
    protected void updateItem(@Nullable Action action, boolean empty) {
      super.updateItem(action, empty);
      setGraphic(action == null || empty ? null : line);
      setAccessibleText(null);
      if (action == null || empty) {
        pseudoClassStateChanged(UNAVAILABLE, false);
        return;
      }
      String detail = action.detail().get();
      text.setText(detail.isEmpty() ? action.text() : action.text() + ": " + detail);
      boolean on = action.selected() != null && action.selected().get();
      mark.setText(on ? "✓" : "");
      heading.setText(model.heading(action));
      keys.setText(action.shortcut());
      keys.setVisible(action.keys() != null);
      keys.setManaged(action.keys() != null);
      pseudoClassStateChanged(UNAVAILABLE, !action.enabled().get());
      setAccessibleText(text.getText() + " " + action.shortcut());
    }
  }
}
