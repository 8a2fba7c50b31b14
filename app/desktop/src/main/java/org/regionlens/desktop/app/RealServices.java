package org.regionlens.desktop.app;

import java.time.Duration;
import java.util.concurrent.Executor;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.stage.Stage;
import org.regionlens.desktop.files.FileServices;
import org.regionlens.desktop.files.PixelLimitSetting;
import org.regionlens.desktop.files.PollingFileWatch;
import org.regionlens.desktop.open.FileCaseReader;
import org.regionlens.desktop.open.FxFilePicker;
import org.regionlens.desktop.theme.Theme;
import org.regionlens.desktop.thread.FxDelay;
import org.regionlens.desktop.thread.FxThread;
import org.regionlens.desktop.thread.Workers;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.work.Threads;
import org.regionlens.media.export.FileOutput;
import org.regionlens.media.remember.ChoicesFile;
import org.regionlens.media.sample.SampleLibrary;
import org.regionlens.media.text.Words;

/**
 * The services of the running program: its engine, files, threads and clock. What needs no window
 * is begun at once, in the background.
 */
public final class RealServices {
  /** Soon enough to be noticed, seldom enough to cost nothing. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private final Words words = Words.load();
  private final Threads threads = Threads.ofThisMachine();
  private final Executor engineWorker;
  private final Executor colourWorker;
  private final Executor fileWorker;
  private final FirstLook firstLook;
  private final Workers workers;
  private final PixelLimitSetting limit =
      new PixelLimitSetting(UserFolder.of("pixel-limit"), new FileOutput(words));

  /**
   * @param workers gives the threads; whoever made it closes it
   * @param sample whether the window will open on the first sample
   */
  public RealServices(Workers workers, boolean sample) {
    this.workers = workers;
    engineWorker = workers.single("analysis");
    colourWorker = workers.single("colouring");
    fileWorker = workers.single("files");
    firstLook =
        new FirstLook(
            () -> new FileCaseReader(limit::get, new SampleLibrary(words), words),
            fileWorker,
            () -> new RegionEngine(KernelChoice.AUTO, threads)::analyse,
            () -> new RegionEngine(KernelChoice.SCALAR, threads)::analyse,
            engineWorker,
            workers.single("warming"));
    if (sample) {
      firstLook.take(fileWorker, engineWorker);
    }
  }

  private PollingFileWatch watch() {
    PollingFileWatch watch = new PollingFileWatch(new FxThread());
    workers.every("watching", LOOK_AGAIN, watch::look);
    return watch;
  }

  /**
   * The services for a window; on the toolkit's thread.
   *
   * @param stage owns the file dialogs and tells the screen's scale
   * @param theme at the start
   */
  public Services of(Stage stage, Theme theme) {
    Platform.Preferences preferences = Platform.getPreferences();
    return new Services(
        firstLook,
        firstLook,
        new FxFilePicker(() -> stage, words),
        engineWorker,
        colourWorker,
        fileWorker,
        new FxThread(),
        threads,
        new FxDelay(),
        System::nanoTime,
        theme,
        Bindings.createBooleanBinding(
            () -> preferences.getColorScheme() == ColorScheme.DARK,
            preferences.colorSchemeProperty()),
        stage::getRenderScaleX,
        Platform::exit,
        new FileServices(
            new ChoicesFile(UserFolder.of("choices.json"), new FileOutput(words)), watch(), limit),
        words);
  }
}
