package org.regionlens.start;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.regionlens.cli.RegionLens;
import org.regionlens.desktop.app.Launcher;

/**
 * Runs once while the program is packed, so that the JVM can keep what a start loads: the usual
 * commands, then the window until it has its pictures.
 */
public final class Rehearsal {
  private Rehearsal() {}

  /**
   * Runs commands, then the window, which ends the process.
   *
   * @param arguments a mask, its prediction and a folder for what is written
   */
  public static void main(String[] arguments) throws IOException {
    // As for commands; the toolkit of the window does not ask.
    System.setProperty("java.awt.headless", "true");
    String mask = arguments[0];
    String prediction = arguments[1];
    String picture = Path.of(arguments[2], "map.png").toString();
    try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream())) {
      run(nowhere, "--help");
      run(nowhere, "analyse", "--help");
      run(nowhere, "analyse", "--mask", mask, "--prediction", prediction, "--json", "-");
      run(
          nowhere,
          "render",
          "--mask",
          mask,
          "--prediction",
          prediction,
          "--map",
          "versus",
          "--out",
          picture,
          "--figure");
    }
    System.setProperty("regionlens.start", "exit");
    Launcher.main(new String[0]);
  }

  private static void run(PrintStream nowhere, String... command) {
    int code = RegionLens.run(nowhere, System.err, command);
    if (code != 0) {
      throw new IllegalStateException(String.join(" ", command) + " ended with " + code + ".");
    }
  }
}
