package org.regionlens.start;

import java.nio.file.Files;
import java.nio.file.Path;
import org.regionlens.cli.RegionLens;
import org.regionlens.desktop.app.Launcher;

/**
 * The installed program. Files, or nothing at all, open the window; anything else is a command. On
 * a machine without a display, nothing at all shows the help.
 */
public final class Start {
  private Start() {}

  /** Opens the window or runs a command. */
  public static void main(String[] arguments) {
    if (opensWindow(arguments)) {
      Launcher.main(arguments);
    } else {
      // Commands draw without a screen.
      System.setProperty("java.awt.headless", "true");
      RegionLens.main(arguments);
    }
  }

  /** Whether arguments are for the window: all are files or options of it, and it has a display. */
  static boolean opensWindow(String... arguments) {
    if (arguments.length == 0) {
      return hasDisplay();
    }
    for (String argument : arguments) {
      if (!argument.startsWith("--theme=") && !isFile(argument)) {
        return false;
      }
    }
    return true;
  }

  /** A name with a dot or a slash, so that a folder called like a command does not hide it. */
  private static boolean isFile(String argument) {
    return !argument.startsWith("-")
        && (argument.contains(".") || argument.contains("/") || argument.contains("\\"))
        && Files.exists(Path.of(argument));
  }

  private static boolean hasDisplay() {
    boolean needed = System.getProperty("os.name", "").equals("Linux");
    return !needed
        || System.getenv("DISPLAY") != null
        || System.getProperty("glass.platform") != null;
  }
}
