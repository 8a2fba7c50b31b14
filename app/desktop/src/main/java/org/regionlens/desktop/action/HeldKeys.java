package org.regionlens.desktop.action;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/** Keys that switch something on as long as they are held. */
public final class HeldKeys {
  private final Map<KeyCode, BooleanProperty> switches = new EnumMap<>(KeyCode.class);
  private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);

  private HeldKeys(Map<KeyCode, BooleanProperty> switches) {
    this.switches.putAll(switches);
  }

  /** Lets the held keys of actions switch their properties on in a scene. */
  public static void install(Scene scene, Actions actions) {
    Map<KeyCode, BooleanProperty> switches = new EnumMap<>(KeyCode.class);
    for (Action action : actions.all()) {
      if (action.keys() instanceof Keys.Held held) {
        switches.put(held.code(), held.on());
      }
    }
    HeldKeys keys = new HeldKeys(switches);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> keys.press(scene, event));
    scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> keys.release(event.getCode()));
    // A window that is left does not hear of the release.
    scene
        .windowProperty()
        .flatMap(Window::focusedProperty)
        .addListener(
            (property, before, focused) -> {
              if (focused == null || !focused) {
                EnumSet.copyOf(keys.switches.keySet()).forEach(keys::release);
              }
            });
  }

  private void press(Scene scene, KeyEvent event) {
    BooleanProperty held = switches.get(event.getCode());
    boolean modified =
        event.isShortcutDown() || event.isAltDown() || event.isMetaDown() || event.isShiftDown();
    boolean typing = scene.getFocusOwner() instanceof TextInputControl;
    if (held != null && !modified && !typing && down.add(event.getCode())) {
      held.set(true);
    }
  }

  private void release(KeyCode code) {
    BooleanProperty held = switches.get(code);
    if (held != null && down.remove(code)) {
      held.set(false);
    }
  }
}
