package org.regionlens.desktop.app;

import javafx.application.Platform;
import javafx.stage.Stage;
import org.regionlens.media.text.FileNameEncoding;

/** The main class. */
public final class Launcher {
  private Launcher() {}

  /** Starts the toolkit, and beside it all that needs no window. */
  public static void main(String[] arguments) {
    FileNameEncoding.runInUtf8().ifPresent(System::exit);
    Program program = new Program(arguments);
    Platform.startup(
        () -> {
          try {
            program.open(new Stage());
          } catch (RuntimeException | Error e) {
            // Without a window nobody could end the program.
            Platform.exit();
            throw e;
          }
        });
  }
}
