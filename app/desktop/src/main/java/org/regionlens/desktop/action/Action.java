package org.regionlens.desktop.action;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/**
 * Something a person can do.
 *
 * @param id short name, unique in the program
 * @param text what menu and button say
 * @param keys the shortcut, or null
 * @param enabled whether it can be done now
 * @param run does it
 */
public record Action(
    String id,
    String text,
    @Nullable KeyCombination keys,
    ObservableBooleanValue enabled,
    Runnable run) {

  /** An action that can always be done. */
  public static Action of(String id, String text, @Nullable KeyCombination keys, Runnable run) {
    return new Action(id, text, keys, Bindings.createBooleanBinding(() -> true), run);
  }

  /** The same action, to be had only while the condition holds. */
  public Action when(ObservableBooleanValue condition) {
    return new Action(id, text, keys, condition, run);
  }

  /** Does it if it can be done now. */
  public void fire() {
    if (enabled.get()) {
      run.run();
    }
  }
}
