package org.regionlens.desktop.controls;

import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.text.TypeAhead;

/** Lets the beginning of a name, typed over an open list, choose that name. */
public final class ListLetters {
  private final TypeAhead ahead;
  private final LongSupplier nanoClock;
  private @Nullable ComboBox<?> typedOver;

  private ListLetters(TypeAhead ahead, LongSupplier nanoClock) {
    this.ahead = ahead;
    this.nanoClock = nanoClock;
  }

  /** Does so for every chooser of a scene. */
  public static void install(Scene scene, Locale locale, LongSupplier nanoClock) {
    ListLetters letters = new ListLetters(new TypeAhead(locale), nanoClock);
    scene.addEventFilter(
        KeyEvent.KEY_TYPED,
        event -> {
          if (scene.getFocusOwner() instanceof ComboBox<?> box && box.isShowing()) {
            letters.type(box, event);
          }
        });
  }

  private <T> void type(ComboBox<T> box, KeyEvent event) {
    String typed = event.getCharacter();
    boolean control = typed.isEmpty() || typed.codePoints().anyMatch(Character::isISOControl);
    long now = nanoClock.getAsLong();
    if (!box.equals(typedOver)) {
      ahead.forget();
      typedOver = box;
    }
    if (control || event.isShortcutDown() || (typed.isBlank() && !ahead.isSpelling(now))) {
      return;
    }
    event.consume();
    int chosen = box.getSelectionModel().getSelectedIndex();
    ahead.type(typed, names(box), chosen, now).ifPresent(index -> choose(box, index));
  }

  private static <T> List<String> names(ComboBox<T> box) {
    StringConverter<T> names = box.getConverter();
    return box.getItems().stream().map(names::toString).toList();
  }

  private static <T> void choose(ComboBox<T> box, int index) {
    box.getSelectionModel().select(index);
    if (box.getSkin() instanceof ComboBoxListViewSkin<?> skin
        && skin.getPopupContent() instanceof ListView<?> list) {
      list.scrollTo(index);
    }
  }
}
