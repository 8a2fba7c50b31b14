package org.regionlens.desktop.theme;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;

/** The chosen theme, and whether it comes out dark. */
public final class ThemeViewModel {
  private final ObjectProperty<Theme> theme;
  private final BooleanBinding dark;

  /**
   * @param initial at the start
   * @param systemIsDark what the system prefers now
   */
  public ThemeViewModel(Theme initial, ObservableBooleanValue systemIsDark) {
    theme = new SimpleObjectProperty<>(initial);
    dark =
        Bindings.createBooleanBinding(
            () ->
                switch (theme.get()) {
                  case LIGHT -> false;
                  case DARK -> true;
                  case SYSTEM -> systemIsDark.get();
                },
            theme,
            systemIsDark);
  }

  public ObjectProperty<Theme> theme() {
    return theme;
  }

  public ObservableBooleanValue dark() {
    return dark;
  }
}
