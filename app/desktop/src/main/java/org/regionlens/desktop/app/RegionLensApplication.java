package org.regionlens.desktop.app;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.stage.Stage;
import org.regionlens.desktop.open.CaseReader;
import org.regionlens.desktop.open.FileCaseReader;
import org.regionlens.desktop.open.FxFilePicker;
import org.regionlens.desktop.theme.Theme;
import org.regionlens.desktop.thread.FxDelay;
import org.regionlens.desktop.thread.FxThread;
import org.regionlens.desktop.thread.Workers;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.media.input.CaseLoader;
import org.regionlens.media.sample.SampleLibrary;
import org.regionlens.media.text.Words;

/**
 * The program with its real services. Files named on the command line are opened; without them the
 * first bundled sample. {@code --theme=light|dark} overrides the system's theme.
 */
public final class RegionLensApplication extends Application {
  private final Workers workers = new Workers();

  @Override
  public void start(Stage stage) {
    Words words = Words.load();
    RegionEngine engine = new RegionEngine(KernelChoice.AUTO);
    CaseReader reader = new FileCaseReader(new CaseLoader(words), new SampleLibrary(words), words);
    var preferences = Platform.getPreferences();
    Services services =
        new Services(
            engine::analyse,
            reader,
            new FxFilePicker(() -> stage, words),
            workers.single("analysis"),
            workers.single("colouring"),
            workers.single("files"),
            new FxThread(),
            new FxDelay(),
            System::nanoTime,
            Theme.named(getParameters().getNamed().getOrDefault("theme", "system")),
            Bindings.createBooleanBinding(
                () -> preferences.getColorScheme() == ColorScheme.DARK,
                preferences.colorSchemeProperty()),
            stage::getRenderScaleX,
            Platform::exit,
            words);
    Desktop desktop = new Desktop(services);
    stage.setTitle(words.get("program.name"));
    stage.setScene(desktop.scene());
    stage.show();
    List<Path> files = getParameters().getUnnamed().stream().map(Path::of).toList();
    if (files.isEmpty()) {
      desktop.opener().openSample(reader.samples().getFirst());
    } else {
      desktop.opener().openGuessed(files);
    }
  }

  @Override
  public void stop() {
    workers.close();
  }
}
