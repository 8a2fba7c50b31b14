package org.regionlens.desktop.text;

import java.util.function.Supplier;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What Enter, Esc and leaving do to the text of a field. */
public final class TypedText {
  private TypedText() {}

  /**
   * A field whose text counts once it is done: Enter and leaving the field take it, Esc takes it
   * back. Where there is nothing to take back, Esc is for the window.
   *
   * @param held the text of what is set now
   * @param take sets what stands in the field, as far as that can be
   */
  public static void done(TextField field, Supplier<String> held, Runnable take) {
    // What was rounded for the field is not another value.
    Runnable done =
        () -> {
          if (!field.getText().equals(held.get())) {
            take.run();
          }
        };
    field.setOnAction(event -> done.run());
    field
        .focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (!focused) {
                done.run();
              }
            });
    escape(field, held);
  }

  /** A field whose text counts as it is typed: Esc goes back to where the typing began. */
  public static void live(TextField field) {
    String[] began = {field.getText()};
    field
        .focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (focused) {
                began[0] = field.getText();
              }
            });
    escape(field, () -> began[0]);
  }

  private static void escape(TextField field, Supplier<String> held) {
    // A filter: before a dialog closes.
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          String before = held.get();
          if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(before)) {
            field.setText(before);
            field.end();
            event.consume();
          }
        });
  }
}
