package org.regionlens.desktop.app;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.stage.Stage;
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

/** The services of the running program: its engine, files, threads and clock. */
public final class RealServices {
  private RealServices() {}

  /**
   * Makes them.
   *
   * @param stage owns the file dialogs and tells the screen's scale
   * @param workers gives the threads; whoever made it closes it
   * @param theme at the start
   */
  public static Services of(Stage stage, Workers workers, Theme theme) {
    Words words = Words.load();
    RegionEngine engine = new RegionEngine(KernelChoice.AUTO);
    Platform.Preferences preferences = Platform.getPreferences();
    return new Services(
        engine::analyse,
        new FileCaseReader(new CaseLoader(words), new SampleLibrary(words), words),
        new FxFilePicker(() -> stage, words),
        workers.single("analysis"),
        workers.single("colouring"),
        workers.single("files"),
        new FxThread(),
        new FxDelay(),
        System::nanoTime,
        theme,
        Bindings.createBooleanBinding(
            () -> preferences.getColorScheme() == ColorScheme.DARK,
            preferences.colorSchemeProperty()),
        stage::getRenderScaleX,
        Platform::exit,
        words);
  }
}
