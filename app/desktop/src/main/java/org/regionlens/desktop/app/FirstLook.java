package org.regionlens.desktop.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.open.CaseReader;
import org.regionlens.desktop.pane.PaneGridViewModel;
import org.regionlens.desktop.session.Analyser;
import org.regionlens.desktop.session.ClassBoundaries;
import org.regionlens.desktop.session.Question;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Progress;
import org.regionlens.engine.Settings;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.reading.ReadingChoices;

/**
 * The reader and the engine, made in the background while the toolkit starts, and with them the
 * first sample and the answer to the first question about it. Where just that is asked for, it is
 * given, once; all else is passed on.
 *
 * <p>The first answer comes from an engine of plain loops: vectors that no compiler has seen yet
 * are far slower than those. The usual engine is given the same question when the answer is used,
 * so that it is warm for the first slider.
 */
final class FirstLook implements CaseReader, Analyser {
  private final CompletableFuture<CaseReader> reader;
  private final CompletableFuture<Analyser> engine;
  private final Supplier<Analyser> plainEngine;
  private final Executor warming;
  private final AtomicReference<@Nullable CompletableFuture<Case>> sample = new AtomicReference<>();
  private final AtomicReference<@Nullable CompletableFuture<Analysis>> answer =
      new AtomicReference<>();

  FirstLook(
      Supplier<CaseReader> newReader,
      Executor fileWorker,
      Supplier<Analyser> newEngine,
      Supplier<Analyser> plainEngine,
      Executor engineWorker,
      Executor warming) {
    this.plainEngine = plainEngine;
    this.warming = warming;
    reader = CompletableFuture.supplyAsync(newReader, fileWorker);
    engine = CompletableFuture.supplyAsync(newEngine, engineWorker);
  }

  /** Begins to read the first sample and to answer the window's first question about it. */
  void take(Executor fileWorker, Executor engineWorker) {
    CompletableFuture<Case> read = reader.thenApplyAsync(FirstLook::first, fileWorker);
    sample.set(read);
    answer.set(read.thenApplyAsync(opened -> ask(opened, plainEngine.get()), engineWorker));
  }

  private static Case first(CaseReader reader) {
    try {
      return reader.read(reader.samples().getFirst());
    } catch (InputException e) {
      // Whoever asks for the sample will be told.
      throw new CompletionException(e);
    }
  }

  private static Analysis ask(Case opened, Analyser engine) {
    var question =
        new Question(opened, Settings.defaults(), ClassBoundaries.longest(opened))
            .request(PaneGridViewModel.DEFAULT_MAPS);
    return engine.analyse(question, Cancellation.NEVER, Progress.NONE);
  }

  @Override
  public List<Sample> samples() {
    return reader.join().samples();
  }

  @Override
  public Case read(Sample wanted) throws InputException {
    CaseReader usual = reader.join();
    Optional<Case> ready =
        wanted.equals(usual.samples().getFirst()) ? once(sample) : Optional.empty();
    return ready.isPresent() ? ready.get() : usual.read(wanted);
  }

  @Override
  public Case read(
      @Nullable Case base,
      Map<Role, Path> files,
      ReadingChoices choices,
      Cancellation cancellation,
      Progress progress)
      throws InputException {
    return reader.join().read(base, files, choices, cancellation, progress);
  }

  @Override
  public Analysis analyse(AnalysisRequest request, Cancellation cancellation, Progress progress) {
    Optional<Analysis> ready = once(answer).filter(first -> first.request().equals(request));
    if (ready.isEmpty()) {
      return engine.join().analyse(request, cancellation, progress);
    }
    // It matters to nobody but the compilers whether this comes to an end.
    var _ =
        CompletableFuture.runAsync(
            () -> engine.join().analyse(request, Cancellation.NEVER, Progress.NONE), warming);
    return ready.get();
  }

  /** What was made ready; nothing if it failed or was given already. */
  private static <T> Optional<T> once(AtomicReference<@Nullable CompletableFuture<T>> prepared) {
    CompletableFuture<T> future = prepared.getAndSet(null);
    return future == null
        ? Optional.empty()
        : future.<Optional<T>>handle((value, failure) -> Optional.ofNullable(value)).join();
  }
}
