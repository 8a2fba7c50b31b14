package org.regionlens.desktop.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.theme.Theme;
import org.regionlens.desktop.thread.Workers;

/**
 * The program. Files named on the command line are opened; without them the first bundled sample.
 * {@code --theme=light|dark} overrides the theme that was chosen last.
 */
final class Program implements AutoCloseable {
  private static final String THEME = "--theme=";

  private final Workers workers = new Workers();
  private final @Nullable Theme theme;
  private final List<Path> files;
  private final RealServices services;

  /** Reads the arguments and begins with all that needs no window. */
  Program(String... arguments) {
    @Nullable Theme wanted = null;
    List<Path> named = new ArrayList<>();
    for (String argument : arguments) {
      if (argument.startsWith(THEME)) {
        wanted = Theme.named(argument.substring(THEME.length()));
      } else {
        named.add(Path.of(argument));
      }
    }
    theme = wanted;
    files = List.copyOf(named);
    services = new RealServices(workers, files.isEmpty());
  }

  /** Opens the window; on the toolkit's thread. */
  void open(Stage stage) {
    Services made = services.of(stage, theme);
    Desktop desktop = new Desktop(made);
    stage.setTitle(made.words().get("program.name"));
    stage.setScene(desktop.scene());
    if (files.isEmpty()) {
      // Begun before the window shows, so that reading and drawing go side by side.
      desktop.opener().open(made.reader().samples().getFirst());
    } else {
      desktop.open(files);
    }
    // Later, for in the midst of a pulse the toolkit cannot end.
    FirstFill.watch(
        desktop.scene(),
        desktop::isFilled,
        services::beginTheRest,
        () -> made.ui().execute(made.quit()));
    stage.show();
  }

  @Override
  public void close() {
    workers.close();
  }
}
