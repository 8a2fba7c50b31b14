package org.regionlens.desktop.history;

import javafx.event.Event;
import javafx.event.EventDispatchChain;
import javafx.event.EventDispatcher;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** Makes one step of what happens while a mouse button or a key is held down. */
public final class OneStep {
  private OneStep() {}

  /** Watches the mouse and the keys of a scene. */
  public static void install(Scene scene, SettingsHistory history) {
    EventDispatcher usual = scene.getEventDispatcher();
    // Not a handler: controls consume the release, and may change their value as late as then.
    scene.setEventDispatcher((event, rest) -> dispatch(event, rest, usual, history));
  }

  private static Event dispatch(
      Event event, EventDispatchChain rest, EventDispatcher usual, SettingsHistory history) {
    EventType<?> type = event.getEventType();
    if (type == MouseEvent.MOUSE_PRESSED || type == KeyEvent.KEY_PRESSED) {
      history.begin();
    }
    Event left = usual.dispatchEvent(event, rest);
    if (type == MouseEvent.MOUSE_RELEASED || type == KeyEvent.KEY_RELEASED) {
      history.end();
    }
    return left;
  }
}
