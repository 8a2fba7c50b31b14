package org.regionlens.media.remember;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The folder in which programs keep state for their user, as each system has it. */
public final class UserFolder {
  private static final String NAME = "region-lens";

  private UserFolder() {}

  /**
   * The folder; it need not exist.
   *
   * @param system name of the operating system
   * @param home the user's folder
   * @param stateHome {@code XDG_STATE_HOME}, or null
   * @param localData {@code LOCALAPPDATA}, or null
   */
  public static Path of(
      String system, Path home, @Nullable String stateHome, @Nullable String localData) {
    String lower = system.toLowerCase(Locale.ROOT);
    if (lower.startsWith("windows")) {
      Path local =
          localData == null || localData.isEmpty()
              ? home.resolve("AppData").resolve("Local")
              : Path.of(localData);
      return local.resolve(NAME);
    }
    if (lower.startsWith("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve(NAME);
    }
    // The XDG base directories: a relative value counts as none.
    Path state = stateHome == null ? Path.of("") : Path.of(stateHome);
    return (state.isAbsolute() ? state : home.resolve(".local").resolve("state")).resolve(NAME);
  }

  /** The folder on this machine. */
  public static Path here() {
    return of(
        System.getProperty("os.name"),
        Path.of(System.getProperty("user.home")),
        System.getenv("XDG_STATE_HOME"),
        System.getenv("LOCALAPPDATA"));
  }
}
