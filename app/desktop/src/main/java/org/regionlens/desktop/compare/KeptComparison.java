package org.regionlens.desktop.compare;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.message.MessageViewModel;
import org.regionlens.desktop.message.Trouble;
import org.regionlens.desktop.open.CaseReader;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.session.SessionResult.Side;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.desktop.workspace.SavedSides;
import org.regionlens.engine.Progress;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;
import org.regionlens.media.export.ComparedSide;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputNote;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.session.SavedComparison;
import org.regionlens.media.session.SavedFile;
import org.regionlens.media.text.Words;

/** What stands as A, as sessions keep it: the file of its prediction, and what was set. */
public final class KeptComparison implements SavedSides {
  private final AnalysisSession session;
  private final ComparisonViewModel comparison;
  private final CaseReader reader;
  private final Threads threads;
  private final LatestTask task;
  private final MessageViewModel messages;
  private final Words words;

  /**
   * A keeper of A.
   *
   * @param threads change predictions
   * @param task reads and changes predictions in the background
   */
  public KeptComparison(
      AnalysisSession session,
      ComparisonViewModel comparison,
      CaseReader reader,
      Threads threads,
      LatestTask task,
      MessageViewModel messages,
      Words words) {
    this.session = session;
    this.comparison = comparison;
    this.reader = reader;
    this.threads = threads;
    this.task = task;
    this.messages = messages;
    this.words = words;
  }

  @Override
  public Optional<SavedComparison> capture() {
    Pinned a = comparison.pinned().get();
    SavedFile file = a == null ? null : prediction(a.subject());
    return a == null || file == null
        ? Optional.empty()
        : Optional.of(
            new SavedComparison(
                file,
                Optional.ofNullable(a.settings()),
                a.subject().whatIf(),
                ComparedSide.valueOf(comparison.side().get().name())));
  }

  @Override
  public void restore(Optional<SavedComparison> saved) {
    Case base = session.subject().get();
    if (base != null) {
      saved.ifPresentOrElse(a -> restore(base, a), comparison::unpin);
    }
  }

  private void restore(Case base, SavedComparison saved) {
    SavedFile file = saved.prediction();
    task.submit(
        ticket -> {
          Case read =
              file.equals(prediction(base))
                  ? base
                  : reader.read(
                      base,
                      Map.of(Role.PREDICTION, file.path()),
                      base.choices(),
                      ticket,
                      Progress.NONE);
          return read.changed(saved.whatIf(), Work.on(threads, ticket));
        },
        a ->
            comparison.restore(a, saved.settings().orElse(null), Side.valueOf(saved.side().name())),
        failure -> new Trouble(messages, words, "compare.not-read").tell(failure, file.path()));
  }

  private static @Nullable SavedFile prediction(Case of) {
    return SavedFile.of(
            of.inputs().stream()
                .filter((InputNote note) -> note.role() == Role.PREDICTION)
                .toList())
        .stream()
        .findFirst()
        .orElse(null);
  }
}
