package org.regionlens.desktop.action;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/**
 * Something a person can do. Declared once; menu, tool bar, shortcut and command list are made from
 * it.
 *
 * @param id short name, unique in the program
 * @param place where it stands in the menus, and under which heading in the command list
 * @param text what menu and button say
 * @param keys the shortcut, or null
 * @param enabled whether it can be done now
 * @param selected for a switch or one of several choices whether it is on, else null
 * @param detail what it would do now, such as the step that is taken back; may be empty
 * @param run does it
 */
public record Action(
    String id,
    Place place,
    String text,
    @Nullable KeyCombination keys,
    ObservableBooleanValue enabled,
    @Nullable ObservableBooleanValue selected,
    ObservableStringValue detail,
    Runnable run) {

  /** An action that can always be done. */
  public static Action of(
      Place place, String id, String text, @Nullable KeyCombination keys, Runnable run) {
    return new Action(
        id,
        place,
        text,
        keys,
        new ReadOnlyBooleanWrapper(true),
        null,
        new ReadOnlyStringWrapper(""),
        run);
  }

  /** The same action, to be had only while the condition holds. */
  public Action when(ObservableBooleanValue condition) {
    return new Action(id, place, text, keys, condition, selected, detail, run);
  }

  /** The same action as a switch, or as one of several choices, that is on while this holds. */
  public Action on(ObservableBooleanValue condition) {
    return new Action(id, place, text, keys, enabled, condition, detail, run);
  }

  /** The same action, which says what it would do now. */
  public Action saying(ObservableStringValue what) {
    return new Action(id, place, text, keys, enabled, selected, what, run);
  }

  /** How the shortcut is written; empty if there is none. */
  public String shortcut() {
    return keys == null ? "" : keys.getDisplayText();
  }

  /** Does it if it can be done now. */
  public void fire() {
    if (enabled.get()) {
      run.run();
    }
  }
}
