package org.regionlens.desktop.theme;

import java.util.Locale;

/** How the window is coloured. */
public enum Theme {
  LIGHT,
  DARK,
  /** As the system is set, also when that changes. */
  SYSTEM;

  /** The name on the command line and in files, such as {@code dark}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The theme of a name such as {@code dark}; the system's for any other text. */
  public static Theme named(String name) {
    for (Theme theme : values()) {
      if (theme.id().equals(name)) {
        return theme;
      }
    }
    return SYSTEM;
  }
}
