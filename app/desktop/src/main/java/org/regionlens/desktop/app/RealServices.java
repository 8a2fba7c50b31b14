package org.regionlens.desktop.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
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
import org.regionlens.media.remember.UserFiles;
import org.regionlens.media.remember.UserFolder;
import org.regionlens.media.sample.SampleLibrary;
import org.regionlens.media.text.Words;

/**
 * The services of the running program: its engine, files, threads and clock. What needs no window
 * is begun at once, in the background.
 */
public final class RealServices {
  /** Soon enough to be noticed, seldom enough to cost nothing. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  /** Studies wait no longer for the first pictures. */
  static final Duration LONGEST_START = Duration.ofSeconds(8);

  private final Words words = Words.load();
  private final Threads threads = Threads.ofThisMachine();
  private final Executor engineWorker;
  private final Executor colourWorker;
  private final Executor fileWorker;
  private final UserFiles memory;
  private final Executor studyWorker;
  private final CompletableFuture<RegionEngine> engine;
  private final FirstLook firstLook;
  private final Workers workers;
  private final Path userFolder;
  private final PixelLimitSetting limit;
  private final CountDownLatch filled = new CountDownLatch(1);

  /**
   * @param workers gives the threads; whoever made it closes it
   * @param sample whether the window will open on the first sample
   */
  public RealServices(Workers workers, boolean sample) {
    this(workers, sample, UserFolder.here());
  }

  /** The services of a user whose state is kept in the folder. */
  public RealServices(Workers workers, boolean sample, Path userFolder) {
    this.workers = workers;
    this.userFolder = userFolder;
    limit = new PixelLimitSetting(userFolder.resolve("pixel-limit"), new FileOutput(words));
    engineWorker = workers.single("analysis");
    colourWorker = workers.single("colouring");
    fileWorker = workers.single("files");
    memory = new UserFiles(userFolder, fileWorker, words);
    studyWorker = later(workers.single("studies"));
    // One for panes and studies: what both need is computed once.
    engine =
        CompletableFuture.supplyAsync(
            () -> new RegionEngine(KernelChoice.AUTO, threads), engineWorker);
    firstLook =
        new FirstLook(
            () -> new FileCaseReader(limit::get, new SampleLibrary(words), words),
            fileWorker,
            () -> engine.join()::analyse,
            () -> new RegionEngine(KernelChoice.SCALAR, threads)::analyse,
            engineWorker,
            later(workers.single("warming")));
    if (sample) {
      firstLook.take(fileWorker, engineWorker);
    } else {
      // Named files may come with a changed prediction, which is made where studies are.
      beginTheRest();
    }
  }

  /** Makes a worker wait until the window has its first pictures, or must have failed to. */
  private Executor later(Executor worker) {
    worker.execute(
        () -> {
          try {
            boolean _ = filled.await(LONGEST_START.toMillis(), TimeUnit.MILLISECONDS);
          } catch (InterruptedException e) {
            // The program ends.
            Thread.currentThread().interrupt();
          }
        });
    return worker;
  }

  /** Begins with what had to wait for the first pictures. */
  void beginTheRest() {
    filled.countDown();
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
   * @param theme at the start, or null for the one that was chosen last
   */
  public Services of(Stage stage, @Nullable Theme theme) {
    Platform.Preferences preferences = Platform.getPreferences();
    return new Services(
        firstLook,
        firstLook,
        new FxFilePicker(() -> stage, words),
        engineWorker,
        colourWorker,
        studyWorker,
        engine::join,
        fileWorker,
        workers.single("report"),
        new FxThread(),
        threads,
        new FxDelay(),
        System::nanoTime,
        theme == null ? Theme.named(memory.state().theme()) : theme,
        Bindings.createBooleanBinding(
            () -> preferences.getColorScheme() == ColorScheme.DARK,
            preferences.colorSchemeProperty()),
        stage::getRenderScaleX,
        memory,
        Platform::exit,
        new FileServices(
            new ChoicesFile(userFolder.resolve("choices.json"), new FileOutput(words)),
            watch(),
            limit),
        words);
  }
}
