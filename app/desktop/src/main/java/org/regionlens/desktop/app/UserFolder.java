package org.regionlens.desktop.app;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where the program keeps what it remembers, by the habit of the system. */
final class UserFolder {
  private static final String NAME = "region-lens";

  private UserFolder() {}

  /** A file in the folder; the folder need not exist yet. */
  static Path of(String file) {
    return folder(
            System.getProperty("os.name", ""),
            System.getProperty("user.home", "."),
            System.getenv("XDG_CONFIG_HOME"),
            System.getenv("APPDATA"))
        .resolve(file);
  }

  static Path folder(
      String system, String home, @Nullable String xdgConfig, @Nullable String appData) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows") && appData != null && !appData.isEmpty()) {
      return Path.of(appData, NAME);
    }
    if (name.startsWith("mac")) {
      return Path.of(home, "Library", "Application Support", NAME);
    }
    return xdgConfig == null || xdgConfig.isEmpty()
        ? Path.of(home, ".config", NAME)
        : Path.of(xdgConfig, NAME);
  }
}
