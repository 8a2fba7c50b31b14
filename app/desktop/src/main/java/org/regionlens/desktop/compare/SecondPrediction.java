package org.regionlens.desktop.compare;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.message.MessageViewModel;
import org.regionlens.desktop.message.Trouble;
import org.regionlens.desktop.open.CaseReader;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.engine.Progress;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.text.Words;

/**
 * Opens another prediction of the open image, which then stands as A. Whenever the files of the
 * open case are read again, or in another way, it is too.
 */
public final class SecondPrediction {
  private final AnalysisSession session;
  private final CaseReader reader;
  private final ComparisonViewModel comparison;
  private final LatestTask task;
  private final MessageViewModel messages;
  private final Words words;

  /**
   * An opener.
   *
   * @param task reads in the background
   */
  public SecondPrediction(
      AnalysisSession session,
      CaseReader reader,
      ComparisonViewModel comparison,
      LatestTask task,
      MessageViewModel messages,
      Words words) {
    this.session = session;
    this.reader = reader;
    this.comparison = comparison;
    this.task = task;
    this.messages = messages;
    this.words = words;
    session.subject().addListener((property, before, now) -> follow(before, now));
  }

  /** Reads a prediction as that of the open image was read; what is open stays if it cannot be. */
  public void open(Path file) {
    Case base = session.subject().get();
    if (base != null) {
      read(base, file, comparison::beside);
    }
  }

  private void follow(@Nullable Case before, @Nullable Case now) {
    if (before == null || now == null) {
      return;
    }
    Path file = file();
    boolean again = session.opening().get() && now.hasFilesOf(before);
    if (again && file != null) {
      read(
          now,
          file,
          second -> {
            // A session may have set another A meanwhile.
            if (file.equals(file())) {
              comparison.restore(second, null, comparison.side().get());
            }
          });
    }
  }

  /** The file of the second prediction, or null. */
  private @Nullable Path file() {
    Pinned a = comparison.pinned().get();
    return a == null || !a.isSecond() ? null : a.file();
  }

  private void read(Case base, Path file, Consumer<Case> done) {
    task.submit(
        ticket ->
            reader.read(base, Map.of(Role.PREDICTION, file), base.choices(), ticket, Progress.NONE),
        done,
        failure -> new Trouble(messages, words, "compare.not-read").tell(failure, file));
  }
}
