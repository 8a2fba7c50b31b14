package org.regionlens.desktop.compare;

import java.nio.file.Path;
import java.util.Map;
import org.regionlens.desktop.message.MessageViewModel;
import org.regionlens.desktop.message.Trouble;
import org.regionlens.desktop.open.CaseReader;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.engine.Progress;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.InputNote.Role;
import org.regionlens.media.text.Words;

/** Opens another prediction of the open image, which then stands as A. */
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
  }

  /** Reads a prediction as that of the open image was read; what is open stays if it cannot be. */
  public void open(Path file) {
    Case base = session.subject().get();
    if (base == null) {
      return;
    }
    task.submit(
        ticket ->
            reader.read(base, Map.of(Role.PREDICTION, file), base.choices(), ticket, Progress.NONE),
        comparison::beside,
        failure -> new Trouble(messages, words, "compare.not-read").tell(failure, file));
  }
}
