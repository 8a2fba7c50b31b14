package org.regionlens.desktop.command;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Something over the whole window, such as the command list. A click beside it or Esc closes it;
 * the keys go back to whatever had them.
 */
class Layer extends StackPane {
  private final Node content;
  private @Nullable Node owner;

  /**
   * @param close what a click beside it and Esc do
   */
  Layer(Node content, Runnable close) {
    this.content = content;
    getStyleClass().add("layer");
    setVisible(false);
    setAlignment(content, Pos.TOP_CENTER);
    addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (event.getTarget().equals(this)) {
            close.run();
          }
          event.consume();
        });
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
            event.consume();
          }
        });
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          // What lies beneath hears no plain keys.
          if (!event.isShortcutDown()) {
            event.consume();
          }
        });
  }

  /** Shows it and gives a node the keys. */
  void open(Node focus) {
    owner = getScene().getFocusOwner();
    // Not before: what is styled for nothing holds up the start.
    if (getChildren().isEmpty()) {
      getChildren().add(content);
    }
    setVisible(true);
    focus.requestFocus();
  }

  void close() {
    setVisible(false);
    if (owner != null) {
      owner.requestFocus();
    }
  }
}
