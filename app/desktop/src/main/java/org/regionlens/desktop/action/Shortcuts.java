package org.regionlens.desktop.action;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Lets keys start actions, wherever the focus is, without taking them from a field. */
public final class Shortcuts {
  private Shortcuts() {}

  /** Makes every shortcut of the actions work in a scene. */
  public static void install(Scene scene, Actions actions) {
    for (Action action : actions.all()) {
      // Held and typed keys are heard elsewhere, and are all the same key to the toolkit's table.
      KeyCombination keys = action.keys();
      if (keys != null && !(keys instanceof Keys.Held) && !(keys instanceof Keys.Typed)) {
        scene.getAccelerators().put(keys, action::fire);
      }
    }
    scene.addEventHandler(KeyEvent.KEY_TYPED, event -> type(scene, actions, event));
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> keepForField(scene, event));
  }

  /** Characters are shortcuts too, except for a field that is typed into. */
  private static void type(Scene scene, Actions actions, KeyEvent event) {
    if (hasCharacters(scene.getFocusOwner())) {
      return;
    }
    for (Action action : actions.all()) {
      if (action.keys() instanceof Keys.Typed typed && typed.match(event)) {
        action.fire();
        event.consume();
        return;
      }
    }
  }

  /** A field that is typed into has plain characters for itself, and so has a list that is open. */
  private static boolean hasCharacters(@Nullable Node owner) {
    return owner instanceof TextInputControl
        || (owner instanceof ComboBoxBase<?> list && list.isShowing());
  }

  /**
   * A plain character belongs to the field that has the focus. Only the press is held back: the
   * typed character, which comes as an event of its own, still reaches the field.
   */
  private static void keepForField(Scene scene, KeyEvent event) {
    Node owner = scene.getFocusOwner();
    boolean modified = event.isShortcutDown() || event.isAltDown() || event.isMetaDown();
    if (hasCharacters(owner) && !modified && isCharacter(event)) {
      event.consume();
    }
    if (owner instanceof TextInputControl field && event.isShortcutDown()) {
      takeBack(scene, field, event);
    }
  }

  /** A field takes back what was typed into it; where there is nothing, the program does. */
  private static void takeBack(Scene scene, TextInputControl field, KeyEvent event) {
    boolean typed = event.isShiftDown() ? field.isRedoable() : field.isUndoable();
    if (event.getCode() != KeyCode.Z || typed) {
      return;
    }
    event.consume();
    for (Map.Entry<KeyCombination, Runnable> each : scene.getAccelerators().entrySet()) {
      if (each.getKey().match(event)) {
        each.getValue().run();
        return;
      }
    }
  }

  private static boolean isCharacter(KeyEvent event) {
    return event.getCode().isLetterKey()
        || event.getCode().isDigitKey()
        || switch (event.getCode()) {
          case COMMA, PERIOD, DECIMAL, SPACE -> true;
          default -> false;
        };
  }
}
