package org.regionlens.desktop.action;

import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The kinds of shortcuts. */
public final class Keys {
  private Keys() {}

  /** A key alone. */
  public static KeyCombination plain(KeyCode code) {
    return new KeyCodeCombination(code);
  }

  /** A key with Control, or Command on a Mac. */
  public static KeyCombination shortcut(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
  }

  /** A key with Shift and Control, or Command on a Mac. */
  public static KeyCombination shifted(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
  }

  /** One key or the other. */
  public static KeyCombination either(KeyCombination one, KeyCombination other) {
    return new Either(one, other);
  }

  /** A character, wherever it lies on the keyboard and whatever must be held to type it. */
  public static KeyCombination typed(String character) {
    return new Typed(character);
  }

  /**
   * A key that keeps something on as long as it is held.
   *
   * @param text how it is written, such as "hold M"
   */
  public static KeyCombination held(KeyCode code, String text, BooleanProperty on) {
    return new Held(code, text, on);
  }

  /** Matches what either matches. */
  static final class Either extends KeyCombination {
    private final KeyCombination one;
    private final KeyCombination other;

    private Either(KeyCombination one, KeyCombination other) {
      this.one = one;
      this.other = other;
    }

    @Override
    public boolean match(KeyEvent event) {
      return one.match(event) || other.match(event);
    }

    @Override
    public String getName() {
      return one.getName() + " / " + other.getName();
    }

    @Override
    public String getDisplayText() {
      return one.getDisplayText() + " / " + other.getDisplayText();
    }

    /** The toolkit's own equality, of modifiers alone, would drop one of two from its table. */
    @Override
    public boolean equals(@Nullable Object object) {
      return object instanceof Either either
          && one.equals(either.one)
          && other.equals(either.other);
    }

    @Override
    public int hashCode() {
      return Objects.hash(one, other);
    }
  }

  /** Matches what is typed, not the key that is pressed for it. */
  static final class Typed extends KeyCombination {
    private final String character;

    private Typed(String character) {
      this.character = character;
    }

    @Override
    public boolean match(KeyEvent event) {
      return event.getEventType() == KeyEvent.KEY_TYPED && event.getCharacter().equals(character);
    }

    @Override
    public String getName() {
      return character;
    }

    @Override
    public String getDisplayText() {
      return character;
    }
  }

  /** Matches no event: {@link HeldKeys} hears press and release. */
  static final class Held extends KeyCombination {
    private final KeyCode code;
    private final String text;
    private final BooleanProperty on;

    private Held(KeyCode code, String text, BooleanProperty on) {
      this.code = code;
      this.text = text;
      this.on = on;
    }

    KeyCode code() {
      return code;
    }

    BooleanProperty on() {
      return on;
    }

    @Override
    public boolean match(KeyEvent event) {
      return false;
    }

    @Override
    public String getName() {
      return text;
    }

    @Override
    public String getDisplayText() {
      return text;
    }
  }
}
