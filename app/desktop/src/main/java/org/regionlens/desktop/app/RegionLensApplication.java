package org.regionlens.desktop.app;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;
import org.regionlens.desktop.theme.Theme;
import org.regionlens.desktop.thread.Workers;

/**
 * The program. Files named on the command line are opened; without them the first bundled sample.
 * {@code --theme=light|dark} overrides the system's theme.
 */
public final class RegionLensApplication extends Application {
  private final Workers workers = new Workers();

  @Override
  public void start(Stage stage) {
    Theme theme = Theme.named(getParameters().getNamed().getOrDefault("theme", "system"));
    List<Path> files = getParameters().getUnnamed().stream().map(Path::of).toList();
    open(stage, theme, files);
  }

  /** Opens the window on files, or on the first sample. */
  void open(Stage stage, Theme theme, List<Path> files) {
    Services services = RealServices.of(stage, workers, theme);
    Desktop desktop = new Desktop(services);
    stage.setTitle(services.words().get("program.name"));
    stage.setScene(desktop.scene());
    if (files.isEmpty()) {
      // Begun before the window shows, so that reading and drawing go side by side.
      desktop.opener().open(services.reader().samples().getFirst());
    } else {
      desktop.opener().openGuessed(files);
    }
    stage.show();
  }

  @Override
  public void stop() {
    workers.close();
  }
}
