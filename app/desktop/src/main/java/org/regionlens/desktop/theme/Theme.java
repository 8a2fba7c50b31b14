package org.regionlens.desktop.theme;

import java.util.Locale;

/** How the window is coloured. */
public enum Theme {
  LIGHT,
  DARK,
  /** As the system is set, also when that changes. */
  SYSTEM;

  /** The theme of a name such as {@code dark}; the system's for any other text. */
  public static Theme named(String name) {
    for (Theme theme : values()) {
      if (theme.name().toLowerCase(Locale.ROOT).equals(name)) {
        return theme;
      }
    }
    return SYSTEM;
  }
}
