package org.regionlens.desktop.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.TitledPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.files.FileServices;
import org.regionlens.desktop.files.PixelLimitSetting;
import org.regionlens.desktop.open.CaseReader;
import org.regionlens.desktop.open.FileCaseReader;
import org.regionlens.desktop.open.FilePicker;
import org.regionlens.desktop.open.MemoryOfFolders;
import org.regionlens.desktop.theme.Theme;
import org.regionlens.desktop.thread.ManualExecutor;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.Progress;
import org.regionlens.engine.Samples;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.work.Threads;
import org.regionlens.media.export.FileOutput;
import org.regionlens.media.image.PixelLimit;
import org.regionlens.media.remember.RememberedChoices;
import org.regionlens.media.sample.SampleLibrary;
import org.regionlens.media.text.Words;

/**
 * The window with doubles: everything happens at once on the window's thread, files are picked by
 * the test, and the engine can be held back or made to fail.
 */
final class WindowFixture {
  // On one thread, as what it tells of its progress goes to the window at once.
  final RegionEngine engine = new RegionEngine(KernelChoice.SCALAR, Threads.of(1));
  final Words words = Words.load();
  final Deque<Path> picks = new ArrayDeque<>();
  final ManualExecutor held = new ManualExecutor();
  final Desktop desktop;
  final List<Runnable> later = new ArrayList<>();
  boolean hold;
  Executor studyWorker = Runnable::run;
  Executor ui = Runnable::run;
  @Nullable RuntimeException failure;
  @Nullable RuntimeException studyFailure;

  /** A map whose answers are one value short, so that it cannot be coloured. */
  @Nullable MapRef torn;

  final RememberedChoices remembered = new MemoryOfFolders();
  List<Path> watched = List.of();
  Consumer<Path> fileChanged = file -> {};
  final BooleanProperty systemIsDark = new SimpleBooleanProperty(false);
  boolean quit;

  /** How often the engine was asked for an answer. */
  int analyses;

  final MemoryDouble memory;

  WindowFixture(Stage stage) {
    this(stage, new MemoryDouble());
  }

  /** A window for a user who was here before. */
  WindowFixture(Stage stage, MemoryDouble memory) {
    this.memory = memory;
    CaseReader reader =
        new FileCaseReader(() -> PixelLimit.DEFAULT, new SampleLibrary(words), words);
    Executor worker =
        work -> {
          if (hold) {
            held.execute(work);
          } else {
            work.run();
          }
        };
    desktop =
        new Desktop(
            new Services(
                this::analyse,
                reader,
                new Picks(),
                worker,
                Runnable::run,
                work -> studyWorker.execute(work),
                this::studyEngine,
                Runnable::run,
                Runnable::run,
                news -> ui.execute(news),
                Threads.of(2),
                this::after,
                System::nanoTime,
                Theme.LIGHT,
                systemIsDark,
                stage::getRenderScaleX,
                memory,
                () -> quit = true,
                new FileServices(
                    remembered,
                    (files, changed) -> {
                      watched = files;
                      fileChanged = changed;
                    },
                    new PixelLimitSetting(Path.of("pixel-limit"), new FileOutput(words))),
                words));
    stage.setScene(desktop.scene());
    // TestFX shares the stage: a size that a test has set would stay, and the scene not fill it.
    stage.sizeToScene();
    // The screen of the tests is smaller than the window; its corner is where coordinates begin.
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  /** Short waits are over at once; what is to stay a while stays until the test goes on. */
  private Runnable after(Duration time, Runnable action) {
    if (time.compareTo(Duration.ofSeconds(1)) < 0) {
      action.run();
      return () -> {};
    }
    later.add(action);
    return () -> later.remove(action);
  }

  private Analysis analyse(AnalysisRequest request, Cancellation cancellation, Progress progress) {
    if (failure != null) {
      throw failure;
    }
    analyses++;
    Analysis answer = engine.analyse(request, cancellation, progress);
    MapValues whole = torn == null ? null : answer.map(torn);
    return whole == null ? answer : with(answer, oneValueShort(whole));
  }

  private static Analysis with(Analysis answer, MapValues other) {
    Map<MapRef, List<MapValues>> maps = new HashMap<>(answer.maps());
    maps.put(other.id(), List.of(other));
    return new Analysis(
        answer.request(),
        answer.losses(),
        answer.total(),
        answer.classes(),
        answer.geometry(),
        maps);
  }

  private static MapValues oneValueShort(MapValues whole) {
    double[] values = whole.samples().toDoubles();
    Samples torn = Samples.of(Arrays.copyOf(values, values.length - 1));
    return new MapValues(whole.id(), whole.height(), whole.width(), torn, whole.geometry());
  }

  private RegionEngine studyEngine() {
    if (studyFailure != null) {
      throw studyFailure;
    }
    return engine;
  }

  /** Answers file dialogs from the queue. */
  private final class Picks implements FilePicker {
    @Override
    public Optional<Path> open(String title, Kind kind) {
      return Optional.ofNullable(picks.poll());
    }

    @Override
    public List<Path> openSeveral(String title) {
      List<Path> all = List.copyOf(picks);
      picks.clear();
      return all;
    }

    @Override
    public Optional<Path> save(String title, String suggestedName) {
      return Optional.ofNullable(picks.poll());
    }

    @Override
    public Optional<Path> folder(String title) {
      return Optional.ofNullable(picks.poll());
    }
  }

  /** Shows a group of controls that is folded at first. */
  void unfold(String group) {
    ((TitledPane) desktop.scene().lookup("#section-" + group)).setExpanded(true);
  }
}
